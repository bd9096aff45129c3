import { bottom, type Rect, right } from '../base/geometry.ts'
import { type Len, MM } from '../base/length.ts'
import type { GlyphRun, Mark, Page } from './page.ts'
import { pathBounds } from './path-bounds.ts'

/** One cell of a sketch: three columns of a terminal are about as wide as two of its rows are high. */
const CELL: { readonly w: Len; readonly h: Len } = { w: 3 * MM, h: 6 * MM }
/** Display type is drawn in capitals from this size on. */
const DISPLAY_SIZE: Len = 6 * MM

/**
 * A page in letters, so that a review sees at a glance what moved: a letter a story (capitals for display type),
 * `░` for tints, `▒` for artwork and pictures, `─` and `│` for rules.
 */
export function sketch(page: Page): string {
  const width = Math.ceil(page.trim.w / CELL.w)
  const height = Math.ceil(page.trim.h / CELL.h)
  const cells = Array.from({ length: height }, () => Array<string>(width).fill('·'))
  const put = (rect: Rect, sign: string): void => {
    for (let row = Math.floor(rect.y / CELL.h); row * CELL.h < bottom(rect); row++) {
      for (let column = Math.floor(rect.x / CELL.w); column * CELL.w < right(rect); column++) {
        const cell = cells[row]
        if (cell?.[column] !== undefined) cell[column] = sign
      }
    }
  }
  const stories = new Set<string>()
  let story = ''
  for (const mark of page.marks) {
    if (mark.kind === 'open' && (mark.role === 'story' || mark.role === 'furniture')) story = mark.id
    if (mark.kind === 'glyphs') stories.add(story)
    for (const { rect, sign } of shapesOf(mark, [...stories].indexOf(story))) put(rect, sign)
  }
  return `${cells.map(row => row.join('')).join('\n')}\n`
}

function shapesOf(mark: Mark, story: number): readonly { rect: Rect; sign: string }[] {
  switch (mark.kind) {
    case 'glyphs': {
      const letter = String.fromCharCode(97 + (story % 26))
      return [{ rect: extent(mark.run), sign: mark.run.size >= DISPLAY_SIZE ? letter.toUpperCase() : letter }]
    }
    case 'fill':
      return [{ rect: mark.rect, sign: '░' }]
    case 'image':
    case 'form':
      return [{ rect: mark.crop, sign: '▒' }]
    case 'path':
    case 'stroke':
      return [{ rect: pathBounds(mark.path), sign: '▒' }]
    case 'stamps':
      return mark.stamps.map(({ at }) => ({ rect: { ...at, w: mark.size, h: 1 }, sign: '▒' }))
    case 'rule': {
      const rect = { ...mark.from, w: mark.to.x - mark.from.x, h: mark.to.y - mark.from.y }
      return [{ rect: { ...rect, w: rect.w + 1, h: rect.h + 1 }, sign: rect.w === 0 ? '│' : '─' }]
    }
    case 'open':
    case 'close':
      return []
  }
}

/** The run of a line through the middle of its characters. */
function extent({ origin, size, x, way }: GlyphRun): Rect {
  const length = (x.at(-1) ?? 0) + Math.round(size / 2)
  return way === 'level'
    ? { x: origin.x, y: origin.y - Math.round(size / 2), w: length, h: 1 }
    : { ...origin, w: 1, h: length }
}
