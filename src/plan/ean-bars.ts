/** Dark modules [from, to) of a symbol, and whether they are of a guard, which reaches further down. */
export interface Bar {
  readonly from: number
  readonly to: number
  readonly guard: boolean
}

/** Set A of each digit, light 0 and dark 1. ISO/IEC 15420:2009, table 1. */
const SET_A = [
  '0001101',
  '0011001',
  '0010011',
  '0111101',
  '0100011',
  '0110001',
  '0101111',
  '0111011',
  '0110111',
  '0001011'
] as const

/** Sets of the six digits on the left, which tell the thirteenth. ISO/IEC 15420, table 2. */
const LEFT_SETS = [
  'AAAAAA',
  'AABABB',
  'AABBAB',
  'AABBBA',
  'ABAABB',
  'ABBAAB',
  'ABBBAA',
  'ABABAB',
  'ABABBA',
  'ABBABA'
] as const

/** Sets of the two digits of an issue, by their number modulo 4. ISO/IEC 15420, table 6. */
const ISSUE_SETS = ['AA', 'AB', 'BA', 'BB'] as const

const GUARD = '101'
const CENTRE = '01010'
const ISSUE_GUARD = '1011'
const DELINEATOR = '01'

/** Set C is A with light and dark exchanged, B is C backwards. */
function modules(digit: string, set: string): string {
  const a = SET_A[Number(digit)]!
  const c = [...a].map(module => (module === '0' ? '1' : '0'))
  return { A: a, B: c.toReversed().join(''), C: c.join('') }[set]!
}

/** The bars of an EAN of thirteen digits, module by module from the first guard. */
export function eanBars(ean: string): readonly Bar[] {
  const sets = LEFT_SETS[Number(ean[0])]!
  const left = [...ean.slice(1, 7)].map((digit, i) => modules(digit, sets[i]!)).join('')
  const right = [...ean.slice(7)].map(digit => modules(digit, 'C')).join('')
  const centre = GUARD.length + left.length
  const end = centre + CENTRE.length + right.length
  return barsIn(GUARD + left + CENTRE + right + GUARD).map(([from, to]) => {
    const guard = to <= GUARD.length || (from >= centre && to <= centre + CENTRE.length) || from >= end
    return { from, to, guard }
  })
}

/** The bars of the two digits of an issue, from their guard on. */
export function issueBars(issue: string): readonly Bar[] {
  const sets = ISSUE_SETS[Number(issue) % ISSUE_SETS.length]!
  const [first, second] = [...issue].map((digit, i) => modules(digit, sets[i]!))
  return barsIn(ISSUE_GUARD + first + DELINEATOR + second).map(([from, to]) => ({ from, to, guard: false }))
}

const barsIn = (modules: string): readonly (readonly [number, number])[] =>
  [...modules.matchAll(/1+/g)].map(({ 0: dark, index }) => [index, index + dark.length])
