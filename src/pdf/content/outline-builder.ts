import type { Matrix, Outline } from '../painted.ts'

const FIRST_STEPS = 16
const FIRST_COORDS = 64

const [M, L, C, Z] = ['M', 'L', 'C', 'Z'].map(step => step.charCodeAt(0)) as [number, number, number, number]

/** An outline that grows step by step. */
export class OutlineBuilder {
  private steps = new Uint8Array(FIRST_STEPS)
  private coords = new Float64Array(FIRST_COORDS)
  private stepCount = 0
  private coordCount = 0

  get empty(): boolean {
    return this.stepCount === 0
  }

  /** A contour of which nothing but its beginning has been said is as good as none: 8.5.2.1. */
  move(x: number, y: number): void {
    if (this.last === M) this.coordCount -= 2
    else this.step(M)
    this.point(x, y)
  }

  line(x: number, y: number): void {
    this.step(L)
    this.point(x, y)
  }

  curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.step(C)
    this.point(x1, y1)
    this.point(x2, y2)
    this.point(x, y)
  }

  close(): void {
    if (!this.empty && this.last !== Z) this.step(Z)
  }

  append({ steps, coords }: Outline, [a, b, c, d, e, f]: Matrix): void {
    for (let i = 0; i < steps.length; i++) this.step(steps.charCodeAt(i))
    for (let i = 0; i < coords.length; i += 2) {
      const x = coords[i]!
      const y = coords[i + 1]!
      this.point(a * x + c * y + e, b * x + d * y + f)
    }
  }

  take(): Outline {
    return {
      steps: Buffer.from(this.steps.buffer, 0, this.stepCount).toString('latin1'),
      coords: this.coords.slice(0, this.coordCount)
    }
  }

  clear(): void {
    this.stepCount = 0
    this.coordCount = 0
  }

  private get last(): number | undefined {
    return this.steps[this.stepCount - 1]
  }

  private step(step: number): void {
    if (this.stepCount === this.steps.length) {
      const grown = new Uint8Array(2 * this.steps.length)
      grown.set(this.steps)
      this.steps = grown
    }
    this.steps[this.stepCount++] = step
  }

  private point(x: number, y: number): void {
    if (this.coordCount === this.coords.length) {
      const grown = new Float64Array(2 * this.coords.length)
      grown.set(this.coords)
      this.coords = grown
    }
    this.coords[this.coordCount++] = x
    this.coords[this.coordCount++] = y
  }
}

/** The outline as a matrix has it. */
export function transformed(outline: Outline, matrix: Matrix): Outline {
  const builder = new OutlineBuilder()
  builder.append(outline, matrix)
  return builder.take()
}
