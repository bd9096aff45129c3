import { encode } from 'uqr'
import type { Path } from '../base/path.ts'
import { runsOf } from '../base/runs-of.ts'
import type { Art } from '../plan/page-plan.ts'
import type { Mark } from './page.ts'

/** A QR code (ISO/IEC 18004, level M) as one path: dark modules that touch in a row are one rectangle. */
export function paintCode({ payload, rect, ink }: Extract<Art, { kind: 'code' }>): Mark {
  const { data, size } = encode(payload, { ecc: 'M', border: 0 })
  const edge = (origin: number, side: number, i: number): number => origin + Math.round((side * i) / size)
  const coords: number[] = []
  data.forEach((modules, row) => {
    for (const [from, to] of runsOf(modules)) {
      const [x1, x2] = [edge(rect.x, rect.w, from), edge(rect.x, rect.w, to)]
      const [y1, y2] = [edge(rect.y, rect.h, row), edge(rect.y, rect.h, row + 1)]
      coords.push(x1, y1, x2, y1, x2, y2, x1, y2)
    }
  })
  const path: Path = { steps: 'MLLLZ'.repeat(coords.length / 8), coords: Int32Array.from(coords) }
  return { kind: 'path', path, ink }
}
