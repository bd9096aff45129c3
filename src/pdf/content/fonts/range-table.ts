/** Values of ranges of codes, put in in any order and looked up by a code; of ranges that overlap, the last put in. */
export class RangeTable<T> {
  private readonly rows: { readonly first: number; readonly last: number; readonly value: T }[] = []
  private sorted = true

  put(first: number, last: number, value: T): void {
    this.rows.push({ first, last, value })
    this.sorted = false
  }

  /** The value of the range that holds the code, and how far into the range the code lies. */
  find(code: number): { readonly value: T; readonly offset: number } | null {
    if (!this.sorted) this.rows.sort((a, b) => a.first - b.first)
    this.sorted = true
    let low = 0
    for (let high = this.rows.length; low < high; ) {
      const middle = (low + high) >>> 1
      if (this.rows[middle]!.first <= code) low = middle + 1
      else high = middle
    }
    const row = this.rows[low - 1]
    return row === undefined || code > row.last ? null : { value: row.value, offset: code - row.first }
  }
}
