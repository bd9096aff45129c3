import type { Code, Diagnostic } from '../base/diagnostic.ts'
import type { Rect } from '../base/geometry.ts'
import { type Len, toMm, toPt } from '../base/length.ts'
import type { Span } from '../base/span.ts'
import type { RuleClass } from '../edition/page-check.ts'
import type { Unit } from './page-rule.ts'

/** A breach of a page rule, with its place on the sheet and in the files. */
export interface Finding {
  readonly rule: string
  readonly name: string
  readonly chinese: string
  readonly class: RuleClass
  readonly weight: number
  /** The sheet as it is made up: `01`, `02-03`. */
  readonly page: string
  readonly story: string | null
  /** The other story, of a breach between two. */
  readonly other: string | null
  readonly rect: Rect
  readonly at: Span
  readonly what: string
  /** Null where nothing is counted. */
  readonly measured: Measured | null
  readonly remedy: string
  readonly chineseRemedy: string
}

export interface Measured {
  readonly measure: number
  readonly bound: 'min' | 'max'
  readonly limit: number
  readonly unit: Unit
}

const CODES: Readonly<Record<RuleClass, Code>> = {
  hard: 'page-rule-error',
  soft: 'page-rule-warning',
  note: 'page-rule-note'
}

export const noteOf = (finding: Finding): Diagnostic => ({
  code: CODES[finding.class],
  at: finding.at,
  message: tellFinding(finding),
  hints: [finding.remedy]
})

/** As an editor reads it: `W06 depth of legs (栏长): a leg of “buses” is 48.0 mm deep, at least 50.8 mm; page 01, …` */
export function tellFinding({ rule, name, chinese, what, measured, page, rect }: Finding): string {
  const figures = measured === null ? '' : `: ${amount(measured.measure, measured.unit)}, ${boundOf(measured)}`
  return `${rule} ${name} (${chinese}): ${what}${figures}; page ${page} at ${mm(rect.x)} × ${mm(rect.y)} mm`
}

/** The same for a Chinese desk, with what to do: `栏长：“buses”，48.0 毫米，至少 50.8 毫米；第 01 版，…` */
export function tellChinese({ chinese, story, other, measured, page, rect, chineseRemedy }: Finding): string {
  const stories = [other, story].flatMap(each => (each === null ? [] : [`“${each}”`])).join('与')
  const figures =
    measured === null
      ? []
      : [
          chineseAmount(measured.measure, measured.unit),
          `${CHINESE_BOUNDS[measured.bound]} ${chineseAmount(measured.limit, measured.unit)}`
        ]
  const told = [...(stories === '' ? [] : [stories]), ...figures].join('，')
  const place = `第 ${page} 版，距左 ${mm(rect.x)} 毫米，距顶 ${mm(rect.y)} 毫米`
  return `${chinese}：${told === '' ? '' : `${told}；`}${place}。${chineseRemedy}。`
}

const boundOf = ({ bound, limit, unit }: Measured): string =>
  `at ${bound === 'min' ? 'least' : 'most'} ${amount(limit, unit)}`

const mm = (len: Len): string => toMm(len).toFixed(0)

/** A measure in its unit: lengths in mm or pt, shares in percent. */
export function inUnit(value: number, unit: Unit): number {
  const told = { mm: toMm(value), pt: toPt(value), percent: value * 100 }[unit as string] ?? value
  return Math.round(told * 100) / 100
}

const SIGNS: Partial<Record<Unit, string>> = { percent: ' %', ratio: ' : 1', mm: ' mm', pt: ' pt' }

const CHINESE_BOUNDS = { min: '至少', max: '至多' } as const
const CHINESE_SIGNS: Readonly<Record<Unit, string>> = {
  mm: ' 毫米',
  pt: ' 点',
  percent: ' %',
  ratio: ' : 1',
  gutters: ' 个栏缝',
  lines: ' 行',
  words: ' 词',
  characters: ' 字',
  pages: ' 个版'
}

const amount = (value: number, unit: Unit): string =>
  `${figure(value, unit)}${SIGNS[unit] ?? ` ${value === 1 ? unit.slice(0, -1) : unit}`}`

const chineseAmount = (value: number, unit: Unit): string => `${figure(value, unit)}${CHINESE_SIGNS[unit]}`

const figure = (value: number, unit: Unit): string =>
  unit === 'mm' ? toMm(value).toFixed(1) : String(inUnit(value, unit))
