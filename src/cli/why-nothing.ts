import type { Page } from '../page/page.ts'
import { type Refusal, refusal } from './desk.ts'
import { EXIT, type Exit } from './exit.ts'

/** Why nothing at all may be written. */
export function whyNothing(code: Exit, pages: readonly Page[]): Refusal | null {
  if (code === EXIT.integrity) {
    return refusal(code, 'nothing is written: a font is not the one that was locked', 'see `edition fonts verify`')
  }
  return pages.length === 0 ? refusal(EXIT.errors, 'nothing is written: no page could be made up') : null
}
