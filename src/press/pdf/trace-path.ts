import type { Path } from '../../base/path.ts'
import type { ByteWriter } from './byte-writer.ts'

/** From the numbers of a path to thousandths of PDF's. */
export type Place = (x: number, y: number) => readonly [number, number]

const COORDINATES: Readonly<Record<string, number>> = { M: 2, L: 2, C: 6, Z: 0 }

/** The steps of a path: ISO 32000-1, 8.5.2. */
export function tracePath(out: ByteWriter, { steps, coords }: Path, place: Place): void {
  let at = 0
  for (const step of steps) {
    for (const end = at + COORDINATES[step]!; at < end; at += 2) {
      const [x, y] = place(coords[at]!, coords[at + 1]!)
      out.thousandths(x)
      out.thousandths(y)
    }
    out.ascii(step === 'Z' ? 'h\n' : `${step.toLowerCase()}\n`)
  }
}
