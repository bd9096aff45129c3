import type { Sink } from '../base/diagnostic.ts'
import type { XmlElement } from '../xml/read-xml.ts'

/** Why something of a drawing is not printed, and where that is so first. */
interface Complaint {
  readonly at: number
  readonly why: string
  readonly remedy: string
  count: number
}

/** What is wrong in one drawing. The same of many elements is told once, at the first of them. */
export class Complaints {
  readonly #file: string
  readonly #all = new Map<string, Complaint>()

  constructor(file: string) {
    this.#file = file
  }

  of({ name, at }: XmlElement, why: string, remedy: string): void {
    this.at(at, `<${name}> ${why}`, remedy)
  }

  at(at: number, why: string, remedy: string): void {
    const known = this.#all.get(why)
    if (known === undefined) this.#all.set(why, { at, why, remedy, count: 1 })
    else known.count++
  }

  tell(sink: Sink): void {
    for (const { at, why, remedy, count } of this.#all.values()) {
      const more = count === 1 ? '' : `; so ${count === 2 ? 'is one more' : `are ${count - 1} more`}`
      sink.report('bad-artwork', { file: this.#file, from: at, to: at + 1 }, `${why}${more}`, remedy)
    }
  }
}
