import type { Sink } from '../base/diagnostic.ts'
import type { Len } from '../base/length.ts'
import type { Copy } from '../edition/copy.ts'
import type { TextStyle } from '../edition/style.ts'
import type { Fonts } from '../fonts/face.ts'
import { breakLines, breakVariants, trimMeasure } from './break-lines.ts'
import type { Galley, Lines, Measure } from './galley.ts'
import { type Broken, type Keeper, LeasedGalley, type Places } from './leased-galley.ts'
import { bytesFor, setGalleyIn } from './set-galley.ts'
import { Slab } from './slab.ts'
import { Slabs } from './slabs.ts'

/** Rows of the galleys that are held: those of some ten full pages. */
export const MOST_ROWS = 100_000

/** What a galley takes besides its rows, in rows: its tables, of which it has some twenty, and their names. */
const OWN_ROWS = 30

/** Lines are to stand on a page, or are counted only, as there is no room left for them: their galley is not held. */
export type Use = 'placed' | 'counted'

/** Galleys in the same faces, by what they are of. */
interface Shelf {
  readonly copies: WeakMap<Copy, LeasedGalley[]>
  readonly keeper: Keeper
}

/** A galley that is held, and the next younger one. */
interface Held {
  readonly leased: LeasedGalley
  readonly rows: number
  next: Held | null
}

/**
 * What has been set, while its copy is in use: galleys by copy, style and size, lines by galley, measure and slack.
 * Of the galleys the newest are held, as many as a daily has; older ones are put away, and set again when they are
 * looked at. What a galley has to complain of is told to everyone who asks for it, so that it is not lost where some of
 * them ask no more.
 */
export class Cache {
  readonly #shelves = new WeakMap<Fonts, Shelf>()
  readonly #styles = new WeakMap<TextStyle, Map<string, TextStyle>>()
  #oldest: Held | null = null
  #newest: Held | null = null
  #rows = 0
  #places = new Uint32Array()
  /** Of all searches for breaks, one after the other: memory of its own for each would be most of what a book asks for. */
  readonly #slab = new Slab()
  readonly #slabs = new Slabs()
  #reuses = false

  /**
   * What is made of galleys while the memory of those that are put away goes to others: who keeps a table copies it. At
   * other times it goes back to V8, which finds what else pages have left behind only as it looks for such memory.
   */
  reusing<T>(make: () => T): T {
    this.#reuses = true
    const made = make()
    this.#reuses = false
    return made
  }

  /** A style that is made of another: the very same one under a name, so that its galleys are known again. */
  style(base: TextStyle, name: string, make: () => TextStyle): TextStyle {
    const named = this.#styles.get(base) ?? new Map<string, TextStyle>()
    this.#styles.set(base, named)
    const style = named.get(name) ?? make()
    named.set(name, style)
    return style
  }

  galley(fonts: Fonts, copy: Copy, style: TextStyle, sink: Sink, size: Len = style.size): Galley {
    const { copies, keeper } = this.#shelfOf(fonts)
    const known = copies.get(copy) ?? []
    const found = known.find(galley => galley.style === style && galley.size === size)
    const galley = found ?? new LeasedGalley({ copy, style, size }, keeper)
    if (found === undefined) copies.set(copy, known.concat(galley))
    galley.hear(sink)
    return galley
  }

  /** @param galley one that this cache has made; any other is broken each time anew */
  lines(galley: Galley, measure: Measure, slack: -1 | 0 | 1, use: Use = 'placed'): Lines | null {
    if (!(galley instanceof LeasedGalley)) return breakLines(galley, measure, slack, this.#slab)
    const at = brokenTo(galley, trimMeasure(measure))
    if (slack === 0) {
      at.best ??= this.#breakBest(galley, at.widths, use)
      return at.best
    }
    at.variants ??= breakVariants(galley, at.widths, this.#slab)
    return slack < 0 ? at.variants.shorter : at.variants.longer
  }

  #breakBest(galley: LeasedGalley, widths: Measure, use: Use): Lines {
    const seen = use === 'counted' ? galley.glance(this.#own) : galley
    return { ...breakLines(seen, widths, 0, this.#slab)!, galley }
  }

  #shelfOf(fonts: Fonts): Shelf {
    const known = this.#shelves.get(fonts)
    if (known !== undefined) return known
    const set: Keeper['set'] = (galley, sink) => {
      const bytes = bytesFor(galley.copy)
      const slab = this.#reuses ? this.#slabs.lend(bytes) : new Slab(bytes)
      return { tables: setGalleyIn(slab, fonts, galley, sink), slab }
    }
    const takeBack = (slab: Slab): void => {
      if (this.#reuses) this.#slabs.takeBack(slab)
    }
    const keeper = { set, hold: this.#hold, takeBack }
    const shelf = { copies: new WeakMap(), keeper }
    this.#shelves.set(fonts, shelf)
    return shelf
  }

  readonly #hold = (leased: LeasedGalley): void => {
    const held: Held = { leased, rows: leased.length, next: null }
    if (this.#newest === null) this.#oldest = held
    else this.#newest.next = held
    this.#newest = held
    this.#rows += OWN_ROWS + held.rows
    while (this.#rows > MOST_ROWS && this.#oldest !== held) this.#putAway(this.#oldest!)
  }

  #putAway({ leased, rows, next }: Held): void {
    leased.putAway(this.#own)
    this.#rows -= OWN_ROWS + rows
    this.#oldest = next
  }

  readonly #own: Places = rows => {
    if (this.#places.length <= rows) this.#places = Uint32Array.from({ length: 2 * rows + 1 }, (_, place) => place)
    return this.#places
  }
}

function brokenTo(galley: LeasedGalley, widths: Measure): Broken {
  const found = galley.broken.find(each => sameWidths(each.widths, widths))
  if (found !== undefined) return found
  const made = { widths, best: null, variants: null }
  galley.broken = galley.broken.concat(made)
  return made
}

const sameWidths = (a: Measure, b: Measure): boolean =>
  a === b || (a.length === b.length && a.every((width, i) => width === b[i]))
