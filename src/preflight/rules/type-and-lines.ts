import { describeColour, rounded } from '../describe.ts'
import { among, gather } from '../gather.ts'
import type { PageRule } from '../preflight.ts'
import type { Item, Look } from '../sheet.ts'
import { NEWS } from './profiles.ts'

/** Numbers of GWG 2022 for advertisements in newspapers: points, and parts of one. */
const SMALL_BLACK_TYPE = 12
const THIN_BLACK_LINE = 2
const SMALL_TYPE = 10
const THIN_LINE = 0.25
const DEEP_BLACK = 0.85
const MOST_INK = 2.2

/** What is to be said of an item with one colour of its own, by its look. */
type Judge = (look: Look, item: Item) => string | null

const check =
  (judge: Judge): PageRule['check'] =>
  () =>
    gather(sheet =>
      among(sheet, item => {
        const { look } = item
        return look === null || look.colour.space.kind === 'Pattern' ? null : judge(look, item)
      })
    )

const ofType =
  (below: number, judge: Judge): Judge =>
  (look, item) =>
    look.isType && look.points! < below ? judge(look, item) : null

const ofLines =
  (below: number, judge: Judge): Judge =>
  (look, item) =>
    !look.isType && look.points !== null && look.points < below ? judge(look, item) : null

/** Of what lies over something. */
const above =
  (judge: Judge): Judge =>
  (look, item) =>
    item.above ? judge(look, item) : null

const whiteOverprints: Judge = ({ use, overprint }) =>
  use.white && overprint ? 'white that overprints, and so is not seen' : null

const isGray = ({ colour }: Look): boolean => colour.space.kind === 'DeviceGray'

const blackKnocksOut: Judge = (look, { object }) => {
  if (!look.use.black || isGray(look)) return null
  if (!look.overprint) return 'black that knocks out what lies under it'
  const inVain = look.colour.space.kind === 'DeviceCMYK' && object.state.overprintMode !== 1
  return inVain ? 'black that is to overprint, and knocks out for lack of /OPM 1' : null
}

const blackInGray: Judge = look =>
  look.use.black && isGray(look) ? 'black in DeviceGray, which never overprints' : null

const grayOverprints: Judge = look =>
  isGray(look) && look.overprint ? 'DeviceGray that is to overprint, which it does not' : null

const richBlack: Judge = ({ isType, use, colour }) => {
  const sum = use.cmyk?.reduce((total, part) => total + part, 0) ?? 0
  const isRich = isType && (use.cmyk?.[3] ?? 0) >= DEEP_BLACK && sum > MOST_INK
  return isRich ? `${describeColour(colour)}, ${rounded(100 * sum)} % in all` : null
}

const white: Judge = ({ use }) => (use.white ? 'white, which ink that is out of register fills up' : null)

const severalInks: Judge = ({ use, colour }) =>
  (use.inks ?? 0) > 1 ? `${describeColour(colour)}, ${use.inks} inks that must meet` : null

const rule = (
  id: string,
  en: string,
  zh: string,
  rest: Pick<PageRule, 'severity' | 'allowed' | 'remedy' | 'check'>
): PageRule => ({
  id,
  title: { en, zh },
  profiles: NEWS,
  source: `GWG 2022, ${id.slice(4)}`,
  reads: 'pages',
  ...rest
})

const SET_OVERPRINT = 'set it in K 100 alone, overprinting (/OP true /op true /OPM 1)'

/** Type and lines that a newspaper press cannot keep clean. */
export const TYPE_AND_LINE_RULES: readonly PageRule[] = [
  rule('GWG-R0007', 'White type does not overprint', '白字不得叠印', {
    severity: 'error',
    allowed: 'white type over something only as a knock-out',
    remedy: 'turn overprinting off for white type',
    check: check(above((look, item) => (look.isType ? whiteOverprints(look, item) : null)))
  }),
  rule('GWG-R0008', 'White shapes do not overprint', '白色图形不得叠印', {
    severity: 'warning',
    allowed: 'white shapes over something only as knock-outs',
    remedy: 'turn overprinting off for white shapes',
    check: check(above((look, item) => (look.isType ? null : whiteOverprints(look, item))))
  }),
  rule('GWG-R0009', 'Small black type overprints', '小号黑字须叠印', {
    severity: 'warning',
    allowed: `black type below ${SMALL_BLACK_TYPE} pt over something overprints`,
    remedy: SET_OVERPRINT,
    check: check(above(ofType(SMALL_BLACK_TYPE, blackKnocksOut)))
  }),
  rule('GWG-R0010', 'Thin black lines overprint', '细黑线须叠印', {
    severity: 'warning',
    allowed: `black lines below ${THIN_BLACK_LINE} pt over something overprint`,
    remedy: SET_OVERPRINT,
    check: check(above(ofLines(THIN_BLACK_LINE, blackKnocksOut)))
  }),
  rule('GWG-R0011', 'Small black type is not gray', '小号黑字不用 DeviceGray', {
    severity: 'warning',
    allowed: `black type below ${SMALL_BLACK_TYPE} pt over something in DeviceCMYK`,
    remedy: SET_OVERPRINT,
    check: check(above(ofType(SMALL_BLACK_TYPE, blackInGray)))
  }),
  rule('GWG-R0012', 'Thin black lines are not gray', '细黑线不用 DeviceGray', {
    severity: 'warning',
    allowed: `black lines below ${THIN_BLACK_LINE} pt over something in DeviceCMYK`,
    remedy: SET_OVERPRINT,
    check: check(above(ofLines(THIN_BLACK_LINE, blackInGray)))
  }),
  rule('GWG-R0013', 'Gray does not overprint', 'DeviceGray 对象不得叠印', {
    severity: 'warning',
    allowed: 'DeviceGray over something only as a knock-out',
    remedy: 'turn overprinting off for it, or use DeviceCMYK',
    check: check(above(grayOverprints))
  }),
  rule('GWG-R0015', 'No rich black type', '文字不用多色黑', {
    severity: 'warning',
    allowed: `type with K of ${rounded(100 * DEEP_BLACK)} % or more in no more than ${rounded(100 * MOST_INK)} % of all inks`,
    remedy: 'set type in K 100 alone',
    check: check(richBlack)
  }),
  rule('GWG-R0016', 'White type is large enough', '反白字不宜过小', {
    severity: 'warning',
    allowed: `white type over something of ${SMALL_TYPE} pt or more`,
    remedy: `set it in ${SMALL_TYPE} pt or larger, and bold`,
    check: check(above(ofType(SMALL_TYPE, white)))
  }),
  rule('GWG-R0017', 'Coloured type is large enough', '多色字不宜过小', {
    severity: 'warning',
    allowed: `type in several inks of ${SMALL_TYPE} pt or more`,
    remedy: `set it in one ink, or in ${SMALL_TYPE} pt or larger`,
    check: check(ofType(SMALL_TYPE, severalInks))
  }),
  rule('GWG-R0018', 'White lines are thick enough', '反白线不宜过细', {
    severity: 'warning',
    allowed: `white lines over something of ${THIN_LINE} pt or more`,
    remedy: `make it ${THIN_LINE} pt or thicker; on newsprint 1 pt is better`,
    check: check(above(ofLines(THIN_LINE, white)))
  }),
  rule('GWG-R0019', 'Coloured lines are thick enough', '多色线不宜过细', {
    severity: 'warning',
    allowed: `lines in several inks of ${THIN_LINE} pt or more`,
    remedy: `draw it in one ink, or ${THIN_LINE} pt or thicker; on newsprint 1 pt is better`,
    check: check(ofLines(THIN_LINE, severalInks))
  })
]
