import type { Ink } from '../ink-meter.ts'
import type { Breach, Inspection, PageCheck } from '../preflight.ts'
import type { Sheet } from '../sheet.ts'

/** What is told of pages that were left out, once, with the first of them; `rest` says how many of how many they are. */
export function tellRest(
  { pages }: Inspection,
  isLeftOut: (sheet: Sheet, ink: Ink) => boolean,
  breachOf: (rest: string) => Breach
): PageCheck {
  let told = false
  return (sheet, ink) => {
    if (told || !isLeftOut(sheet, ink)) return []
    told = true
    const { page } = sheet
    const rest = `${pages.length - pages.indexOf(page)} of ${pages.length}`
    return [{ ...breachOf(rest), page: page.number, object: page.object }]
  }
}
