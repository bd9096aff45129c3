import type { InkCoverage, Peak } from '../../plates/ink-coverage.ts'
import { rounded } from '../describe.ts'
import { type Ink, WISE_AT_POINT } from '../ink-meter.ts'
import type { Breach, Inspection, PageCheck, PageRule, Place } from '../preflight.ts'
import { NEWS } from './profiles.ts'
import { tellRest } from './tell-rest.ts'

/** All inks together, in percent. GWG 2022, R0026. */
const MOST_IN_SQUARE = 245
/** What newspapers took before ISO 12647-3:2013. */
const MOST_AT_POINT = 240

/** What is said of the coverage of a page; null where there is nothing to say. */
const judged =
  (judge: (coverage: InkCoverage, ink: Ink) => Breach | null): PageCheck =>
  ({ page }, ink) => {
    const { coverage, doubt } = ink
    const breach = coverage === null ? null : judge(coverage, ink)
    return [
      ...(breach === null ? [] : [{ ...breach, page: page.number, object: page.object }]),
      ...(doubt === null ? [] : [{ doubt }])
    ]
  }

const placeOf = ({ xMm, yMm }: Peak): Place => ({ x: Number(rounded(xMm, 1)), y: Number(rounded(yMm, 1)) })

/** Rules on how much ink the paper is to take, measured on the plates. */
export const INK_RULES: readonly PageRule[] = [
  {
    id: 'GWG-R0026',
    title: { en: 'Ink that the paper takes', zh: '平均油墨总量' },
    profiles: NEWS,
    severity: 'warning',
    source: 'GWG 2022, R0026',
    allowed: `no more than ${MOST_IN_SQUARE} % of all inks on the mean of any square of 15 mm`,
    remedy: 'separate the picture anew with the newspaper’s profile; take colour out of dark tints',
    reads: 'pages',
    check: () =>
      judged(({ square }) =>
        square.percent <= MOST_IN_SQUARE
          ? null
          : { found: `${rounded(square.percent, 0)} % in a square of 15 mm round here`, place: placeOf(square) }
      )
  },
  {
    id: 'INK-POINT',
    title: { en: 'Ink at one point', zh: '单点油墨总量' },
    profiles: NEWS,
    severity: 'error',
    source: 'ISO 12647-3; WAN-IFRA on newspaper printing: 220 %, and 240 % before 2013',
    allowed: `no more than ${WISE_AT_POINT} % of all inks; an error above ${MOST_AT_POINT} %`,
    remedy: 'separate the picture anew with the newspaper’s profile; take colour out of dark tints',
    reads: 'pages',
    check: file => {
      const restOf = notMeasured(file)
      return (sheet, ink) => [...atPoint(sheet, ink), ...restOf(sheet, ink)]
    }
  }
]

const atPoint = judged(({ point }, { givenUp }) => {
  if (point.percent > WISE_AT_POINT + ROUNDING) return tooMuchAt(point)
  return givenUp === null ? null : TOO_MUCH_WORK
})

const tooMuchAt = (point: Peak): Breach => ({
  found: `${rounded(point.percent, 0)} % on more than a square millimetre`,
  place: placeOf(point),
  severity: point.percent > MOST_AT_POINT + ROUNDING ? 'error' : 'warning'
})

/** No page that is meant to be printed does so; a press would stumble over it, too. */
const TOO_MUCH_WORK: Breach = {
  found: 'it takes so much work to make plates of the page that it was given up',
  allowed: 'a page that paints itself over less often',
  remedy: 'flatten its transparency and simplify its shapes, or place it as a picture'
}

/** Pages whose ink was not measured. */
const notMeasured = (file: Inspection): PageCheck =>
  tellRest(
    file,
    (_, ink) => ink.givenUp === 'file',
    rest => ({
      found: `plates of so many pages take too much work: ${rest} were not measured`,
      allowed: 'a file of few pages',
      remedy: 'split it, and preflight its parts',
      severity: 'warning'
    })
  )

/** Four plates of 255 levels each, rounded to the nearest. */
const ROUNDING = (4 * 0.5 * 100) / 255
