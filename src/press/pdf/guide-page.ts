import type { Rect } from '../../base/geometry.ts'
import type { GlyphRun, Mark, Page } from '../../page/page.ts'
import { pathBounds } from '../../page/path-bounds.ts'
import { across, flip, type Sheet, sheetOf, up } from './sheet.ts'
import type { Box, Bracket } from './tags.ts'

/** What leads about on a screen: where heads stand, and where words and codes lead to. */
export interface Guide {
  readonly heads: readonly Head[]
  readonly links: readonly Link[]
}

/** Left and top in thousandths of a point. */
interface Head {
  readonly words: string
  readonly left: number
  readonly top: number
}

export interface Link {
  readonly uri: string
  readonly box: Box
}

/** A bracket that stands open, and the level type met in it. */
interface Open {
  readonly bracket: Bracket
  readonly runs: GlyphRun[]
}

/** Reads a page for the heads of its stories, the addresses in its level type, and its codes that hold one. */
export function guidePage(page: Page): Guide {
  const sheet = sheetOf(page)
  const heads: Head[] = []
  const links: Link[] = []
  const open: Open[] = []
  for (const mark of page.marks) {
    if (mark.kind === 'open') open.push({ bracket: mark, runs: [] })
    else if (mark.kind === 'close') {
      const { bracket, runs } = open.pop()!
      links.push(...linksIn(sheet, runs))
      if (bracket.role === 'head' && runs.length > 0) heads.push(headAt(sheet, bracket, runs[0]!))
    } else if (mark.kind === 'glyphs' && mark.run.way === 'level') open.at(-1)?.runs.push(mark.run)
    else if (mark.kind === 'path') links.push(...codeLink(sheet, open.at(-1)?.bracket, mark))
  }
  return { heads, links }
}

const headAt = (sheet: Sheet, { id }: Bracket, { origin, size }: GlyphRun): Head => ({
  words: id,
  left: across(sheet, origin.x),
  top: up(sheet, origin.y - size)
})

/** RFC 3986, appendix A; what may end a sentence ends no address. */
const WEB = /\b(?:https?:\/\/|www\.)[\w\-.~:/?#[\]@!$&'()*+,;=%]*[\w/#=&~-]/g
const MAIL = /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/g
const ADDRESS = /[\w\-.~:/?#[\]@!$&'()*+,;=%]/

function codeLink(sheet: Sheet, bracket: Bracket | undefined, { path }: Extract<Mark, { kind: 'path' }>): Link[] {
  const isWeb = bracket?.role === 'code' && /^https?:\/\/[!-~]+$/.test(bracket.id)
  return isWeb ? [{ uri: bracket.id, box: corners(sheet, pathBounds(path)) }] : []
}

/** Of each line by itself: an address that may run on in the next line is left alone. */
function linksIn(sheet: Sheet, runs: readonly GlyphRun[]): readonly Link[] {
  return runs.flatMap((run, i) => {
    const runsOn = ADDRESS.test(runs[i + 1]?.text[0] ?? '')
    return addressesIn(run.text)
      .filter(({ to }) => to < run.text.length || !runsOn)
      .map(({ uri, from, to }) => ({ uri, box: corners(sheet, placeOf(run, from, to)) }))
  })
}

interface Address {
  readonly uri: string
  readonly from: number
  readonly to: number
}

function addressesIn(text: string): readonly Address[] {
  const found = (pattern: RegExp, scheme: (words: string) => string): readonly Address[] =>
    [...text.matchAll(pattern)].map(match => ({
      uri: scheme(match[0]) + match[0],
      from: match.index,
      to: match.index + match[0].length
    }))
  return [...found(WEB, words => (words.startsWith('www.') ? 'https://' : '')), ...found(MAIL, () => 'mailto:')]
}

/** The em boxes of a piece of a run's text; its last glyph is taken to be as wide as half an em. */
function placeOf({ clusters, x, origin, size }: GlyphRun, from: number, to: number): Rect {
  const first = clusters.findIndex((_, glyph) => clusters[glyph + 1]! > from)
  const end = clusters.findIndex(text => text >= to)
  const right = end < x.length ? x[end]! : x.at(-1)! + size / 2
  const left = origin.x + x[first]!
  return { x: left, y: origin.y - ASCENT * size, w: origin.x + right - left, h: size }
}

/** Of a Chinese em box. */
const ASCENT = 0.88

function corners(sheet: Sheet, rect: Rect): Box {
  const [x, y, w, h] = flip(sheet, rect)
  return [x, y, x + w, y + h]
}
