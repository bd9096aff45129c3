import type { Ink } from '../base/ink.ts'
import type { Len } from '../base/length.ts'
import type { PdfProfile } from '../base/pdf-profile.ts'
import type { Span } from '../base/span.ts'
import type { Measure } from './area.ts'
import type { ArticleStyle } from './article-style.ts'
import type { Copy } from './copy.ts'
import type { Item } from './item.ts'
import type { PageCheck } from './page-check.ts'
import type { TextStyle } from './style.ts'

/** A title: what stays the same from issue to issue. */
export interface Paper {
  readonly id: string
  readonly name: string
  readonly sheet: Sheet
  readonly styles: ReadonlyMap<string, TextStyle>
  readonly articleStyles: ReadonlyMap<string, ArticleStyle>
  /** By name; artwork may ask for them. */
  readonly inks: ReadonlyMap<string, Ink>
  /** Highest sum of inks at a point, in percent. */
  readonly inkLimit: number
  /** The bastard measures (破栏) that its pages may use; null: any. */
  readonly measures: readonly Measure[] | null
  readonly press: PressData
  /** How a story goes over to another page; null: without a word. */
  readonly jump: JumpStyle | null
  readonly check: PageCheck
  readonly templates: ReadonlyMap<string, Template>
}

/** What is printed where a story goes over to another page (转版), and how much of it must stand on either. */
export interface JumpStyle {
  /** At the end of what stands on the earlier page, and at the head of the rest; `{page}` is the other one. */
  readonly to: Copy
  readonly from: Copy
  readonly style: TextStyle
  /** Depths of type, column under column. */
  readonly before: Len
  readonly after: Len
  readonly at: Span
}

/** What the print shop asks of the files. */
export interface PressData {
  readonly profile: PdfProfile
  readonly intent: Intent
  /** Screen ruling (加网线数) in lines to the centimetre. */
  readonly ruling: number
  /** How far the sheet reaches past the trim, bleed included, for the marks. */
  readonly slug: Len
  readonly marks: ReadonlySet<SheetMark>
  /** Styles whose type is printed as outlines (转曲). */
  readonly outlines: ReadonlySet<string> | 'all'
  /** Whether each advertisement must bear the word 广告. */
  readonly adLabel: boolean
}

/** Printer's marks outside the trim. */
export const SHEET_MARKS = ['crop', 'fold', 'centre', 'registration', 'colour-bar', 'slug-line'] as const
export type SheetMark = (typeof SHEET_MARKS)[number]

/** The printing condition that pages are made for, and that files declare: ISO 32000-1, 14.11.5. */
export interface Intent {
  /** Path of its ICC profile in the project. */
  readonly icc: string
  /** Its name: in a registry, or one that the shop knows. */
  readonly condition: string
  /** Address of the registry that has the name; empty where none has. */
  readonly registry: string
  /** The condition in words. */
  readonly info: string
  /** Where the profile is named; null for that of the project. */
  readonly at: Span | null
}

/** One page. The type area (版心) stands in the middle of the width, `head` below the trim's top. */
export interface Sheet {
  readonly width: Len
  readonly height: Len
  readonly bleed: Len
  readonly typeWidth: Len
  readonly typeHeight: Len
  readonly head: Len
}

/** Base columns (基本栏) and baseline rows of one page's type area. */
export interface Grid {
  readonly columns: number
  readonly measure: Len
  readonly gap: Len
  readonly rows: number
  readonly step: Len
  /** Of the characters that a measure is counted in. */
  readonly size: Len
}

/** The dummy that pages of one kind share. */
export interface Template {
  readonly name: string
  /** 2 for a spread, whose columns are counted through over the fold. */
  readonly pages: 1 | 2
  readonly grid: Grid
  readonly slots: readonly Slot[]
  /** What stands on the page whatever the day: nameplate, folio line, footer. */
  readonly furniture: readonly Item[]
  readonly at: Span
}

export interface Slot {
  readonly name: string
  readonly optional: boolean
  readonly items: readonly Item[]
  readonly at: Span
}
