import type { Em } from '../base/length.ts'
import type { TextStyle } from '../edition/style.ts'
import { CLASSES, Class, classSet, FULL_MARKS } from './char-class.ts'

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
  /** Of a mark in a line that is squeezed: CLREQ 3.5.3. */
  readonly least: Em
  /** Of a mark at the end of a line. */
  readonly end: Em
  /** Of an opening mark at the start of a paragraph, and at that of any other line. */
  readonly first: Em
  readonly start: Em
}

/** `text-spacing-trim` in CSS Text 4; its values tell what becomes of an opening mark at the start of a line. */
const CSS = { pause: 1, stop: 1, bracket: 1, pair: 1.5, least: 1, end: 0.5 }

/**
 * Full is GB/T 15834-2011 5.1.1 to 5.1.10 with CLREQ 3.1.6.2 and 3.1.6.3; the others are names of the trade (全角式,
 * 开明式, 半角式, 行末半角式, 不调整) with the widths of xeCJK's manual, 4.3. In 开明式 what ends a sentence keeps its em.
 */
export const MARK_WIDTHS: Readonly<Record<TextStyle['punctuation'], MarkWidths>> = {
  full: { pause: 1, stop: 1, bracket: 1, pair: 1.5, least: 0.5, end: 0.5, first: 1, start: 0.5 },
  kaiming: { pause: 0.5, stop: 1, bracket: 0.5, pair: 1.5, least: 0.5, end: 0.5, first: 0.5, start: 0.5 },
  half: { pause: 0.5, stop: 0.5, bracket: 0.5, pair: 1, least: 0.5, end: 0.5, first: 0.5, start: 0.5 },
  'line-end-half': { pause: 1, stop: 1, bracket: 1, pair: 2, least: 0.5, end: 0.5, first: 1, start: 0.5 },
  plain: { pause: 1, stop: 1, bracket: 1, pair: 2, least: 1, end: 1, first: 1, start: 1 },
  'css-normal': { ...CSS, first: 1, start: 1 },
  'css-space-first': { ...CSS, first: 1, start: 0.5 },
  'css-trim-start': { ...CSS, first: 0.5, start: 0.5 }
}

/** 1 for the classes that a style sets without their blank wherever they stand. */
export const NARROW_MARKS = Object.fromEntries(
  Object.entries(MARK_WIDTHS).map(([style, { pause, stop, bracket }]) => [
    style,
    classSet(
      ...(pause < 1 ? [Class.Pause, Class.Colon] : []),
      ...(stop < 1 ? [Class.Stop, Class.Shout] : []),
      ...(bracket < 1 ? [Class.Open, Class.Close] : [])
    )
  ])
) as Readonly<Record<TextStyle['punctuation'], Uint8Array>>

/** Right of the axis and down from the head of the em. */
type Corners = Readonly<Partial<Record<Class, readonly [right: Em, down: Em]>>>

/** How a language places marks in the em, and what marks are to each other. */
export interface Convention {
  /** Half an em wide with ink in the middle. */
  readonly half: Uint8Array
  /** Blank inside the em that the line may take. */
  readonly yielding: Uint8Array
  /** Ink in the middle of the em, wherever the face has it. */
  readonly centred: Uint8Array
  /** May stand behind the end of a line. */
  readonly hanging: Uint8Array
  /** Where the middle of a mark's ink goes in vertical lines if its face has no form for them; the others stay. */
  readonly corners: Corners
  /** 1 at `before * CLASSES + after` for two marks that share less than their ems. */
  readonly pairs: Uint8Array
}

const BRACKETS = [Class.Open, Class.Close]
const PAUSES = [Class.Pause, Class.Colon, Class.Stop]
const SHOUTS = [Class.Shout, Class.ShoutHead, Class.ShoutTail]
/** GB/T 15834 5.1.6, 5.1.8, 5.1.9. */
const HALF = classSet(Class.HalfConnector, Class.Interpunct, Class.Solidus)
const CSS_HALF = classSet(Class.HalfConnector, Class.Solidus)
/** CLREQ 3.1.6.1: 、，。；：？！ of Taiwan and Hong Kong, in lines of either direction. */
const CENTRED = classSet(...PAUSES, ...SHOUTS)

/** GB/T 15834 5.2.1: 。、， in the upper right quarter of the em, ：？！ in its right half, from the axis and the top. */
const CORNERS: Corners = {
  [Class.Pause]: [1 / 4, 1 / 4],
  [Class.Stop]: [1 / 4, 1 / 4],
  [Class.Colon]: [1 / 4, 1 / 2],
  [Class.Shout]: [1 / 4, 1 / 2]
}

/** Any two of `marks`, one of them of `pairing`. Behind an opening mark there is no blank that could go. */
function pairTable(marks: readonly Class[], pairing: readonly Class[] = marks): Uint8Array {
  const pairs = new Uint8Array(CLASSES * CLASSES)
  for (const before of marks) {
    for (const after of marks) {
      const shares = pairing.includes(before) || pairing.includes(after)
      if (shares && (before !== Class.Open || after === Class.Open)) pairs[before * CLASSES + after] = 1
    }
  }
  return pairs
}

/** CLREQ 3.1.6.2: two marks in a row, each an em wide, one of them a bracket. */
const PAIRS = pairTable([...FULL_MARKS, Class.Connector], BRACKETS)
const HANT_PAIRS = pairTable(
  [...FULL_MARKS, Class.Connector, Class.HalfConnector, Class.Interpunct, Class.Solidus],
  BRACKETS
)
/** CSS Text 4, `text-spacing-trim`: any two of these; on level lines ： too. */
const CSS_MARKS = [...BRACKETS, Class.Pause, Class.Stop, Class.Interpunct, Class.WideSpace]

type Conventions = Readonly<Record<TextStyle['direction'], Convention>>

/** CLREQ 3.1.6.1 and its figure; hanging: CLREQ 3.1.7. In vertical lines ：；？！ keep their em, in CSS ？！ and · always. */
const CONVENTIONS: Readonly<Record<TextStyle['language'] | 'css', Conventions>> = {
  'zh-Hans': {
    horizontal: {
      half: HALF,
      yielding: classSet(...BRACKETS, ...PAUSES, ...SHOUTS),
      centred: classSet(),
      hanging: classSet(...PAUSES, Class.Shout),
      corners: {},
      pairs: PAIRS
    },
    vertical: {
      half: HALF,
      yielding: classSet(...BRACKETS, Class.Pause, Class.Stop),
      centred: classSet(),
      hanging: classSet(Class.Pause, Class.Stop),
      corners: CORNERS,
      pairs: PAIRS
    }
  },
  'zh-Hant': {
    horizontal: {
      half: classSet(),
      yielding: classSet(...BRACKETS, ...PAUSES, Class.Interpunct),
      centred: CENTRED,
      hanging: classSet(),
      corners: {},
      pairs: HANT_PAIRS
    },
    vertical: {
      half: classSet(),
      yielding: classSet(...BRACKETS, Class.Pause, Class.Stop, Class.Interpunct),
      centred: CENTRED,
      hanging: classSet(Class.Pause, Class.Stop),
      corners: {},
      pairs: HANT_PAIRS
    }
  },
  css: {
    horizontal: {
      half: CSS_HALF,
      yielding: classSet(...BRACKETS, ...PAUSES),
      centred: classSet(),
      hanging: classSet(),
      corners: {},
      pairs: pairTable([...CSS_MARKS, Class.Colon])
    },
    vertical: {
      half: CSS_HALF,
      yielding: classSet(...BRACKETS, Class.Pause, Class.Stop),
      centred: classSet(),
      hanging: classSet(),
      corners: CORNERS,
      pairs: pairTable(CSS_MARKS)
    }
  }
}

/** The convention of a style: that of its language, or of CSS. */
export const conventionOf = ({ punctuation, language, direction }: TextStyle): Convention =>
  CONVENTIONS[punctuation.startsWith('css-') ? 'css' : language][direction]
