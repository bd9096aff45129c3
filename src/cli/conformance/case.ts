import type { TextStyle } from '../../edition/style.ts'

/** One case of conformance: what is asked of the engine, and what a norm says that it must answer. */
export interface Case {
  readonly id: string
  /** Cases of a group are counted together. */
  readonly group: string
  /** The case binds a mode that copies CSS and no other. */
  readonly cssOnly: boolean
  readonly task: Task
}

export type Task = UnicodeTask | BreaksTask | LinesTask | WidthsTask | GapsTask | NewlinesTask

/** UAX #14 by itself: code points, and 1 for each place, from the start to the end, where a line may break. */
export interface UnicodeTask {
  readonly kind: 'unicode'
  readonly codes: readonly number[]
  readonly expected: readonly number[]
}

/** Where lines may break, as ÷ in the text. */
interface BreaksTask {
  readonly kind: 'breaks'
  readonly text: string
  readonly style: Partial<TextStyle>
  readonly expected: string
}

/** Lines at a measure in ems; a newline in the text ends a paragraph. */
export interface LinesTask {
  readonly kind: 'lines'
  readonly text: string
  readonly face: ToyFace
  readonly style: Partial<TextStyle>
  readonly width: number
  /** A last line is more than a single Han: CLREQ 3.4.4, of which CSS knows nothing. */
  readonly mendsRunts: boolean
  readonly expected: readonly string[]
  /** What each character of each line takes, in ems. */
  readonly advances: readonly (readonly number[])[] | null
  /** What each line takes, in ems. */
  readonly widths: readonly number[] | null
}

/** What each character of an unbroken text takes, in ems. */
interface WidthsTask {
  readonly kind: 'widths'
  readonly text: string
  readonly style: Partial<TextStyle>
  readonly expected: readonly number[]
}

/** Gaps behind characters of an unbroken text, by index and in ems, and what it takes in all. */
interface GapsTask {
  readonly kind: 'gaps'
  readonly text: string
  readonly style: Partial<TextStyle>
  readonly expected: readonly Gap[]
  readonly width: number | null
}

interface Gap {
  readonly after: number
  readonly em: number
}

/** What newlines in copy become. */
interface NewlinesTask {
  readonly kind: 'newlines'
  readonly text: string
  readonly expected: string
}

/** Chinese: Han and full marks 1 em, the rest half an em. Square: each character 1 em. */
export type ToyFace = 'chinese' | 'square'

/** How a case came out. Both sides are written for a reader. */
export interface Outcome {
  readonly case: Case
  readonly expected: string
  readonly got: string
}

export const passed = ({ expected, got }: Outcome): boolean => expected === got

/** What a file holds: cases, something that is no cases at all, or cases that cannot be read. */
export type Reading =
  | { readonly kind: 'cases'; readonly cases: readonly Case[] }
  | { readonly kind: 'stranger'; readonly why: string }
  | { readonly kind: 'broken'; readonly why: string }
