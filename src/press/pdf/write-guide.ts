import type { Link } from './guide-page.ts'
import { type PdfFile, type Ref, refer } from './pdf-file.ts'
import type { PreparedPage } from './prepared-page.ts'
import { textString } from './text-string.ts'

/** A page as it was written. */
type GuidedPage = Pick<PreparedPage, 'name' | 'guide'> & { readonly ref: Ref }

/** For who reads on a screen: an outline of pages and heads, and the names of the pages. The catalog's entries for it. */
export function writeGuide(file: PdfFile, pages: readonly GuidedPage[]): string {
  const labels = pages.map(({ name }, i) => `${i}<</P${textString(name)}>>`)
  const items = pages.map(
    ({ name, guide, ref }): Item => ({
      title: `第${name}版`,
      target: `[${refer(ref)}/Fit]`,
      kids: guide.heads.map(({ words, left, top }) => ({
        title: words,
        target: `[${refer(ref)}/XYZ ${left / 1000} ${top / 1000} null]`,
        kids: []
      }))
    })
  )
  const outline = file.reserve()
  file.object(`<</Type/Outlines${writeItems(file, items, outline)}>>`, outline)
  return `/Outlines ${refer(outline)}/PageMode/UseOutlines/PageLayout/SinglePage/PageLabels<</Nums[${labels.join('')}]>>`
}

interface Item {
  readonly title: string
  readonly target: string
  readonly kids: readonly Item[]
}

/** Items of one level, each leading to the next; what their parent says of them. ISO 32000-1, 12.3.3. */
function writeItems(file: PdfFile, items: readonly Item[], parent: Ref): string {
  if (items.length === 0) return ''
  const refs = items.map(() => file.reserve())
  items.forEach(({ title, target, kids }, i) => {
    const beside = (key: string, ref: Ref | undefined): string => (ref === undefined ? '' : `/${key} ${refer(ref)}`)
    file.object(
      `<</Title${textString(title)}/Parent ${refer(parent)}${beside('Prev', refs[i - 1])}${beside('Next', refs[i + 1])}` +
        `/Dest${target}${writeItems(file, kids, refs[i]!)}>>`,
      refs[i]!
    )
  })
  const count = items.reduce((sum, { kids }) => sum + 1 + kids.length, 0)
  return `/First ${refer(refs[0]!)}/Last ${refer(refs.at(-1)!)}/Count ${count}`
}

/** The page's entry for its links: frameless, printed or not. ISO 32000-1, 12.5.6.5. */
export function writeLinks(file: PdfFile, links: readonly Link[]): string {
  if (links.length === 0) return ''
  const refs = links.map(({ uri, box }) =>
    file.object(
      `<</Type/Annot/Subtype/Link/Rect[${box.map(edge => edge / 1000).join(' ')}]/Border[0 0 0]/F 4` +
        `/Contents${textString(uri)}/A<</S/URI/URI${textString(uri)}>>>>`
    )
  )
  return `/Annots[${refs.map(refer).join(' ')}]`
}
