import { BOX_FAULTS } from './box-faults.ts'
import type { Fault } from './fault.ts'
import { INTENT_FAULTS } from './intent-faults.ts'
import { INTERACTION_FAULTS } from './interaction-faults.ts'
import { METADATA_FAULTS } from './metadata-faults.ts'
import { RESOURCE_FAULTS } from './resource-faults.ts'
import { STRUCTURE_FAULTS } from './structure-faults.ts'

/** Every planted fault; each rule that a file can break has one at least. */
export const FAULTS: readonly Fault[] = [
  ...STRUCTURE_FAULTS,
  ...METADATA_FAULTS,
  ...INTENT_FAULTS,
  ...BOX_FAULTS,
  ...RESOURCE_FAULTS,
  ...INTERACTION_FAULTS
]

/** How the files of a fault are named. */
export const nameOf = ({ rule, profile, what }: Fault): string => `${rule}_${profile}_${what}`
