import type { InkCoverage, Peak } from '../plates/ink-coverage.ts'
import type { PlateFault } from '../plates/plates.ts'

/** What a page takes of ink, in a line: `01  highest 220 % at 31, 45 mm; 15 mm square 187 % at …; C 3.1 …`. */
export function coverageText(name: string, inks: readonly string[], coverage: InkCoverage, limit: number): string {
  const { point, square, means } = coverage
  const over = Math.max(point.percent, square.percent) > limit + ROUNDING ? `, over the limit of ${limit} %` : ''
  const plates = means.map((mean, i) => `${inks[i]} ${mean.toFixed(1)}`).join(', ')
  return `${name}  highest sum ${peakText(point)}, of a 15 mm square ${peakText(square)}${over}; mean ${plates} %\n`
}

/** A level of 255 on each of four plates may be rounded up. */
const ROUNDING = 0.8

const peakText = ({ percent, xMm, yMm }: Peak): string =>
  `${percent.toFixed(1)} % at ${xMm.toFixed(0)}, ${yMm.toFixed(0)} mm`

export const faultText = (name: string, { kind, what, count }: PlateFault): string =>
  `${name}  ${kind === 'approximate' ? 'not exact' : 'left out'}: ${what}${count > 1 ? ` (${count} times)` : ''}\n`
