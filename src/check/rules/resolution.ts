import { type Len, PT } from '../../base/length.ts'
import type { Span } from '../../base/span.ts'
import { artworkName } from '../../edition/wants.ts'
import { resolutionOf } from '../../images/plan-cut.ts'
import type { Mark } from '../../page/page.ts'
import type { Art } from '../../plan/page-plan.ts'
import type { SheetProofs, SheetRule } from '../rule.ts'

/** Pixels to the inch below which a picture looks coarse, and is no longer taken. */
interface Limits {
  readonly good: number
  readonly least: number
}

/** GWG 2022, newspapers: R0031, and R0032 for line art, whose edges no screen softens. */
const CONTINUOUS: Limits = { good: 150, least: 100 }
const LINE_ART: Limits = { good: 800, least: 550 }

const INCH_MM = 25.4

/** A picture, or the coarsest of a page that is placed, in the size that it has here. */
interface Placed {
  readonly file: string
  readonly at: Span
  readonly isLineArt: boolean
  /** Pixels to the inch. */
  readonly found: number
  readonly size: { readonly w: Len; readonly h: Len }
}

/** Pictures with too few pixels for their size on the page. */
export const resolution: SheetRule = (proofs, sink) => {
  for (const { name, marks } of proofs.pages) {
    for (const { file, at, isLineArt, found, size } of marks.flatMap(mark => placedBy(mark, proofs))) {
      const { good, least } = isLineArt ? LINE_ART : CONTINUOUS
      if (found >= good) continue
      const most = (length: number): number => Math.floor(((length / (72 * PT)) * INCH_MM * found) / good)
      sink.report(
        found < least ? 'too-low-resolution' : 'low-resolution',
        at,
        `${file} has ${Math.floor(found)} pixels to the inch on page ${name}, and ${isLineArt ? 'line art' : 'newsprint'} wants ${good}`,
        `it would do up to ${most(size.w)} × ${most(size.h)} mm; find a larger file, or a smaller place`
      )
    }
  }
}

function placedBy(mark: Mark, { pictures, artworks, makeups }: SheetProofs): readonly Placed[] {
  if (mark.kind === 'image') {
    const picture = pictures.get(mark.file)
    if (picture === undefined) return []
    const { file, crop } = mark
    return [{ file, at: picture.at, isLineArt: picture.depth === 1, found: resolutionOf(picture, mark), size: crop }]
  }
  const artwork = mark.kind === 'form' ? artworks.get(mark.name) : undefined
  if (mark.kind !== 'form' || artwork?.kind !== 'pdf') return []
  const scale = mark.rect.w / artwork.size.w
  const order = makeups.flatMap(({ art }) => art.flatMap(ordersOf)).find(({ name }) => name === mark.name)
  // What is not enlarged has been told when the file was held against the rules for advertisements.
  if (scale <= 1 || order === undefined) return []
  const placed = { ...order, size: mark.rect }
  return [
    { ...placed, isLineArt: false, found: artwork.grain.pictures / scale },
    { ...placed, isLineArt: true, found: artwork.grain.lineArt / scale }
  ]
}

/** The file that a piece of art asks for, and the name that it has among the artworks. */
function ordersOf(art: Art): readonly (Pick<Placed, 'file' | 'at'> & { readonly name: string })[] {
  if (art.kind === 'ad') {
    const { file, page, at } = art.order
    return [{ name: artworkName(file, page), file, at }]
  }
  return art.kind === 'picture' || art.kind === 'artwork' ? [{ name: art.file, file: art.file, at: art.at }] : []
}
