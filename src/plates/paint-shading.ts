import type { PaintedShading } from '../pdf/painted.ts'
import type { Exposure } from './exposure.ts'

export function paintShading(exposure: Exposure, _shading: PaintedShading): void {
  exposure.faults.leftOut('shading')
}
