import type { Len } from '../base/length.ts'
import type { Copy } from '../edition/copy.ts'
import type { TextStyle } from '../edition/edition.ts'
import type { Breaks, Galley, Gaps, Hyphen, Note, TypeRun } from './galley.ts'

/**
 * A galley whose tables can be put away, and are set again when someone looks at them: a hundred bytes for each of its
 * characters, of which a book has ten million.
 */
export class LeasedGalley implements Galley {
  readonly copy: Copy
  readonly style: TextStyle
  readonly size: Len
  readonly #set: () => Galley
  #tables: Galley | null = null
  #text: Uint32Array | null = null

  constructor({ copy, style, size }: Pick<Galley, 'copy' | 'style' | 'size'>, set: () => Galley) {
    this.copy = copy
    this.style = style
    this.size = size
    this.#set = set
  }

  /**
   * Drops the tables, but for that of the words of each row, which the whole engine reads. Where every row is one
   * character, as in most paragraphs, it is that of all the others: `own`, whose numbers are their own places.
   */
  putAway(own: Uint32Array): void {
    if (this.#tables !== null)
      this.#text = this.#tables.text.every((text, row) => text === row) ? own : this.text.slice()
    this.#tables = null
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
    return (this.#tables === null ? this.#text : null) ?? this.#look().text
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
    if (this.#tables === null) this.#tables = this.#set()
    return this.#tables
  }
}
