import type { Edition } from '../edition/edition.ts'
import { encodePdf } from '../press/pdf/encode-pdf.ts'
import { INKS, type Palette, screenPalette } from '../press/pdf/palette.ts'
import { prepareIntent } from '../press/pdf/prepare-intent.ts'
import type { PreparedPage } from '../press/pdf/prepared-page.ts'
import type { Proof } from '../typeset.ts'

/** Pages → a file of the edition; `which` says in its title what part of it. */
type Press = (pages: readonly PreparedPage[], which: string) => Uint8Array

export function pressOf({ edition, fonts, profile: icc }: Proof): Press {
  const { profile, intent } = edition.paper.press
  const title = `${edition.paper.name} ${dateOf(edition)}`
  const job = {
    fonts,
    profile,
    intent: icc === null ? null : prepareIntent({ ...intent, icc: icc.bytes }),
    date: edition.date,
    language: 'zh-CN'
  }
  return (pages, which) => encodePdf({ ...job, pages, title: title + which })
}

/** A copy to read has the colours of a screen. */
export const paletteOf = ({ edition, profile }: Proof): Palette =>
  edition.paper.press.profile === 'proof' && profile !== null ? screenPalette(profile) : INKS

const dateOf = ({ date: { year, month, day } }: Edition): string => `${year}年${month}月${day}日`
