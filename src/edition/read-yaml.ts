import { type Alias, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Sink } from '../base/diagnostic.ts'
import { spanOf, type YamlFile } from './yaml-file.ts'

/** The failsafe schema: every scalar stays the string it is written as, `page: 01` and telephone numbers too. */
const OPTIONS = { schema: 'failsafe', resolveKnownTags: false, prettyErrors: false, logLevel: 'error' } as const

/** A YAML text as a tree, or null when it cannot be one. */
export function readYaml(file: string, text: string, sink: Sink): YamlFile | null {
  const yaml: YamlFile = { file, text, doc: parseDocument(text, OPTIONS), cut: new Map() }
  return reportFaults(yaml, sink) ? null : yaml
}

/** What is told of the tree and leaves it in no doubt. */
const LESSER: Readonly<Record<string, (yaml: YamlFile, from: number, sink: Sink) => void>> = {
  DUPLICATE_KEY: reportDuplicate,
  MULTIPLE_DOCS: reportSecond
}

/** True if a fault leaves the tree in doubt; what follows a slip of syntax is noise. */
function reportFaults(yaml: YamlFile, sink: Sink): boolean {
  const faults = [...yaml.doc.errors, ...yaml.doc.warnings].sort((a, b) => a.pos[0] - b.pos[0])
  for (const { code, pos } of faults) LESSER[code]?.(yaml, pos[0], sink)
  const slip = faults.find(({ code }) => !(code in LESSER))
  if (slip === undefined) return false
  const { file, text } = yaml
  const from = Math.min(slip.pos[0], Math.max(0, text.length - 1))
  const at = { file, from, to: Math.min(Math.max(from + 1, slip.pos[1]), text.length) }
  const wide = WIDE_MARKS.test(text.slice(text.lastIndexOf('\n', from - 1) + 1, at.to).slice(0, LONGEST_LINE))
  const hints = wide ? [WIDE_HINT] : (HINTS[slip.code] ?? [])
  sink.report('bad-yaml', at, `this is not YAML: ${slip.message}`, ...hints)
  return true
}

/** What the Chinese keyboard types where YAML has marks: blanks, a dash or a colon of a key, brackets, a comma before a key. */
const WIDE_MARKS = /^ *[\u3000\u00a0]|^\s*－|^[\s-]*[a-z][\w-]*：|[｛｝［］]|，\s*[a-z-]+:/
const WIDE_HINT = 'type the marks and blanks of YAML with the English keyboard: “: ”, “, ”, “- ”, { }, [ ]'
const LONGEST_LINE = 1000

function reportDuplicate({ file, text }: YamlFile, from: number, sink: Sink): void {
  const key = /^[^:\n]*/.exec(text.slice(from, from + LONGEST_KEY))![0].trimEnd()
  const at = { file, from, to: from + key.length }
  sink.report('duplicate-key', at, `“${key}” is written twice in one mapping`, 'keep one of them')
}

const LONGEST_KEY = 80

function reportSecond({ file, text }: YamlFile, from: number, sink: Sink): void {
  const at = { file, from, to: from + /^[^\n]*/.exec(text.slice(from, from + LONGEST_KEY))![0].length }
  const message = 'a second document begins here: it is not read'
  sink.report('bad-yaml', at, message, 'put its keys into the first, and take the line --- out')
}

const HINTS: Readonly<Record<string, readonly string[]>> = {
  TAB_AS_INDENT: ['indent with spaces'],
  BAD_INDENT: ['give keys of one mapping the same number of spaces before them'],
  MULTILINE_IMPLICIT_KEY: ['end each key with a colon and a space, like paper: daily'],
  BLOCK_AS_IMPLICIT_KEY: ['put words that hold a colon and a space into quotes'],
  MISSING_CHAR: ['close what has been opened; words that hold “: ” or begin with a mark belong in quotes'],
  BAD_SCALAR_START: ['put words that begin with @ or ` into quotes'],
  RESOURCE_EXHAUSTION: ['brackets or indents are nested far too deeply'],
  TAG_RESOLVE_FAILED: ['leave out the word that begins with !, or put it into quotes']
}

/** Nodes reached through aliases; a dozen lines of aliases to aliases would otherwise fill the memory. Ours. */
const MOST_ALIASED = 10_000
const DEEPEST = 64

/**
 * The tree as plain values: strings, arrays, objects. What is left empty is `undefined`.
 * Null, with a report, where aliases run wild.
 */
export function toPlain(yaml: YamlFile, sink: Sink): { readonly value: unknown } | null {
  const budget = { left: MOST_ALIASED }
  const value = plain(yaml, yaml.doc.contents, { budget, depth: 0, aliased: false, sink })
  if (budget.left > 0) return { value }
  sink.report(
    'bad-yaml',
    { file: yaml.file, from: 0, to: 1 },
    'aliases repeat too much of the file',
    'write the values out'
  )
  return null
}

interface Way {
  readonly budget: { left: number }
  readonly depth: number
  readonly aliased: boolean
  readonly sink: Sink
}

function plain(yaml: YamlFile, node: unknown, way: Way): unknown {
  if (way.depth > DEEPEST) way.budget.left = 0
  if (way.aliased) way.budget.left--
  if (way.budget.left <= 0) return undefined
  const on = { ...way, depth: way.depth + 1 }
  if (isAlias(node)) {
    const meant = node.resolve(yaml.doc)
    if (meant === undefined) reportStray(yaml, node, way.sink)
    return plain(yaml, meant, { ...on, aliased: true })
  }
  if (isSeq(node)) return node.items.map(item => plain(yaml, item, on))
  if (isMap(node)) {
    const pairs = node.items.filter(pair => isScalar(pair.key))
    return Object.fromEntries(
      pairs.map(pair => [String((pair.key as { value: unknown }).value), plain(yaml, pair.value, on)])
    )
  }
  return isScalar(node) ? scalar(node.value, node.type) : undefined
}

function reportStray(yaml: YamlFile, alias: Alias, sink: Sink): void {
  const { source } = alias
  sink.report(
    'bad-yaml',
    spanOf(yaml, alias),
    `“*${source}” stands for nothing`,
    `mark the value it repeats with &${source}`
  )
}

const scalar = (value: unknown, type: string | null | undefined): string | undefined =>
  value === null || value === undefined || (value === '' && type === 'PLAIN') ? undefined : String(value)
