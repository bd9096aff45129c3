/**
 * What is done for a file or for a page of it, and whether that is enough. It is counted in nanoseconds that a processor
 * takes for it, and never timed: what paints itself over and over is given up at the same object on every machine.
 */
export class Effort {
  private most: number

  /** @param most nanoseconds that may be spent */
  constructor(most: number) {
    this.most = most
  }

  spend(nanoseconds: number): void {
    this.most -= nanoseconds
  }

  /** For what cannot be done at all. */
  exhaust(): void {
    this.most = 0
  }

  /** Nanoseconds that may still be spent; no less than none. */
  get left(): number {
    return this.spent ? 0 : this.most
  }

  get spent(): boolean {
    return !(this.most > 0)
  }
}

/**
 * What any file may take, what each of its bytes adds, and the most that they add. A book of text takes half of that for
 * each byte, an advertisement a hundredth part of the first: what takes more says the same to its reader again and again.
 */
const FILE = 3e9
const BYTE = 800
const MOST_OF_BYTES = 4e9

/** For all pages of a file together, which may each be within what a page may take. */
export const purseFor = (bytes: number): Effort => new Effort(FILE + Math.min(BYTE * bytes, MOST_OF_BYTES))
