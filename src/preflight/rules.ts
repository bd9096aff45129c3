import type { Rule } from './preflight.ts'
import { STRUCTURE_RULES } from './rules/structure.ts'

/** Every rule, in the order in which they are told. */
export const RULES: readonly Rule[] = [...STRUCTURE_RULES]
