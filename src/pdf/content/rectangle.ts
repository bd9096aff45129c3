import type { Clip, Matrix } from '../painted.ts'
import { OutlineBuilder } from './outline-builder.ts'

/** The box of a form or of a cell as a clip on the page. */
export function rectangle([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[], matrix: Matrix): Clip {
  const coords = Float64Array.of(x0, y0, x1, y0, x1, y1, x0, y1)
  const builder = new OutlineBuilder()
  builder.append({ steps: 'MLLLZ', coords }, matrix)
  return { outline: builder.take(), rule: 'nonzero', pen: null }
}
