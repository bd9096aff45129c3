/** CSS's absolute units in its pixels (CSS Values 4, 6.2). */
const UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    '': 1,
    px: 1,
    pt: 96 / 72,
    pc: 16,
    in: 96,
    cm: 96 / 2.54,
    mm: 96 / 25.4,
    q: 96 / 101.6
  })
)

const LENGTH = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z]*|%)\s*$/i

/** A length in user units, a percentage being one of `whole`; null where it is none or hangs on a type size. */
export function readLength(text: string, whole: number): number | null {
  const [, number, unit] = LENGTH.exec(text) ?? []
  if (number === undefined || unit === undefined) return null
  if (unit === '%') return (Number(number) * whole) / 100
  const scale = UNITS.get(unit.toLowerCase())
  return scale === undefined ? null : Number(number) * scale
}
