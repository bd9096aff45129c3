import type { Rect } from '../base/geometry.ts'
import type { Span } from '../base/span.ts'
import type { PageStyle, RuleClass } from '../edition/page-check.ts'
import type { Paper } from '../edition/paper.ts'
import type { Layout } from '../layout/layout.ts'
import type { Stays } from './stays.ts'

/** A rule of page design: what a page editor would mark on a proof. */
export interface PageRule {
  /** W for rules of western papers, C for those of Chinese ones, Q for quality. */
  readonly id: string
  readonly name: string
  readonly chinese: string
  readonly class: RuleClass
  /** What a breach costs beside those of other rules, by taste. */
  readonly weight: number
  /** False for a rule that a paper must ask for. */
  readonly on: boolean
  /** The pages that it is for; null for all. */
  readonly style: PageStyle | null
  /** How measure and bounds are counted and told. */
  readonly unit: Unit
  /** The least and the greatest measure that is no breach. */
  readonly min?: number
  readonly max?: number
  readonly remedy: string
  readonly chineseRemedy: string
  /** Rules that tell the same fault better: what one of them has told is not told again. */
  readonly unless?: readonly string[]
  readonly judge: Judge
}

type Judge = (page: Layout, bench: Bench) => readonly Breach[]

/** Lengths are whole EMU, shares and ratios parts of one, all else numbers of things. */
export type Unit = 'mm' | 'pt' | 'percent' | 'ratio' | 'gutters' | 'lines' | 'words' | 'characters' | 'pages'

/** What a judge has at hand beside the page: all pages, the paper, and the bounds that hold for it. */
export interface Bench {
  readonly pages: readonly Layout[]
  /** Where each story of all pages stands. */
  readonly stays: ReadonlyMap<string, Stays>
  readonly paper: Pick<Paper, 'measures' | 'jump'>
  readonly min: number
  readonly max: number
}

export interface Breach {
  readonly story: string | null
  /** The other story, of a breach between two. */
  readonly other?: string
  /** Where on the sheet. */
  readonly rect: Rect
  /** Where in the files: the item of the template, or words of the story. */
  readonly at: Span
  /** In words, without the measure. */
  readonly what: string
  /** Null where nothing is counted. */
  readonly measure: number | null
  /** Where it is held against another bound than that of its rule. */
  readonly limit?: number
  /** Where it is graver or lighter than its rule. */
  readonly class?: RuleClass
}
