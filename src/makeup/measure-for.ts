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

  constructor(slots: readonly Slot[]) {
    const last = slots.at(-1)?.width ?? 0
    this.#slots = slots
    this.#uniform = slots.findLastIndex(slot => slot.width !== last) + 1
    this.#tail = [last]
  }

  /** `stride` slots to a line: a subhead of two rows takes the width of the lower one. */
  from(slot: number, stride: number): Measure {
    if (slot >= this.#uniform) return this.#tail
    const widths: number[] = []
    for (let i = slot; i < this.#uniform + stride; i += stride) {
      widths.push(this.#slots[Math.min(i + stride - 1, this.#slots.length - 1)]!.width)
    }
    return widths
  }
}
