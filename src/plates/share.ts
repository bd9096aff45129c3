/** The product of two values of which 255 stands for 1, rounded; exact without a division. */
export function share(a: number, b: number): number {
  const t = a * b + 128
  return (t + (t >> 8)) >> 8
}

/** So much of `over` as `a` of 255 and the rest of `under`, rounded once. */
export function mix(under: number, over: number, a: number): number {
  const t = under * (255 - a) + over * a + 128
  return (t + (t >> 8)) >> 8
}
