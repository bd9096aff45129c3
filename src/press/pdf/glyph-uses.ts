import type { FaceId } from '../../fonts/face.ts'
import { type GlyphRun, SOFT_HYPHEN } from '../../page/page.ts'
import type { FaceUse, Mode } from './prepared-page.ts'

interface Use extends FaceUse {
  readonly modes: Set<Mode>
  readonly glyphs: number[]
  readonly texts: string[]
  readonly seen: Uint8Array
}

/** Which glyphs of which faces a page shows. Filled while the page is painted. */
export type GlyphUses = Map<FaceId, Use>

export const modeOf = ({ way }: GlyphRun): Mode => (way === 'stacked' ? 'V' : 'H')

/** Counts in a run. The first text of a glyph wins; one that stands for none is noted again until it is given some. Glyph 0 is not shown. */
export function noteGlyphs(uses: GlyphUses, run: GlyphRun): void {
  let use = uses.get(run.face)
  if (use === undefined) {
    use = { face: run.face, modes: new Set(), glyphs: [], texts: [], seen: new Uint8Array(0x10000) }
    uses.set(run.face, use)
  }
  use.modes.add(modeOf(run))
  for (let i = 0; i < run.glyphs.length; i++) {
    const glyph = run.glyphs[i]!
    if (glyph === 0 || use.seen[glyph] === 1) continue
    const text = told(run.text.slice(run.clusters[i], run.clusters[i + 1]))
    use.seen[glyph] = text === '' ? 0 : 1
    use.glyphs.push(glyph)
    use.texts.push(text)
  }
}

/**
 * The text of a glyph wherever it stands: joiners, direction marks and variation selectors belong to one place in the
 * copy. A soft hyphen, which `ActualText` tells from a hard one, is drawn as that.
 */
const told = (text: string): string =>
  text === SOFT_HYPHEN ? '-' : text.replace(/(?<=.)\p{Default_Ignorable_Code_Point}+/gu, '')
