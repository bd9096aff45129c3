import type { PlateFault } from './plates.ts'

type Counted = { -readonly [Key in keyof PlateFault]: PlateFault[Key] }

/** Gathers what cannot be shown as it will be printed, once for each thing with a count. */
export class Faults {
  private readonly counts = new Map<string, Counted>()

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
    return [...this.counts.values()]
  }

  private add(kind: PlateFault['kind'], what: string): void {
    const known = this.counts.get(what)
    if (known === undefined) this.counts.set(what, { kind, what, count: 1 })
    else known.count++
  }
}
