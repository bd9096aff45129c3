import { FORGETFUL, type Memory } from '../base/memory.ts'
import type { Edition } from '../edition/edition.ts'
import { INKS, type Palette, screenPalette } from '../press/pdf/palette.ts'
import type { PdfJob } from '../press/pdf/pdf-job.ts'
import { prepareIntent } from '../press/pdf/prepare-intent.ts'
import type { Proof } from '../typeset.ts'

/** What a file of the edition is to be; `which` says in its title what part of it. */
export function jobOf({ edition, fonts, profile: icc }: Proof, memory: Memory = FORGETFUL): (which: string) => PdfJob {
  const { profile, intent } = edition.paper.press
  const title = `${edition.paper.name} ${dateOf(edition)}`
  const job = {
    fonts,
    profile,
    intent: memory.recall(
      'intent',
      [icc, intent],
      () => icc && prepareIntent({ ...intent, icc: icc.bytes }, memory.morgue)
    ),
    date: edition.date,
    language: 'zh-CN',
    memory
  }
  return which => ({ ...job, title: title + which })
}

/** A copy to read has the colours of a screen. */
export const paletteOf = ({ edition, profile }: Proof, memory: Memory = FORGETFUL): Palette =>
  edition.paper.press.profile === 'proof' && profile !== null
    ? memory.recall('palette', [profile], () => screenPalette(profile))
    : INKS

const dateOf = ({ date: { year, month, day } }: Edition): string => `${year}年${month}月${day}日`
