import type { FaceId } from '../../fonts/face.ts'
import { type GlyphRun, SOFT_HYPHEN } from '../../page/page.ts'
import type { FaceUse, Mode } from './prepared-page.ts'

interface Use extends FaceUse {
  readonly modes: Set<Mode>
  readonly glyphs: number[]
  readonly texts: string[]
  /** Whether each glyph of the face has been met with its text. */
  readonly seen: Uint8Array
}

/** Which glyphs of which faces a page shows. Filled while the page is painted. */
export interface GlyphUses {
  readonly faces: Map<FaceId, Use>
  /** What uses have seen of each face. One table serves all pages, for it is large. */
  readonly seen: Map<FaceId, Uint8Array>
}

export const newGlyphUses = (): GlyphUses => ({ faces: new Map(), seen: new Map() })

/** The uses of a page, which is finished; the next begins with none. */
export function takeFaces({ faces }: GlyphUses): readonly FaceUse[] {
  const taken = [...faces.values()]
  faces.clear()
  for (const { glyphs, seen } of taken) for (const glyph of glyphs) seen[glyph] = 0
  return taken.map(({ face, modes, glyphs, texts }) => ({ face, modes, glyphs, texts }))
}

export const modeOf = ({ way }: GlyphRun): Mode => (way === 'stacked' ? 'V' : 'H')

/** Counts in a run. The first text of a glyph wins; one that stands for none is noted again until it is given some. Glyph 0 is not shown. */
export function noteGlyphs(uses: GlyphUses, run: GlyphRun): void {
  const use = uses.faces.get(run.face) ?? beginUse(uses, run.face)
  const { seen } = use
  const { glyphs } = run
  use.modes.add(modeOf(run))
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i]!
    if (glyph !== 0 && seen[glyph] === 0) note(use, glyph, run.text.slice(run.clusters[i], run.clusters[i + 1]))
  }
}

function beginUse({ faces, seen: tables }: GlyphUses, face: FaceId): Use {
  const seen = tables.get(face) ?? new Uint8Array(0x10000)
  tables.set(face, seen)
  const use: Use = { face, modes: new Set(), glyphs: [], texts: [], seen }
  faces.set(face, use)
  return use
}

function note({ seen, glyphs, texts }: Use, glyph: number, words: string): void {
  const text = told(words)
  seen[glyph] = text === '' ? 0 : 1
  glyphs.push(glyph)
  texts.push(text)
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
