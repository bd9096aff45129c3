import type { Sink } from '../base/diagnostic.ts'
import type { Len } from '../base/length.ts'
import { listen, repeat, type Told } from '../base/recall-told.ts'
import type { Copy } from '../edition/copy.ts'
import type { TextStyle } from '../edition/style.ts'
import type { Variants } from './break-lines.ts'
import type { Breaks, Galley, Gaps, Hyphen, Lines, Measure, Note, TypeRun } from './galley.ts'
import type { Setting } from './set-galley.ts'
import type { Slab } from './slab.ts'

const NOBODY: readonly Sink[] = []
const NOWHERE: readonly Broken[] = []

/** The lines of a galley at a measure, as far as they have been asked for. */
export interface Broken {
  readonly widths: Measure
  best: Lines | null
  variants: Variants | null
}

/** A table of numbers that are their own places, for so many rows and their end. */
export type Places = (rows: number) => Uint32Array

/** The tables of a galley, and the memory that they lie in. */
export interface Lent {
  readonly tables: Galley
  readonly slab: Slab
}

/** Makes the tables of galleys, and has their memory back. */
export interface Keeper {
  set(galley: Setting, sink: Sink): Lent
  /** Told of a galley whenever its tables have been made, as it is to see them put away one day. */
  hold(galley: LeasedGalley): void
  takeBack(slab: Slab): void
}

/**
 * A galley whose tables can be put away, and are set again when someone looks at them: a hundred bytes for each of its
 * characters, of which a book has ten million.
 */
export class LeasedGalley implements Galley {
  readonly copy: Copy
  readonly style: TextStyle
  readonly size: Len
  /** At every measure that it has been broken to. */
  broken: readonly Broken[] = NOWHERE
  readonly #keeper: Keeper
  #lent: Lent | null = null
  #text: Uint32Array | null = null
  /** What was amiss when it was set; null before. */
  #said: Told<Lent>['said'] | null = null
  #listeners: readonly Sink[] = NOBODY

  constructor({ copy, style, size }: Setting, keeper: Keeper) {
    this.copy = copy
    this.style = style
    this.size = size
    this.#keeper = keeper
  }

  /** Tells what is amiss, as soon as it has been set. */
  hear(sink: Sink): void {
    if (this.#said !== null) repeat(this.#said, sink)
    else if (!this.#listeners.includes(sink)) this.#listeners = [...this.#listeners, sink]
  }

  #make(): Lent {
    const { made, said } = listen(sink => this.#keeper.set(this, sink))
    for (const sink of this.#listeners) repeat(said, sink)
    this.#listeners = NOBODY
    this.#said = said
    return made
  }

  /** The galley for a single look, after which it is as if it had been put away. */
  glance(own: Places): Galley {
    if (this.#lent !== null) return this.#lent.tables
    const lent = this.#make()
    this.#giveBack(lent, own)
    return lent.tables
  }

  /**
   * Drops the tables, but for that of the words of each row, which the whole engine reads. Where every row is one
   * character, as in most paragraphs, it is that of all the others.
   */
  putAway(own: Places): void {
    if (this.#lent !== null) this.#giveBack(this.#lent, own)
    this.#lent = null
  }

  #giveBack({ tables, slab }: Lent, own: Places): void {
    this.#text = wordsOf(tables, own)
    this.#keeper.takeBack(slab)
  }

  get indent(): Len {
    return this.#look().indent
  }
  get runs(): readonly TypeRun[] {
    return this.#look().runs
  }
  get length(): number {
    return this.#look().length
  }
  get glyph(): Uint16Array {
    return this.#look().glyph
  }
  get advance(): Int32Array {
    return this.#look().advance
  }
  get text(): Uint32Array {
    return (this.#lent === null ? this.#text : null) ?? this.#look().text
  }
  get gaps(): Gaps {
    return this.#look().gaps
  }
  get hyphens(): ReadonlyMap<number, Hyphen> {
    return this.#look().hyphens
  }
  get breaks(): Breaks {
    return this.#look().breaks
  }
  get notes(): readonly Note[] {
    return this.#look().notes
  }
  get turns(): boolean {
    return this.#look().turns
  }

  #look(): Galley {
    if (this.#lent === null) {
      this.#lent = this.#make()
      this.#keeper.hold(this)
    }
    return this.#lent.tables
  }
}

const wordsOf = ({ text, length }: Galley, own: Places): Uint32Array =>
  text.every((at, row) => at === row) ? own(length) : text.slice()
