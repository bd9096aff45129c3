import type { Outline, ShownGlyph } from '../../painted.ts'
import type { Glyph } from './font.ts'
import type { FontProgram } from './program.ts'

/**
 * A glyph whose text and width in the program are found when they are asked for: the one takes reading what the file
 * maps, the other running what draws the glyph. `spell` says what it stands for.
 */
export class LazyGlyph implements Glyph {
  readonly code: number
  readonly bytes: number
  readonly gid: number | null
  readonly width: number
  readonly upright: Glyph['upright']
  private readonly program: FontProgram | null
  private readonly spell: () => string
  private known: number | null | undefined
  private spelt: string | undefined

  constructor(program: FontProgram | null, plain: Omit<Glyph, 'programWidth' | 'text'>, spell: () => string) {
    this.program = program
    this.spell = spell
    this.code = plain.code
    this.bytes = plain.bytes
    this.gid = plain.gid
    this.width = plain.width
    this.upright = plain.upright
  }

  get text(): string {
    this.spelt ??= this.spell()
    return this.spelt
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
