import type { CellSpan, Mark } from './page.ts'

/** Marks in a bracket of their role. */
export const bracket = (role: string, id: string, marks: readonly Mark[], cell?: CellSpan): readonly Mark[] => [
  cell === undefined ? { kind: 'open', role, id } : { kind: 'open', role, id, cell },
  ...marks,
  { kind: 'close' }
]
