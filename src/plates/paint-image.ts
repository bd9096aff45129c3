import { multiply } from '../pdf/content/matrix.ts'
import type { Matrix, Outline, PaintedImage } from '../pdf/painted.ts'
import { brushOf, coatIn, paintWith } from './brush.ts'
import type { Channels, Scaled } from './channels.ts'
import type { Exposure } from './exposure.ts'
import { flatten } from './flatten.ts'
import type { Coat } from './layer.ts'
import { openImage } from './open-image.ts'
import { openMask, openStencil } from './open-mask.ts'
import { isEmpty, type PixelBox } from './plates.ts'
import { narrow, sweepRegion } from './region.ts'
import { scaleRows } from './scale-rows.ts'
import { share } from './share.ts'
import { turnRows } from './turn-rows.ts'

const UNIT_SQUARE: Outline = { steps: 'MLLLZ', coords: Float64Array.of(0, 0, 1, 0, 1, 1, 0, 1) }
/** Part of its size by which a picture may lean and still be upright. */
const UPRIGHT = 1e-4

/** Paints a picture, or a stencil in the fill colour. */
export function paintImage(exposure: Exposure, image: PaintedImage): void {
  const brush = brushOf(exposure, image.state, 'fill')
  const toPlate = multiply(image.matrix, exposure.toPlate)
  const region = narrow(exposure.raster, brush.region, flatten(UNIT_SQUARE, toPlate), 'nonzero')
  if (isEmpty(region.box)) return
  const scaled: Fit = channels => fitTo(exposure, channels, toPlate, region.box)
  const veiled = image.stencil ? stencilled(exposure, image, scaled) : pictured(exposure, image, scaled)
  if (veiled === null) return
  const take = paintWith(brush, veiled.coat)
  sweepRegion(exposure.raster, region, (y, from, cover) => {
    veiled.moveTo(y)
    for (const veil of veiled.veils) for (let i = 0; i < cover.length; i++) cover[i] = share(cover[i]!, veil[i]!)
    take(y, from, cover)
  })
}

type Fit = (channels: Channels | null) => Scaled | null

/** A coat for the row that it is moved to, and what lets it be seen there. */
interface Veiled {
  readonly coat: Coat
  readonly veils: readonly Uint8Array[]
  moveTo(y: number): void
}

function fitTo({ raster, faults }: Exposure, channels: Channels | null, toPlate: Matrix, box: PixelBox): Scaled | null {
  if (channels === null) return null
  const [a, b, c, d] = toPlate
  const upright = Math.abs(b) <= UPRIGHT * Math.abs(a) && Math.abs(c) <= UPRIGHT * Math.abs(d)
  if (upright) return scaleRows(channels, toPlate, box, raster.effort)
  const turned = turnRows(channels, toPlate, box, raster.effort)
  if (turned === null) faults.leftOut('a turned picture that has no area, or too many pixels')
  return turned
}

function stencilled(exposure: Exposure, image: PaintedImage, scaled: Fit): Veiled | null {
  const coat = coatIn(exposure, image.state, 'fill')
  const stencil = coat === null ? null : scaled(openStencil(exposure, image))
  return coat && stencil && { coat, veils: stencil.rows, moveTo: stencil.moveTo }
}

function pictured(exposure: Exposure, image: PaintedImage, scaled: Fit): Veiled | null {
  const { faults, plates } = exposure
  const space = image.space
  if (space === null) {
    faults.leftOut('a picture whose colour space only its data tells')
    return null
  }
  const open = openImage(exposure, image, space)
  const picture = scaled(open?.channels ?? null)
  if (open === null || picture === null) return null
  const { mask } = image
  const veil = mask === null || mask.kind === 'key' ? null : scaled(openMask(exposure, mask.kind, mask.stream))
  const bare = new Uint8Array(picture.rows[0]?.length ?? 0)
  const rows = [...plates.values()].map(plate => picture.rows[open.inks.indexOf(plate)] ?? bare)
  const key = open.keyed ? picture.rows.at(-1)! : null
  return {
    coat: { laid: open.laid, levels: new Uint8Array(plates.size), rows },
    veils: [...(veil?.rows ?? []), ...(key === null ? [] : [key])],
    moveTo: y => {
      picture.moveTo(y)
      veil?.moveTo(y)
      if (key !== null) for (const row of picture.rows.slice(0, -1)) strengthen(row, key)
    }
  }
}

/** Means of a picture with a key have what is not seen among them, as 0: they are raised to the mean of what is. */
function strengthen(row: Uint8Array, key: Uint8Array): void {
  for (let i = 0; i < row.length; i++) if (key[i]! > 0) row[i] = Math.min(255, Math.round((row[i]! * 255) / key[i]!))
}
