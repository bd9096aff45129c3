import type { Fonts } from '../fonts/face.ts'
import type { Mark, Page } from './page.ts'
import { tracerOf } from './trace-run.ts'

/**
 * Type of the styles named, or all of it, turned into paths (转曲), for shops that take no fonts. Each run is one path, in
 * the place of its glyphs; the text stays beneath, unseen, for those who search.
 */
export function outlineType(page: Page, fonts: Fonts, styles: ReadonlySet<string> | 'all'): Page {
  if (styles !== 'all' && styles.size === 0) return page
  const trace = tracerOf(fonts)
  const marks = page.marks.flatMap((mark): readonly Mark[] => {
    if (mark.kind !== 'glyphs' || (styles !== 'all' && !styles.has(mark.run.style))) return [mark]
    const path: Mark = { kind: 'path', path: trace(mark.run), ink: mark.run.ink }
    return [path, { kind: 'glyphs', run: { ...mark.run, hidden: true } }]
  })
  return { ...page, marks }
}
