/** Objects in one stream at most: enough to deflate well, few enough that a reader who wants one unpacks little. */
const MOST = 200

/** Small objects that a file keeps together in one stream, deflated as one: ISO 32000-1, 7.5.7. */
export class ObjectStream {
  readonly numbers: number[] = []
  readonly #values: string[] = []

  add(number: number, value: string): void {
    this.numbers.push(number)
    this.#values.push(value)
  }

  get isFull(): boolean {
    return this.numbers.length === MOST
  }

  /** Its dictionary's entries and its bytes: first where each object begins, then the objects. */
  pack(): { readonly entries: string; readonly bytes: Uint8Array } {
    const starts: string[] = []
    let at = 0
    for (const [i, number] of this.numbers.entries()) {
      starts.push(`${number} ${at} `)
      at += this.#values[i]!.length + 1
    }
    const head = starts.join('')
    const bytes = Buffer.from(`${head}${this.#values.join('\n')}`, 'latin1')
    return { entries: `/Type/ObjStm/N ${this.numbers.length}/First ${head.length}`, bytes }
  }
}
