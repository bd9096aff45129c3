import type { Sink } from '../base/diagnostic.ts'
import type { Len } from '../base/length.ts'
import type { Copy } from '../edition/copy.ts'
import type { TextStyle } from '../edition/edition.ts'
import type { Fonts } from '../fonts/face.ts'
import { breakLines, breakVariants, trimMeasure, type Variants } from './break-lines.ts'
import type { Galley, Lines, Measure } from './galley.ts'
import { LeasedGalley } from './leased-galley.ts'
import { setGalley } from './set-galley.ts'

/** Rows of the galleys that are held: those of some ten full pages. */
export const MOST_ROWS = 100_000

/** What a galley takes besides its rows, in rows: its tables, of which it has some twenty, and their names. */
const OWN_ROWS = 30

/** A galley that is held, and the next younger one. */
interface Held {
  readonly leased: LeasedGalley
  readonly rows: number
  next: Held | null
}

/** The lines of a galley at a measure, as far as they have been asked for. */
interface Setting {
  readonly widths: Measure
  best: Lines | null
  variants: Variants | null
}

/**
 * What has been set, while its copy is in use: galleys by copy, style and size, lines by galley, measure and slack.
 * Of the galleys the newest are held, as many as a daily has; older ones are put away, and set again when they are
 * looked at. What a galley had to complain of is reported when it is set.
 */
export class Cache {
  readonly #galleys = new WeakMap<Fonts, WeakMap<Copy, LeasedGalley[]>>()
  readonly #settings = new WeakMap<Galley, Setting[]>()
  #oldest: Held | null = null
  #newest: Held | null = null
  #rows = 0
  #places = new Uint32Array()

  galley(fonts: Fonts, copy: Copy, style: TextStyle, sink: Sink, size: Len = style.size): Galley {
    const copies = this.#galleys.get(fonts) ?? new WeakMap<Copy, LeasedGalley[]>()
    this.#galleys.set(fonts, copies)
    const known = copies.get(copy) ?? []
    const found = known.find(galley => galley.style === style && galley.size === size)
    if (found !== undefined) return found
    const leased: LeasedGalley = new LeasedGalley({ copy, style, size }, () => this.#set(fonts, leased, sink))
    copies.set(copy, [...known, leased])
    return leased
  }

  lines(galley: Galley, measure: Measure, slack: -1 | 0 | 1): Lines | null {
    const setting = this.#setting(galley, trimMeasure(measure))
    if (slack === 0) {
      setting.best ??= breakLines(galley, setting.widths, 0)!
      return setting.best
    }
    setting.variants ??= breakVariants(galley, setting.widths)
    return slack < 0 ? setting.variants.shorter : setting.variants.longer
  }

  #setting(galley: Galley, widths: Measure): Setting {
    const known = this.#settings.get(galley) ?? []
    const found = known.find(setting => sameWidths(setting.widths, widths))
    if (found !== undefined) return found
    const setting = { widths, best: null, variants: null }
    this.#settings.set(galley, [...known, setting])
    return setting
  }

  #set(fonts: Fonts, leased: LeasedGalley, sink: Sink): Galley {
    const galley = setGalley(fonts, leased.copy, leased.style, sink, leased.size)
    const held: Held = { leased, rows: galley.length, next: null }
    if (this.#newest === null) this.#oldest = held
    else this.#newest.next = held
    this.#newest = held
    this.#rows += OWN_ROWS + held.rows
    while (this.#rows > MOST_ROWS && this.#oldest !== held) this.#putAway(this.#oldest!)
    return galley
  }

  #putAway({ leased, rows, next }: Held): void {
    leased.putAway(this.#own(rows))
    this.#rows -= OWN_ROWS + rows
    this.#oldest = next
  }

  /** A table of numbers that are their own places, for so many rows and their end. */
  #own(rows: number): Uint32Array {
    if (this.#places.length <= rows) this.#places = Uint32Array.from({ length: 2 * rows + 1 }, (_, place) => place)
    return this.#places
  }
}

const sameWidths = (a: Measure, b: Measure): boolean =>
  a === b || (a.length === b.length && a.every((width, i) => width === b[i]))
