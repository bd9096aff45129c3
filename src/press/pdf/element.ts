import type { Bracket, Tag } from './tags.ts'

/** An element of the structure tree: ISO 32000-1, 14.7.2. */
export interface Element {
  /** Standard types alone: 14.8.4. */
  type: string
  readonly bracket: Bracket
  readonly parent: Element | null
  readonly kids: (Element | Piece)[]
}

/** One piece of marked content: the page by its place in the file, and the number on it. */
export interface Piece extends Tag {
  readonly page: number
  readonly number: number
}

export const isElement = (kid: Element | Piece): kid is Element => 'kids' in kid
export const isPiece = (kid: Element | Piece): kid is Piece => !isElement(kid)
