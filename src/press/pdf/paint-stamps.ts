import { deflate } from '../../flate/deflate.ts'
import type { Kernels } from '../../kernels/kernels.ts'
import type { Mark, Shape } from '../../page/page.ts'
import { pathBounds } from '../../page/path-bounds.ts'
import { ByteWriter } from './byte-writer.ts'
import type { PreparedShape } from './prepared-page.ts'
import { across, milli, type Sheet, up } from './sheet.ts'
import { tracePath } from './trace-path.ts'

/** What a shape is called in every file. */
const formName = (name: string): string => `S${name}`

/** Paints shapes in the ink that is set: each is a form of the file, an em of which is a point. */
export function paintStamps(out: ByteWriter, sheet: Sheet, { stamps, size }: Extract<Mark, { kind: 'stamps' }>): void {
  for (const { shape, at } of stamps) {
    out.ascii('q ')
    for (const number of [milli(size), 0, 0, milli(size), across(sheet, at.x), up(sheet, at.y)]) out.thousandths(number)
    out.ascii(`cm /${formName(shape.name)} Do Q\n`)
  }
}

/** A shape as the form that it is in every file. */
export function prepareShape({ name, path }: Shape, kernels: Kernels): PreparedShape {
  const out = new ByteWriter()
  tracePath(out, path, (x, y) => [x, y])
  out.ascii('f\n')
  const { x, y, w, h } = pathBounds(path)
  return { name: formName(name), box: [x, y, x + w, y + h], content: deflate(out.take(), kernels) }
}
