import { entry, isName, isStream, isString } from '../../entries.ts'
import { Lexer, type Token } from '../../lexer.ts'
import type { Pdf, PdfStream, PdfString, PdfValue } from '../../pdf.ts'
import { type CMap, codeAt, textOfBytes } from './cmap.ts'
import type { FontParts } from './font-parts.ts'
import { predefinedCMap } from './predefined-cmap.ts'
import { RangeTable } from './range-table.ts'

/** Maps that use others: none nests deeper than the vertical one that uses the level one. */
const DEEPEST = 8
/** Ranges of codes of one length, of which every one is asked for every code; no script has ten. */
const MOST_SPACES = 100
/** A code takes four bytes at most: 9.7.6.2. */
const LONGEST_CODE = 4

/** The Encoding or ToUnicode of a font: the name of a map, or a stream; null where there is neither. */
export function readCMap(pdf: Pdf, value: PdfValue | undefined, { maps }: FontParts): CMap | null {
  const direct = pdf.resolve(value)
  if (!isStream(direct)) return readAt(pdf, direct, 0)
  const map = maps.get(direct) ?? parse(pdf, direct, 0)
  maps.set(direct, map)
  return map
}

function readAt(pdf: Pdf, value: PdfValue | undefined, depth: number): CMap | null {
  const direct = pdf.resolve(value)
  if (isName(direct)) return predefinedCMap(direct.name)
  return isStream(direct) && depth < DEEPEST ? parse(pdf, direct, depth) : null
}

/** Numbers count on from the first of a range, as do characters; a list has one for each code. */
type Texts = PdfString | readonly PdfString[]

interface Draft {
  readonly spaces: { readonly size: number; readonly low: number; readonly high: number }[]
  readonly cids: RangeTable<number>
  readonly texts: RangeTable<Texts>
  vertical: boolean
  base: CMap | null
}

function parse(pdf: Pdf, stream: PdfStream, depth: number): CMap {
  const draft: Draft = { spaces: [], cids: new RangeTable(), texts: new RangeTable(), vertical: false, base: null }
  draft.base = readAt(pdf, stream.dict.entries.get('UseCMap'), depth + 1)
  draft.vertical = draft.base?.vertical ?? false
  readProgram(new Lexer(pdf.data(stream).bytes, 0, () => {}), draft)
  if (entry(pdf, stream.dict, 'WMode') === 1) draft.vertical = true
  return mapOf(draft)
}

/** A code of two bytes is not that of one, though both be 65. */
const keyOf = (code: number, size: number): number => size * 2 ** 32 + code

function mapOf({ spaces, cids, texts, vertical, base }: Draft): CMap {
  return {
    vertical,
    size: (bytes, at) => {
      for (let size = 1, code = 0; size <= LONGEST_CODE; size++) {
        code = code * 256 + (bytes[at + size - 1] ?? 0)
        if (spaces.some(space => space.size === size && holds(space, code))) return size
      }
      return base?.size(bytes, at) ?? spaces[0]?.size ?? 1
    },
    cid: (code, size) => {
      const found = cids.find(keyOf(code, size))
      return found === null ? (base?.cid(code, size) ?? (base === null ? 0 : null)) : found.value + found.offset
    },
    text: (code, size) => {
      const found = texts.find(keyOf(code, size))
      return found === null ? (base?.text(code, size) ?? '') : textFrom(found.value, found.offset)
    }
  }
}

/** Every byte of a code lies between the bytes of the bounds in its place. */
function holds({ size, low, high }: Draft['spaces'][number], code: number): boolean {
  for (let i = 0; i < size; i++) {
    const byte = Math.floor(code / 256 ** i) % 256
    if (byte < Math.floor(low / 256 ** i) % 256 || byte > Math.floor(high / 256 ** i) % 256) return false
  }
  return true
}

function textFrom(value: Texts, offset: number): string {
  if (!('kind' in value)) return value[offset] === undefined ? '' : textOfBytes(value[offset].bytes)
  if (offset === 0) return textOfBytes(value.bytes)
  const bytes = Uint8Array.from(value.bytes)
  for (let i = bytes.length - 1, carry = offset; i >= 0 && carry > 0; i--) {
    carry += bytes[i]!
    bytes[i] = carry & 0xff
    carry >>= 8
  }
  return textOfBytes(bytes)
}

/** The program of a map is PostScript of which nothing counts but these few words: Adobe Technical Note 5014. */
function readProgram(lexer: Lexer, draft: Draft): void {
  let tokens: Token[] = []
  for (let token = lexer.next(); !isEnd(token); token = lexer.next()) {
    if (typeof token === 'number' || token.kind !== 'word' || token.text === '[' || token.text === ']') {
      tokens.push(token)
      continue
    }
    takeRows(draft, token.text, tokens)
    tokens = []
  }
}

const isEnd = (token: Token): boolean => isWord(token) && token.text === ''
const isWord = (token: Token | undefined): token is Extract<Token, { kind: 'word' }> =>
  typeof token === 'object' && token.kind === 'word'

function takeRows(draft: Draft, word: string, tokens: readonly Token[]): void {
  switch (word) {
    case 'endcodespacerange':
      for (const [low, high] of rowsOf(tokens, 2)) addSpace(draft, low, high)
      break
    case 'endcidrange':
      for (const [low, high, cid] of rowsOf(tokens, 3)) addCids(draft, low, high, cid)
      break
    case 'endcidchar':
      for (const [code, cid] of rowsOf(tokens, 2)) addCids(draft, code, code, cid)
      break
    case 'endbfrange':
      for (const [low, high, text] of rowsOf(tokens, 3)) addTexts(draft, low, high, text)
      break
    case 'endbfchar':
      for (const [code, text] of rowsOf(tokens, 2)) addTexts(draft, code, code, text)
      break
    case 'usecmap':
      takeBase(draft, tokens.at(-1))
      break
    case 'def':
      if (isWMode(tokens.at(-2))) draft.vertical = tokens.at(-1) === 1
  }
}

const isWMode = (token: Token | undefined): boolean =>
  typeof token === 'object' && token.kind === 'name' && token.name === 'WMode'

function takeBase(draft: Draft, token: Token | undefined): void {
  if (typeof token === 'object' && token.kind === 'name') draft.base ??= predefinedCMap(token.name)
}

type Cell = Token | readonly Token[] | undefined

/** Tokens in rows of so many, a list in brackets being one. */
function rowsOf(tokens: readonly Token[], columns: number): readonly (readonly Cell[])[] {
  const cells: (Token | Token[])[] = []
  let list: Token[] | null = null
  for (const token of tokens) {
    if (isWord(token)) {
      if (token.text === '[') {
        list = []
        cells.push(list)
      } else list = null
    } else (list ?? cells).push(token)
  }
  return Array.from({ length: Math.floor(cells.length / columns) }, (_, i) =>
    cells.slice(i * columns, (i + 1) * columns)
  )
}

const isCode = (cell: Cell): cell is PdfString =>
  typeof cell === 'object' && 'kind' in cell && isString(cell as Token & object as PdfString)

const isBytes = (cell: Cell): cell is PdfString =>
  isCode(cell) && cell.bytes.length >= 1 && cell.bytes.length <= LONGEST_CODE

function addSpace({ spaces }: Draft, low: Cell, high: Cell): void {
  if (!isBytes(low) || !isBytes(high) || spaces.length === MOST_SPACES) return
  const size = low.bytes.length
  spaces.push({ size, low: codeAt(low.bytes, 0, size), high: codeAt(high.bytes, 0, high.bytes.length) })
}

function addCids({ cids }: Draft, low: Cell, high: Cell, cid: Cell): void {
  if (!isBytes(low) || !isBytes(high) || typeof cid !== 'number') return
  cids.put(keyIn(low), keyIn(high), cid)
}

function addTexts({ texts }: Draft, low: Cell, high: Cell, text: Cell): void {
  if (!isBytes(low) || !isBytes(high)) return
  if (isCode(text)) texts.put(keyIn(low), keyIn(high), text)
  else if (Array.isArray(text)) texts.put(keyIn(low), keyIn(high), text.filter(isCode))
}

const keyIn = ({ bytes }: PdfString): number => keyOf(codeAt(bytes, 0, bytes.length), bytes.length)
