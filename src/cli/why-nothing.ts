import { type Refusal, refusal } from './desk.ts'
import { EXIT, type Exit } from './exit.ts'

/** Why nothing at all may be written. */
export function whyNothing(code: Exit, { length }: { readonly length: number }): Refusal | null {
  if (code === EXIT.integrity) {
    return refusal(code, 'nothing is written: a font is not the one that was locked', 'see `edition fonts verify`')
  }
  return length === 0 ? refusal(EXIT.errors, 'nothing is written: no page could be made up') : null
}
