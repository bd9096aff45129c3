import { basename } from 'node:path'
import * as z from 'zod/mini'
import type { TextStyle } from '../../edition/style.ts'
import type { Case, Reading, Task } from './case.ts'
import { cssStyle } from './css-style.ts'
import { readLineBreakTest } from './read-line-break-test.ts'

/** Reads a file of cases: a JSON array, or a LineBreakTest of Unicode. */
export function readCases(path: string, text: string): Reading {
  if (!path.endsWith('.json')) return readLineBreakTest(basename(path, '.txt'), text)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return { kind: 'broken', why: `it is not JSON: ${(error as Error).message}` }
  }
  if (!Array.isArray(json)) return { kind: 'stranger', why: 'it holds no array of cases' }
  const shapes = json.map(shapeOf)
  if (shapes.every(shape => shape === null)) return { kind: 'stranger', why: 'none of its items is a case' }
  const cases: Case[] = []
  for (const [i, item] of json.entries()) {
    const made = shapes[i] == null ? null : shapes[i](item, i)
    if (made === null) return broken(item, i, 'has no shape of a case; docs/conformance.md lists them')
    if (typeof made === 'string') return broken(item, i, made)
    cases.push(made)
  }
  return { kind: 'cases', cases }
}

const broken = (item: unknown, i: number, why: string): Reading => {
  const id = isRecord(item) && typeof item.id === 'string' ? ` (${item.id})` : ''
  return { kind: 'broken', why: `case ${i + 1}${id} ${why}` }
}

const isRecord = (item: unknown): item is Readonly<Record<string, unknown>> =>
  typeof item === 'object' && item !== null && !Array.isArray(item)

/** Makes a case of an item, or says what is wrong with it. */
type Maker = (item: unknown, i: number) => Case | string

/** What an item wants to be, by the fields that no other shape has. */
function shapeOf(item: unknown): Maker | null {
  if (!isRecord(item) || typeof item.text !== 'string') return null
  if ('expected_break_before_index' in item) return make(hanShape, hanCase)
  if (item.kind === 'lines') return make(linesShape, linesCase)
  if (item.kind === 'breaks') return make(breaksShape, breaksCase)
  return 'css' in item ? make(webShape, webCase) : null
}

function make<T>(shape: z.ZodMiniType<T>, caseOf: (value: T, i: number) => Case | string): Maker {
  return (item, i) => {
    const { success, data, error } = z.safeParse(shape, item)
    if (success) return caseOf(data, i)
    return `is not right: ${error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`
  }
}

// ---- lines at a measure, and places where a line may break

const LEVEL = z._default(z.enum(['none', 'basic', 'gb', 'strict']), 'gb')
const LANGUAGE = z._default(z.string(), 'zh-Hans')

/** Points stand in the middle of the em in Taiwan and Hong Kong. */
const languageOf = (lang: string): TextStyle['language'] => (/^zh-(Hant|TW|HK|MO)/i.test(lang) ? 'zh-Hant' : 'zh-Hans')

const WRITING_MODE = z._default(z.string(), 'horizontal-tb')
const directionOf = (mode: string): TextStyle['direction'] => (mode === 'horizontal-tb' ? 'horizontal' : 'vertical')

const numbers = z.array(z.number())

const linesShape = z.object({
  id: z.optional(z.string()),
  lang: LANGUAGE,
  text: z.string(),
  width_in_em: z.number(),
  indent_em: z._default(z.number(), 0),
  level: LEVEL,
  style: z._default(z.enum(['full', 'kaiming', 'half', 'line-end-half', 'plain']), 'full'),
  adjustment: z._default(z.enum(['literal', 'least-change']), 'literal'),
  hanging: z._default(z.enum(['none', 'allow']), 'none'),
  autospace_em: z._default(z.number(), 0.25),
  hyphenate: z._default(z.enum(['none', 'en']), 'none'),
  writing_mode: WRITING_MODE,
  digits: z._default(z.enum(['upright', 'tate-chu-yoko', 'rotate']), 'tate-chu-yoko'),
  expected_lines: z.array(z.string()),
  expected_char_advances_em: z.nullish(z.array(numbers))
})

function linesCase(item: z.infer<typeof linesShape>, i: number): Case {
  const { level: kinsoku, style: punctuation, indent_em: indent, autospace_em: autospace } = item
  const { adjustment, hanging, hyphenate, digits } = item
  const language = languageOf(item.lang)
  const direction = directionOf(item.writing_mode)
  const edges = { language, kinsoku, punctuation, hanging, hyphenate, direction, digits }
  const task: Task = {
    kind: 'lines',
    text: item.text,
    face: 'chinese',
    style: { ...edges, adjustment, autospace, indent, align: 'justify' },
    width: item.width_in_em,
    mendsRunts: true,
    expected: item.expected_lines,
    advances: item.expected_char_advances_em ?? null,
    widths: null
  }
  return { id: item.id ?? `lines-${i + 1}`, group: 'lines', cssOnly: false, task }
}

const breaksShape = z.object({
  id: z.optional(z.string()),
  lang: LANGUAGE,
  text: z.string(),
  level: LEVEL,
  expected: z.string()
})

function breaksCase({ id, text, lang, level: kinsoku, expected }: z.infer<typeof breaksShape>, i: number): Case {
  const task: Task = { kind: 'breaks', text, style: { language: languageOf(lang), kinsoku }, expected }
  return { id: id ?? `breaks-${i + 1}`, group: 'breaks', cssOnly: false, task }
}

// ---- lines of LineBreakTest with Han, and where Chinese departs from them

const hanShape = z.object({
  id: z.string(),
  text: z.string(),
  expected_break_before_index: numbers,
  zh_overrides: z.array(z.object({ index: z.number(), allow: z.optional(z.boolean()) }))
})

function hanCase({ id, text, expected_break_before_index, zh_overrides }: z.infer<typeof hanShape>): Case {
  const before = new Set(expected_break_before_index)
  for (const { index, allow } of zh_overrides) allow ? before.add(index) : before.delete(index)
  const expected = Array.from(text, (character, i) => (before.has(i) ? `÷${character}` : character)).join('')
  const task: Task = { kind: 'breaks', text, style: { kinsoku: 'gb' }, expected }
  return { id, group: 'LineBreakTest, Han', cssOnly: false, task }
}

// ---- web-platform-tests

const webShape = z.object({
  id: z.string(),
  kind: z.string(),
  css: z.record(z.string(), z.string()),
  writing_mode: WRITING_MODE,
  text: z.string(),
  note: z._default(z.string(), ''),
  css_only: z._default(z.boolean(), false),
  width_in_em: z.nullish(z.number()),
  expected_lines: z.optional(z.array(z.string())),
  expected_line_advances_em: z.optional(numbers),
  expected_advance_em: z.optional(z.number()),
  expected_char_advances_em: z.optional(numbers),
  expected_gaps_em: z.optional(z.array(z.object({ after_index: z.number(), em: z.number() }))),
  expected_text: z.optional(z.string())
})
type WebItem = z.infer<typeof webShape>

function webCase(item: WebItem): Case | string {
  const style = cssStyle(item.css, /split over inline elements/.test(item.note), directionOf(item.writing_mode))
  const task = webTask(item, style)
  if (task === null) return 'expects nothing that can be measured: lines, advances, gaps or a text'
  return { id: item.id, group: item.kind, cssOnly: item.css_only, task }
}

function webTask(item: WebItem, style: ReturnType<typeof cssStyle>): Task | null {
  const { text, expected_text, expected_lines, expected_gaps_em, expected_char_advances_em } = item
  if (expected_text !== undefined) return { kind: 'newlines', text, expected: expected_text }
  if (expected_lines !== undefined && item.width_in_em != null) {
    const face = item.kind.startsWith('autospace') ? 'square' : 'chinese'
    const widths = item.expected_line_advances_em ?? null
    const asked = { width: item.width_in_em, expected: expected_lines, advances: null, widths }
    return { kind: 'lines', text, face, style, mendsRunts: false, ...asked }
  }
  if (expected_gaps_em !== undefined) {
    const expected = expected_gaps_em.map(({ after_index: after, em }) => ({ after, em }))
    return { kind: 'gaps', text, style, expected, width: item.expected_advance_em ?? null }
  }
  return expected_char_advances_em === undefined
    ? null
    : { kind: 'widths', text, style, expected: expected_char_advances_em }
}
