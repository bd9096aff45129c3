import { isArray, isName } from './entries.ts'
import { inlineImageEnd } from './inline-image-end.ts'
import { isWhite, Lexer, ROOM, type TellFault } from './lexer.ts'
import type { PdfDict, PdfValue } from './pdf.ts'
import { readOperand } from './read-value.ts'

/** One operator of a content stream with what stands before it (7.8.2). */
export interface Operation {
  /** An inline image, BI to EI, is one `BI` with the image as its stream. */
  readonly operator: string
  readonly operands: readonly PdfValue[]
  /** Byte at which the operator begins. */
  readonly offset: number
}

/** Operands of one operator; DeviceN has at most 32 (table C.1). Those before the last of them are dropped. */
const MOST_OPERANDS = 256

/** Cuts a content stream into its operators. What is malformed is told and passed; it never throws. */
export function* readOperators(bytes: Uint8Array, tell: TellFault): Generator<Operation> {
  const lexer = new Lexer(bytes, 0, tell)
  const patience = { left: SEARCHES * bytes.length }
  let operands: PdfValue[] = []
  for (;;) {
    const token = lexer.next()
    if (typeof token === 'number' || token.kind !== 'word' || VALUES.has(token.text)) {
      operands.push(readOperand(lexer, token))
      if (operands.length <= MOST_OPERANDS) continue
      tell(lexer.at, `more than ${MOST_OPERANDS} operands stand before one operator`)
      operands = []
    } else if (token.text === '') {
      if (operands.length > 0) tell(lexer.at, 'operands stand at the end without an operator')
      return
    } else if (STRAYS.has(token.text)) tell(lexer.at, `a stray ${token.text}`)
    else {
      const offset = lexer.at
      if (token.text === 'BI') yield { operator: 'BI', operands: [readInlineImage(lexer, patience)], offset }
      else yield { operator: token.text, operands, offset }
      operands = []
      forget(lexer)
    }
  }
}

/** Operands are gone with their operator, and their names when they are too many. */
function forget({ store }: Lexer): void {
  store.room = ROOM
  if (store.names.size > MOST_NAMES) store.names.clear()
}

const MOST_NAMES = 10_000

/** First words of values. */
const VALUES: ReadonlySet<string> = new Set(['[', '<<', 'true', 'false', 'null'])
const STRAYS: ReadonlySet<string> = new Set([']', '>>', '{', '}'])

/** How often all bytes of a stream may be looked through for the ends of its images. */
const SEARCHES = 4

/** 8.9.7, after BI. The dictionary has the long names of its keys and colour spaces, as that of an image XObject. */
function readInlineImage(lexer: Lexer, patience: { left: number }): PdfValue {
  const dict = readImageDict(lexer)
  const { bytes } = lexer
  if (bytes[lexer.pos] === 0x0d && bytes[lexer.pos + 1] === 0x0a) lexer.pos += 2
  else if (isWhite(bytes[lexer.pos])) lexer.pos++
  const from = lexer.pos
  const { to, next } = inlineImageEnd(bytes, from, dict, patience)
  if (next === null) lexer.tell(from, 'an inline image has no end')
  lexer.pos = next ?? bytes.length
  return { kind: 'stream', dict, raw: bytes.subarray(from, to) }
}

function readImageDict(lexer: Lexer): PdfDict {
  const entries = new Map<string, PdfValue>()
  for (;;) {
    const key = lexer.next()
    if (typeof key === 'object' && key.kind === 'word' && (key.text === 'ID' || key.text === '')) break
    if (typeof key === 'number' || key.kind !== 'name') {
      lexer.tell(lexer.at, 'an inline image has a key that is not a name')
      continue
    }
    const first = lexer.next()
    if (typeof first === 'object' && first.kind === 'word' && first.text === 'ID') {
      lexer.unread()
      continue
    }
    const name = KEYS.get(key.name) ?? key.name
    const value = readOperand(lexer, first)
    entries.set(name, name === 'ColorSpace' ? longSpace(value) : value)
  }
  return { kind: 'dict', entries }
}

/** Table 93. */
const KEYS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    BPC: 'BitsPerComponent',
    CS: 'ColorSpace',
    D: 'Decode',
    DP: 'DecodeParms',
    F: 'Filter',
    H: 'Height',
    IM: 'ImageMask',
    I: 'Interpolate',
    L: 'Length',
    W: 'Width'
  })
)

/** Table 94. */
const SPACES: ReadonlyMap<string, string> = new Map(
  Object.entries({ G: 'DeviceGray', RGB: 'DeviceRGB', CMYK: 'DeviceCMYK', I: 'Indexed' })
)

function longSpace(value: PdfValue): PdfValue {
  if (isName(value)) return { kind: 'name', name: SPACES.get(value.name) ?? value.name }
  if (!isArray(value)) return value
  return { kind: 'array', items: value.items.map((item, i) => (i < 2 && isName(item) ? longSpace(item) : item)) }
}
