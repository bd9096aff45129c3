import type { Fault } from './fault.ts'
import { STRUCTURE_FAULTS } from './structure-faults.ts'

/** Every planted fault; each rule that a file can break has one at least. */
export const FAULTS: readonly Fault[] = [...STRUCTURE_FAULTS]

/** How the files of a fault are named. */
export const nameOf = ({ rule, profile, what }: Fault): string => `${rule}_${profile}_${what}`
