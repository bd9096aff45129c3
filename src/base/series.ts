/**
 * A list whose members are made when they are asked for, and anew when they are asked for again: so a book is gone
 * through with one page in hand. Every array is one.
 */
export interface Series<T> extends Iterable<T> {
  readonly length: number
  /** Undefined past its end. */
  at(index: number): T | undefined
}

/** A series of what is made of each item. */
export function seriesOf<A, T>(items: readonly A[], make: (item: A, index: number) => T): Series<T> {
  return {
    length: items.length,
    at: index => (index in items ? make(items[index]!, index) : undefined),
    *[Symbol.iterator]() {
      for (const [index, item] of items.entries()) yield make(item, index)
    }
  }
}
