/** Caps and joins alike; what is neither 1 nor 2 is 0. */
export const styleOf = (value: unknown): 0 | 1 | 2 => (value === 1 || value === 2 ? value : 0)

/** Lengths of which some are not null; a dash of nothing would never end. */
export function dashOf(items: readonly unknown[]): readonly number[] {
  const lengths = items.filter(item => typeof item === 'number')
  return lengths.every(length => length >= 0) && lengths.some(length => length > 0) ? lengths : []
}
