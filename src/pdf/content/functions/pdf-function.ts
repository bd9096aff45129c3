/** Numbers to numbers: 7.10. What it is given is clipped to its domain, and what it gives to its range. */
export interface PdfFunction {
  readonly outputs: number
  /** How many numbers, or words of a program, it goes through to answer. */
  readonly steps: number
  at(input: readonly number[]): readonly number[]
}

/** 7.10.2: from [a, b] to [c, d] along a line. */
export const interpolate = (x: number, a: number, b: number, c: number, d: number): number =>
  a === b ? c : c + ((x - a) * (d - c)) / (b - a)
