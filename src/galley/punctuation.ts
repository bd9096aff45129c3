import type { Em } from '../base/length.ts'
import type { TextStyle } from '../edition/edition.ts'
import { Class, classSet } from './char-class.ts'

/** What a style makes of full-width marks, in ems of each. */
export interface MarkWidths {
  /** Of 、，；： in the line. */
  readonly pause: Em
  /** Of 。？！ in the line. */
  readonly stop: Em
  /** Of brackets, quotes and title marks in the line. */
  readonly bracket: Em
  /** Of two marks in a row, one of them a bracket, together. */
  readonly pair: Em
  /** Of a mark at the edge of a line, and the least that a line may be squeezed to. */
  readonly least: Em
}

/**
 * Full is GB/T 15834-2011 5.1.1 to 5.1.10 with CLREQ 3.1.6.2; the others are names of the trade (全角式, 开明式,
 * 半角式, 行末半角式, 不调整) with the widths of xeCJK's manual, 4.3. In 开明式 what ends a sentence keeps its em.
 */
export const MARK_WIDTHS: Readonly<Record<TextStyle['punctuation'], MarkWidths>> = {
  full: { pause: 1, stop: 1, bracket: 1, pair: 1.5, least: 0.5 },
  kaiming: { pause: 0.5, stop: 1, bracket: 0.5, pair: 1.5, least: 0.5 },
  half: { pause: 0.5, stop: 0.5, bracket: 0.5, pair: 1, least: 0.5 },
  'line-end-half': { pause: 1, stop: 1, bracket: 1, pair: 2, least: 0.5 },
  plain: { pause: 1, stop: 1, bracket: 1, pair: 2, least: 1 }
}

/** 1 for the classes that a style sets without their blank wherever they stand. */
export function narrowMarks({ pause, stop, bracket }: MarkWidths): Uint8Array {
  return classSet(
    ...(pause < 1 ? [Class.Pause, Class.Colon] : []),
    ...(stop < 1 ? [Class.Stop, Class.Shout] : []),
    ...(bracket < 1 ? [Class.Open, Class.Close] : [])
  )
}

/** Right of the axis and down from the head of the em. */
type Corners = Readonly<Partial<Record<Class, readonly [right: Em, down: Em]>>>

/** How a language places marks in the em. */
export interface Convention {
  /** Half an em wide with ink in the middle. */
  readonly half: Uint8Array
  /** Blank inside the em that the line may take. */
  readonly yielding: Uint8Array
  /** May stand behind the end of a line. */
  readonly hanging: Uint8Array
  /** Where the middle of a mark's ink goes in vertical lines if its face has no form for them; the others stay. */
  readonly corners: Corners
}

const BRACKETS = [Class.Open, Class.Close]
const PAUSES = [Class.Pause, Class.Colon, Class.Stop]
const SHOUTS = [Class.Shout, Class.ShoutHead, Class.ShoutTail]
const HALF = classSet(Class.HalfConnector, Class.Interpunct, Class.Solidus)

/** GB/T 15834 5.2.1: 。、， in the upper right quarter of the em, ：？！ in its right half, from the axis and the top. */
const CORNERS: Corners = {
  [Class.Pause]: [1 / 4, 1 / 4],
  [Class.Stop]: [1 / 4, 1 / 4],
  [Class.Colon]: [1 / 4, 1 / 2],
  [Class.Shout]: [1 / 4, 1 / 2]
}

/**
 * CLREQ 3.1.6.1 and its figure; half an em: GB/T 15834 5.1.6, 5.1.8, 5.1.9; hanging: CLREQ 3.1.7. In vertical lines
 * ：；？！ keep their em.
 */
export const CONVENTIONS: Readonly<
  Record<TextStyle['language'], Readonly<Record<TextStyle['direction'], Convention>>>
> = {
  'zh-Hans': {
    horizontal: {
      half: HALF,
      yielding: classSet(...BRACKETS, ...PAUSES, ...SHOUTS),
      hanging: classSet(...PAUSES, Class.Shout),
      corners: {}
    },
    vertical: {
      half: HALF,
      yielding: classSet(...BRACKETS, Class.Pause, Class.Stop),
      hanging: classSet(Class.Pause, Class.Stop),
      corners: CORNERS
    }
  },
  'zh-Hant': {
    horizontal: {
      half: classSet(),
      yielding: classSet(...BRACKETS, ...PAUSES, Class.Interpunct),
      hanging: classSet(),
      corners: {}
    },
    vertical: {
      half: classSet(),
      yielding: classSet(...BRACKETS, Class.Pause, Class.Stop, Class.Interpunct),
      hanging: classSet(Class.Pause, Class.Stop),
      corners: {}
    }
  }
}
