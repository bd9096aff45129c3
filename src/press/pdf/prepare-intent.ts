import { deflate } from '../../flate/deflate.ts'
import type { PressIntent } from './write-intents.ts'

/** A printing condition whose profile is packed once, whichever files it goes into. */
export const prepareIntent = (intent: PressIntent): PressIntent => ({ ...intent, icc: deflate(intent.icc) })
