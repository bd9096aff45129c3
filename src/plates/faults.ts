import type { PlateFault } from './plates.ts'

/** Gathers what cannot be shown as it will be printed, once for each thing with a count. */
export class Faults {
  private readonly counts = new Map<string, PlateFault>()

  leftOut(what: string): void {
    this.add('left-out', what)
  }

  approximate(what: string): void {
    this.add('approximate', what)
  }

  all(): readonly PlateFault[] {
    return [...this.counts.values()]
  }

  private add(kind: PlateFault['kind'], what: string): void {
    const count = (this.counts.get(what)?.count ?? 0) + 1
    this.counts.set(what, { kind, what, count })
  }
}
