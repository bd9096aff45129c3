/** Binary places of an exponent: ICC's own numbers have 16. */
const PLACES = 24

/**
 * x to the power of g, for x in 0… and g in 0…255, from products and square roots alone. Both are exact to the last
 * bit everywhere (IEEE 754, 5.4.1), where Math.pow may differ between machines, and what is printed may not.
 */
export function power(x: number, g: number): number {
  if (x <= 0) return g === 0 ? 1 : 0
  let result = 1
  const whole = Math.floor(g)
  for (let i = 0; i < whole; i++) result *= x
  let root = x
  let rest = g - whole
  for (let place = 0; place < PLACES && rest > 0; place++) {
    root = Math.sqrt(root)
    rest *= 2
    if (rest >= 1) {
      result *= root
      rest -= 1
    }
  }
  return result
}
