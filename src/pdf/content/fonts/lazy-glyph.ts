import type { Outline, ShownGlyph } from '../../painted.ts'
import type { Glyph } from './font.ts'
import type { FontProgram } from './program.ts'

/** A glyph whose width in the program is found when it is asked for: it takes running what draws the glyph. */
export class LazyGlyph implements Glyph {
  readonly code: number
  readonly bytes: number
  readonly gid: number | null
  readonly text: string
  readonly width: number
  readonly upright: Glyph['upright']
  private readonly program: FontProgram | null
  private known: number | null | undefined

  constructor(program: FontProgram | null, plain: Omit<Glyph, 'programWidth'>) {
    this.program = program
    this.code = plain.code
    this.bytes = plain.bytes
    this.gid = plain.gid
    this.text = plain.text
    this.width = plain.width
    this.upright = plain.upright
  }

  get programWidth(): number | null {
    if (this.known === undefined) this.known = this.gid === null ? null : (this.program?.advance(this.gid) ?? null)
    return this.known
  }
}

/** Outlines of a program, each made once. */
export function outlinesOf(program: FontProgram | null): (glyph: ShownGlyph) => Outline | null {
  const known = new Map<number, Outline>()
  return ({ gid }) => {
    if (gid === null || program === null) return null
    const outline = known.get(gid) ?? program.outline(gid)
    known.set(gid, outline)
    return outline
  }
}
