import type { AdOrder } from '../edition/edition.ts'
import type { Story } from '../edition/story.ts'
import type { Pictures } from '../images/picture.ts'
import type { Art, ChartPlan, Display, Frame, Obstacle, Paragraph, Rule, TablePlan } from './page-plan.ts'
import type { Place } from './place.ts'

/** Where an item is planned: on which grid, for which story or advertisement, with which words to quote. */
export interface Setting {
  readonly place: Place
  readonly fields: ReadonlyMap<string, string>
  /** Of the pages on the sheet side, from left to right. */
  readonly numbers: readonly number[]
  readonly labels: readonly string[]
  /** Those that can be had, by file. */
  readonly pictures: Pictures
  /** Height over width of the drawings that can be had, by file. */
  readonly drawings: ReadonlyMap<string, number>
  readonly story: Story | null
  /** The advertisement that fills the slot. */
  readonly ad: AdOrder | null
  /** Of each story planned so far: its frames on later pages run on with what the first one began. */
  readonly begun: Map<string, readonly Paragraph[]>
}

/** What an item puts on the sheet. */
export interface Planned {
  readonly frames: readonly Frame[]
  readonly displays: readonly Display[]
  readonly art: readonly Art[]
  /** Rules between columns, before boxes are cut out of them. */
  readonly columnRules: readonly Rule[]
  /** What running text keeps clear of. */
  readonly holes: readonly Obstacle[]
  readonly tables: readonly TablePlan[]
  readonly charts: readonly ChartPlan[]
}

export const NOTHING: Planned = {
  frames: [],
  displays: [],
  art: [],
  columnRules: [],
  holes: [],
  tables: [],
  charts: []
}
