import { intersect, type Point, type Rect } from '../../base/geometry.ts'
import { isBlack, SOLID } from '../../base/ink.ts'
import { PT, toMm } from '../../base/length.ts'
import type { Path } from '../../base/path.ts'
import type { GlyphRun, Mark } from '../../page/page.ts'
import { cutBands } from '../../plan/cut-bands.ts'
import type { SheetProofs, SheetRule } from '../rule.ts'

/** Black overprints: what lies under it keeps its colours, and both together may be more than the paper takes. */
export const typeInk: SheetRule = ({ edition, pages, engravings }, sink) => {
  const limit = edition.paper.inkLimit
  for (const { name, marks } of pages) {
    const grounds: Ground[] = []
    for (const mark of marks) {
      const ground = groundOf(mark, engravings)
      if (ground !== null) grounds.push(ground)
      const black = blackOf(mark)
      if (black === null) continue
      // The last ground that it reaches lies on top of the others.
      const under = grounds.findLast(ground => reaches(black.rect, ground))
      if (under === undefined || under.colour + SOLID <= limit || under.told) continue
      under.told = true
      sink.report(
        'ink-limit',
        null,
        `${black.what} on ${under.what} comes to ${Math.ceil(under.colour + SOLID)} % of ink on page ${name}, over the paper’s ${limit} %`,
        `it stands ${toMm(black.rect.x).toFixed(0)} mm from the left and ${toMm(black.rect.y).toFixed(0)} mm from the top`,
        'put it on a lighter ground'
      )
    }
  }
}

/** What knocks out and lies under others; `colour` is its sum of C, M and Y in percent. */
interface Ground {
  readonly rect: Rect
  /** Corners of what is cut out of it; null: all of it. */
  readonly ring: readonly Point[] | null
  readonly colour: number
  readonly what: string
  told: boolean
}

function groundOf(mark: Mark, engravings: SheetProofs['engravings']): Ground | null {
  if (mark.kind === 'image') {
    const colour = engravings.get(mark.file)?.colour ?? 0
    const ring = mark.clip === undefined ? null : cornersOf(mark.clip)
    return { rect: mark.crop, ring, colour, what: mark.file, told: false }
  }
  if (mark.kind !== 'fill') return null
  const { c, m, y } = mark.ink
  return { rect: mark.rect, ring: null, colour: c + m + y, what: `a tint of C${c} M${m} Y${y}`, told: false }
}

const cornersOf = ({ steps, coords }: Path): readonly Point[] =>
  Array.from({ length: steps.replaceAll('Z', '').length }, (_, i) => ({ x: coords[2 * i]!, y: coords[2 * i + 1]! }))

/** Whether type stands on a ground. Of one that is cut out, what lies beside it at that height is none. */
function reaches(type: Rect, { rect, ring }: Ground): boolean {
  if (ring === null) return intersect(rect, type) !== null
  const bands = cutBands({ rings: [ring], clear: 0 }, rect, { top: type.y, step: type.h, rows: 1 })
  return bands.some(band => intersect(band, type) !== null)
}

interface Black {
  readonly rect: Rect
  readonly what: string
}

function blackOf(mark: Mark): Black | null {
  if (mark.kind === 'glyphs' && isBlack(mark.run.ink) && mark.run.glyphs.length > 0) {
    return { rect: emsOf(mark.run), what: `“${mark.run.text}”` }
  }
  if (mark.kind !== 'rule' || !isBlack(mark.ink)) return null
  const { from, to, weight } = mark
  const rect = { x: from.x, y: from.y, w: to.x - from.x + weight, h: to.y - from.y + weight }
  return { rect, what: `a rule of ${weight / PT} pt` }
}

/** About where a run's glyphs stand: from the origin of the first to that of the last, an em high or wide. */
function emsOf({ origin, x, size, way }: GlyphRun): Rect {
  const length = (x.at(-1) ?? 0) + Math.round(size / 2)
  if (way === 'level') return { x: origin.x, y: origin.y - Math.round(size * 0.8), w: length, h: size }
  return { x: origin.x - Math.round(size / 2), y: origin.y, w: size, h: length }
}
