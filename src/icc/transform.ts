import { unreachable } from '../base/bug.ts'
import type { Lab, Stage, Transform } from './profile.ts'
import { lookUp } from './read-curve.ts'

/** Runs numbers in 0…1 through a transform. */
export const transform = ({ stages }: Transform, values: readonly number[]): readonly number[] =>
  stages.reduce(runStage, values)

/** The inks of a Lab colour, each in 0…1. */
export const fromLab = (to: Transform, [l, a, b]: Lab): readonly number[] => {
  const [spanL, spanAb] = SPANS[to.lab]
  return transform(to, [l / spanL, (a + 128) / spanAb, (b + 128) / spanAb])
}

/** The Lab colour of device values in 0…1. */
export const toLab = (from: Transform, device: readonly number[]): Lab => {
  const [spanL, spanAb] = SPANS[from.lab]
  const [l, a, b] = transform(from, device) as [number, number, number]
  return [l * spanL, a * spanAb - 128, b * spanAb - 128]
}

/** What 1 stands for: 6.3.4.2. In 16 bits of version 2, 0xFF00 is L 100 and 0x8000 is a or b 0. */
const SPANS: Readonly<Record<Transform['lab'], readonly [l: number, ab: number]>> = {
  plain: [100, 255],
  legacy: [(100 * 0xffff) / 0xff00, 0xffff / 0x100]
}

function runStage(values: readonly number[], stage: Stage): readonly number[] {
  switch (stage.kind) {
    case 'curves':
      return values.map((value, i) => lookUp(stage.curves[i]!, value))
    case 'matrix':
      return runMatrix(values, stage.values)
    case 'table':
      return runTable(values, stage)
    default:
      return unreachable(stage)
  }
}

const runMatrix = (v: readonly number[], m: Float64Array): readonly number[] =>
  [0, 1, 2].map(row => m[3 * row]! * v[0]! + m[3 * row + 1]! * v[1]! + m[3 * row + 2]! * v[2]! + m[9 + row]!)

/** Linear between the grid points along each axis: plain loops, for pictures ask for tens of thousands of colours. */
function runTable(values: readonly number[], { grid, outputs, values: table }: Extract<Stage, { kind: 'table' }>) {
  const axes = grid.length
  const cells = new Int32Array(axes)
  const parts = new Float64Array(axes)
  for (let axis = 0; axis < axes; axis++) {
    const place = Math.min(1, Math.max(0, values[axis]!)) * (grid[axis]! - 1)
    cells[axis] = Math.min(grid[axis]! - 2, Math.floor(place))
    parts[axis] = place - cells[axis]!
  }
  const sums = Array<number>(outputs).fill(0)
  for (let corner = 0; corner < 1 << axes; corner++) {
    let weight = 1
    let node = 0
    for (let axis = 0; axis < axes; axis++) {
      const far = (corner >> axis) & 1
      weight *= far === 1 ? parts[axis]! : 1 - parts[axis]!
      node = node * grid[axis]! + cells[axis]! + far
    }
    if (weight === 0) continue
    for (let i = 0; i < outputs; i++) sums[i]! += weight * table[node * outputs + i]!
  }
  return sums
}
