import { isName } from './entries.ts'
import { COST, type Lexer, type Token } from './lexer.ts'
import type { PdfArray, PdfDict, PdfRef, PdfValue } from './pdf.ts'

/** Deeper than any file nests its arrays and dictionaries, and shallow for a call stack. */
const DEEPEST = 200

/**
 * The value that stands next (7.3): a direct object, or a reference. What is no value is told, left where it stands
 * and read as null.
 */
export function readValue(lexer: Lexer): PdfValue {
  const token = lexer.next()
  if (typeof token === 'number' && Number.isInteger(token)) return readReference(lexer, token) ?? token
  return readFrom(lexer, token, 0)
}

/** An operand of a content stream: a value that is no reference (7.8.2), of which the first token has been read. */
export const readOperand = (lexer: Lexer, first: Token): PdfValue => readFrom(lexer, first, 0)

function readFrom(lexer: Lexer, token: Token, depth: number): PdfValue {
  if (typeof token === 'number' || token.kind !== 'word') return token
  switch (token.text) {
    case 'true':
      return true
    case 'false':
      return false
    case 'null':
      return null
    case '[':
    case '<<':
      if (depth < DEEPEST) return token.text === '[' ? readArray(lexer, depth + 1) : readDict(lexer, depth + 1)
      lexer.tell(lexer.at, `values are nested more than ${DEEPEST} deep`)
      return null
  }
  lexer.tell(lexer.at, token.text === '' ? 'a value is missing at the end' : 'a value is missing')
  lexer.unread()
  return null
}

const readArray = (lexer: Lexer, depth: number): PdfArray => ({ kind: 'array', items: readItems(lexer, ']', depth) })

/** 7.3.7. An entry whose value is null is as good as absent, and is left out. */
function readDict(lexer: Lexer, depth: number): PdfDict {
  const { at } = lexer
  const items = readItems(lexer, '>>', depth)
  const entries = new Map<string, PdfValue>()
  for (let i = 0; i < items.length; i += 2) {
    const key = items[i]!
    if (!isName(key)) {
      lexer.tell(at, 'a dictionary has a key that is not a name')
      i--
      continue
    }
    if (i + 1 === items.length) lexer.tell(at, `the dictionary has no value for /${key.name}`)
    if (entries.has(key.name)) lexer.tell(at, `the dictionary has /${key.name} twice`)
    const value = items[i + 1] ?? null
    if (value !== null) entries.set(key.name, value)
  }
  return { kind: 'dict', entries }
}

/** Words that cannot stand in a container: it has not been closed. */
const ENDS: ReadonlySet<string> = new Set(['', '>>', 'obj', 'endobj', 'stream', 'endstream', 'xref', 'trailer'])

function readItems(lexer: Lexer, close: string, depth: number): readonly PdfValue[] {
  const opened = lexer.at
  const items: PdfValue[] = []
  lexer.store.room -= close === ']' ? COST.array : COST.dict
  for (;;) {
    const token = nextWithin(lexer)
    if (typeof token === 'number' || token.kind !== 'word') {
      items.push(token)
      continue
    }
    const { text } = token
    if (text === close) return items
    if (text === 'R') referTo(lexer, items)
    else if (ENDS.has(text)) {
      lexer.unread()
      lexer.tell(opened, close === ']' ? 'an array is not closed' : 'a dictionary is not closed')
      return items
    } else if (VALUES.has(text)) items.push(readFrom(lexer, token, depth))
    else lexer.tell(lexer.at, `${text.slice(0, 20)} stands where a value should`)
  }
}

/** The next token, as long as there is room for what comes of it; then the bytes count as ended. */
function nextWithin(lexer: Lexer): Token {
  const { store } = lexer
  const token = lexer.next()
  store.room -= typeof token === 'object' && token.kind === 'string' ? COST.string : COST.number
  if (store.room >= 0 || lexer.pos === lexer.bytes.length) return token
  lexer.tell(lexer.at, 'values take more memory than there is for them')
  lexer.pos = lexer.bytes.length
  return lexer.next()
}

const VALUES: ReadonlySet<string> = new Set(['[', '<<', 'true', 'false', 'null'])

/** The two numbers read last become a reference. */
function referTo(lexer: Lexer, items: PdfValue[]): void {
  const generation = items.at(-1)
  const number = items.at(-2)
  if (!isCount(number) || !isCount(generation)) {
    lexer.tell(lexer.at, 'R stands without two whole numbers before it')
    return
  }
  items.length -= 2
  items.push({ kind: 'ref', number, generation })
}

const isCount = (value: PdfValue | undefined): value is number => Number.isInteger(value) && Number(value) >= 0

/** The rest of `12 0 R` after its first number; or null, with nothing read. */
function readReference(lexer: Lexer, number: number): PdfRef | null {
  const { pos } = lexer
  const generation = lexer.next()
  if (isCount(number) && typeof generation === 'number' && isCount(generation)) {
    const last = lexer.next()
    if (typeof last === 'object' && last.kind === 'word' && last.text === 'R')
      return { kind: 'ref', number, generation }
  }
  lexer.pos = pos
  return null
}
