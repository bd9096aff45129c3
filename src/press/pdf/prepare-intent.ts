import { deflate } from './packing.ts'
import type { PressIntent } from './write-intents.ts'

/** A printing condition whose profile is packed once, whichever files it goes into. */
export const prepareIntent = async (intent: PressIntent): Promise<PressIntent> => ({
  ...intent,
  icc: await deflate(intent.icc)
})
