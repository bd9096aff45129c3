import type { Matrix } from '../../painted.ts'
import { matrixOf } from '../matrix.ts'

const THOUSANDTHS = 1000
const USUAL: Matrix = [1, 0, 0, 1, 0, 0]

/** What makes thousandths of the em of the units of a program whose FontMatrix this is; usual units are those. */
export function thousandths(fontMatrix: readonly number[] | null): Matrix {
  const matrix = matrixOf(fontMatrix)
  if (matrix === null || matrix[0] === 0) return USUAL
  return matrix.map(number => number * THOUSANDTHS) as unknown as Matrix
}
