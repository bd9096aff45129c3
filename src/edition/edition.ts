import type { Span } from '../base/span.ts'
import type { ArticleItem } from './item.ts'
import type { Paper, Template } from './paper.ts'
import type { Story } from './story.ts'

/** What the newsroom asked for: read, checked, defaulted. No string in it is still unread. */
export interface Edition {
  /** The name of its folder, which its files bear: `2019-06-13`. */
  readonly name: string
  readonly date: IssueDate
  /** Words that furniture may quote: date, weekday, lunar, paper. */
  readonly fields: ReadonlyMap<string, string>
  readonly paper: Paper
  readonly stories: ReadonlyMap<string, Story>
  /** In the order of their numbers. */
  readonly pages: readonly PageOrder[]
  /** In the order of their pages; none in an edition of one. */
  readonly sections: readonly Section[]
  /** Names and terms of the paper and the issue that no head is broken in. */
  readonly words: readonly string[]
  /** What the clean-up of copy changed, story by story. */
  readonly changes: readonly Change[]
}

/** A section (叠): pages that are counted from 1 behind its letter. */
export interface Section {
  readonly letter: string
  /** The numbers of the first and the last. */
  readonly pages: readonly [number, number]
}

export interface IssueDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

export interface PageOrder {
  /** One number, or the two of a spread. */
  readonly numbers: readonly number[]
  /** What each is called in print: `3`, or in an edition of sections `B03`. */
  readonly labels: readonly string[]
  readonly section: string
  /** Who made it: 责编, 美编. */
  readonly credits: string
  readonly template: Template
  /** Slot → story id. */
  readonly slots: ReadonlyMap<string, string>
  /** Slot → the advertisement in it. */
  readonly ads: ReadonlyMap<string, AdOrder>
  /** Stories that the day's dummy places beside the slots of the template. */
  readonly articles: readonly Placed[]
  /** Ids of stories of this page, group by group, that are to look alike (并列式). */
  readonly equals: readonly (readonly string[])[]
  readonly at: Span
}

/** A story where the dummy of the day (版样) has it. */
export interface Placed {
  readonly story: string
  readonly item: ArticleItem
}

/** An advertisement (广告): a page of a PDF, a drawing or a picture, for one slot. */
export interface AdOrder {
  /** Path in the project. */
  readonly file: string
  /** Which page of a PDF, from 1; null where it is the only one. */
  readonly page: number | null
  /** In its own size, or as large as the slot allows. */
  readonly fit: 'exact' | 'scale'
  /** The artwork itself bears the word 广告. */
  readonly labelled: boolean
  /** The trade (行业) whose other advertisements compete with it; empty where none is told. */
  readonly category: string
  /** Readers cut it out. */
  readonly coupon: boolean
  readonly at: Span
}

/** One thing the clean-up did. */
export interface Change {
  readonly rule: CleanRule
  readonly before: string
  readonly after: string
  readonly at: Span
}

export const CLEAN_RULES = ['punctuation', 'quotes', 'ellipsis', 'dash', 'spaces'] as const
export type CleanRule = (typeof CLEAN_RULES)[number]
