import type { Box, Bracket } from './tags.ts'

/** An element of the structure tree: ISO 32000-1, 14.7.2. */
export interface Element {
  /** Standard types alone: 14.8.4. */
  type: string
  readonly bracket: Bracket
  kids: (Element | Piece)[]
}

/** One piece of marked content: the page by its place in the file, the number on it, and what a figure covers there. */
export interface Piece {
  readonly page: number
  readonly number: number
  readonly box: Box | null
}

/** A list that grows out of nothing takes room for sixteen, and most elements have one kid: they are as many as the paragraphs of a book. */
export function addKid(element: Element, kid: Element | Piece): void {
  if (element.kids.length === 0) element.kids = [kid]
  else element.kids.push(kid)
}

export const isElement = (kid: Element | Piece): kid is Element => 'kids' in kid
export const isPiece = (kid: Element | Piece): kid is Piece => !isElement(kid)
