import { EMPTY, type Morgue } from '../../base/morgue.ts'
import { deflateOnce } from './deflate-once.ts'
import type { PressIntent } from './pdf-job.ts'

/** A printing condition whose profile is packed once, whichever files it goes into. */
export const prepareIntent = (intent: PressIntent, morgue: Morgue = EMPTY): PressIntent => ({
  ...intent,
  icc: deflateOnce(intent.icc, morgue)
})
