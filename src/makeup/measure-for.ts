import type { Measure } from '../galley/galley.ts'
import type { Slot } from './slots.ts'

/**
 * The widths of the slots from each slot on. Slots of one width to the end share one measure, so that a paragraph
 * is broken once for all the places where it may begin.
 */
export class Measures {
  readonly #slots: readonly Slot[]
  /** From this slot on, every slot has the width of the last. */
  readonly #uniform: number
  readonly #tail: Measure
  /** From each slot on, as far as it has been asked for: as a rule by three lengths of a paragraph. */
  readonly #known: (Measure | undefined)[] = []

  constructor(slots: readonly Slot[]) {
    const last = slots.at(-1)?.width ?? 0
    this.#slots = slots
    this.#uniform = slots.findLastIndex(slot => slot.width !== last) + 1
    this.#tail = [last]
  }

  from(slot: number): Measure {
    if (slot >= this.#uniform) return this.#tail
    this.#known[slot] ??= this.#slots.slice(slot, this.#uniform + 1).map(({ width }) => width)
    return this.#known[slot]
  }
}
