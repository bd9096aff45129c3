import type { PlateFault } from './plates.ts'

/** A fault, and the object that it befell last. */
type Counted = { -readonly [Key in keyof PlateFault]: PlateFault[Key] } & { last: number }

/** Gathers what cannot be shown as it will be printed, once for each thing, with a count of the objects. */
export class Faults {
  private readonly counts = new Map<string, Counted>()
  private object = 0

  /** What comes now befalls another object. */
  begin(): void {
    this.object++
  }

  leftOut(what: string): void {
    this.add('left-out', what)
  }

  approximate(what: string): void {
    this.add('approximate', what)
  }

  giveUp(what: string): void {
    this.add('given-up', what)
  }

  all(): readonly PlateFault[] {
    return [...this.counts.values()].map(({ kind, what, count }) => ({ kind, what, count }))
  }

  /** Called for each colour of a picture and each glyph of a line, so that it makes nothing new where it need not. */
  private add(kind: PlateFault['kind'], what: string): void {
    const known = this.counts.get(what)
    if (known === undefined) this.counts.set(what, { kind, what, count: 1, last: this.object })
    else if (known.last !== this.object) {
      known.count++
      known.last = this.object
    }
  }
}
