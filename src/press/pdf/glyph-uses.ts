import type { FaceId } from '../../fonts/face.ts'
import { type GlyphRun, SOFT_HYPHEN } from '../../page/page.ts'
import type { FaceUse, Mode } from './prepared-page.ts'

interface Use extends FaceUse {
  readonly modes: Set<Mode>
  readonly glyphs: number[]
  readonly texts: string[]
}

/** Which glyphs of which faces a page shows. Filled while the page is painted. */
export interface GlyphUses {
  readonly faces: Map<FaceId, Use>
  /** Face → whether each of its glyphs has been met with its text. One table serves all pages, for it is large. */
  readonly seen: Map<FaceId, Uint8Array>
}

export const newGlyphUses = (): GlyphUses => ({ faces: new Map(), seen: new Map() })

/** The uses of a page, which is finished; the next begins with none. */
export function takeFaces({ faces, seen }: GlyphUses): readonly FaceUse[] {
  const taken = [...faces.values()]
  faces.clear()
  for (const { face, glyphs } of taken) for (const glyph of glyphs) seen.get(face)![glyph] = 0
  return taken
}

export const modeOf = ({ way }: GlyphRun): Mode => (way === 'stacked' ? 'V' : 'H')

/** Counts in a run. The first text of a glyph wins; one that stands for none is noted again until it is given some. Glyph 0 is not shown. */
export function noteGlyphs({ faces, seen: tables }: GlyphUses, run: GlyphRun): void {
  const use = faces.get(run.face) ?? { face: run.face, modes: new Set(), glyphs: [], texts: [] }
  const seen = tables.get(run.face) ?? new Uint8Array(0x10000)
  faces.set(run.face, use)
  tables.set(run.face, seen)
  use.modes.add(modeOf(run))
  const { glyphs } = run
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i]!
    if (glyph === 0 || seen[glyph] === 1) continue
    const text = told(run.text.slice(run.clusters[i], run.clusters[i + 1]))
    seen[glyph] = text === '' ? 0 : 1
    use.glyphs.push(glyph)
    use.texts.push(text)
  }
}

/**
 * The text of a glyph wherever it stands: joiners, direction marks and variation selectors belong to one place in the
 * copy. A soft hyphen, which `ActualText` tells from a hard one, is drawn as that.
 */
const told = (text: string): string =>
  text.length === 1 && text !== SOFT_HYPHEN
    ? text
    : text === SOFT_HYPHEN
      ? '-'
      : text.replace(/(?<=.)\p{Default_Ignorable_Code_Point}+/gu, '')
