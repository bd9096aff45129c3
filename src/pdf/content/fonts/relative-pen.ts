import type { Outline } from '../../painted.ts'
import { OutlineBuilder } from '../outline-builder.ts'

/** Draws as charstrings do: every point is told by how far it lies from the last. */
export class RelativePen {
  x = 0
  y = 0
  private open = false
  private readonly builder = new OutlineBuilder()

  moveBy(dx: number, dy: number): void {
    this.close()
    this.x += dx
    this.y += dy
    this.builder.move(this.x, this.y)
    this.open = true
  }

  lineBy(dx: number, dy: number): void {
    this.x += dx
    this.y += dy
    this.builder.line(this.x, this.y)
  }

  curveBy(dx1: number, dy1: number, dx2: number, dy2: number, dx: number, dy: number): void {
    const x1 = this.x + dx1
    const y1 = this.y + dy1
    const x2 = x1 + dx2
    const y2 = y1 + dy2
    this.x = x2 + dx
    this.y = y2 + dy
    this.builder.curve(x1, y1, x2, y2, this.x, this.y)
  }

  close(): void {
    if (this.open) this.builder.close()
    this.open = false
  }

  /** Lifts the pen to a place, from which nothing is drawn yet. */
  jump(x: number, y: number): void {
    this.close()
    this.x = x
    this.y = y
  }

  take(): Outline {
    this.close()
    return this.builder.take()
  }
}
