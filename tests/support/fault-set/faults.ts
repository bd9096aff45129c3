import { BOX_FAULTS } from './box-faults.ts'
import { COLOUR_FAULTS } from './colour-faults.ts'
import type { Fault } from './fault.ts'
import { INTENT_FAULTS } from './intent-faults.ts'
import { INTERACTION_FAULTS } from './interaction-faults.ts'
import { METADATA_FAULTS } from './metadata-faults.ts'
import { RESOURCE_FAULTS } from './resource-faults.ts'
import { STRUCTURE_FAULTS } from './structure-faults.ts'
import { CONTENT_FAULTS, PICTURE_FAULTS, TYPE_FAULTS } from './type-faults.ts'

/** Every planted fault; each rule that a file can break has one at least. */
export const FAULTS: readonly Fault[] = [
  ...STRUCTURE_FAULTS,
  ...METADATA_FAULTS,
  ...INTENT_FAULTS,
  ...BOX_FAULTS,
  ...RESOURCE_FAULTS,
  ...INTERACTION_FAULTS,
  ...CONTENT_FAULTS,
  ...COLOUR_FAULTS,
  ...TYPE_FAULTS,
  ...PICTURE_FAULTS
]

/** How the files of a fault are named. */
export const nameOf = ({ rule, profile, what }: Fault): string => `${rule}_${profile}_${what}`
