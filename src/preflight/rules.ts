import type { Rule } from './preflight.ts'
import { BOX_RULES } from './rules/boxes.ts'
import { COLOUR_RULES } from './rules/colours.ts'
import { CONTENT_RULES } from './rules/content.ts'
import { INFO_RULES } from './rules/info.ts'
import { INK_RULES } from './rules/ink.ts'
import { INTENT_RULES } from './rules/intent.ts'
import { INTERACTION_RULES } from './rules/interaction.ts'
import { LAYER_RULES } from './rules/layers.ts'
import { METADATA_RULES } from './rules/metadata.ts'
import { PICTURE_RULES } from './rules/pictures.ts'
import { RESOURCE_RULES } from './rules/resources.ts'
import { STRUCTURE_RULES } from './rules/structure.ts'
import { TRANSPARENCY_RULES } from './rules/transparency.ts'
import { TYPE_AND_LINE_RULES } from './rules/type-and-lines.ts'
import { TYPE_FACE_RULES } from './rules/type-faces.ts'

/** Every rule, in the order in which they are told. */
export const RULES: readonly Rule[] = [
  ...STRUCTURE_RULES,
  ...METADATA_RULES,
  ...INFO_RULES,
  ...INTENT_RULES,
  ...BOX_RULES,
  ...RESOURCE_RULES,
  ...LAYER_RULES,
  ...INTERACTION_RULES,
  ...CONTENT_RULES,
  ...COLOUR_RULES,
  ...TRANSPARENCY_RULES,
  ...TYPE_FACE_RULES,
  ...TYPE_AND_LINE_RULES,
  ...PICTURE_RULES,
  ...INK_RULES
]
