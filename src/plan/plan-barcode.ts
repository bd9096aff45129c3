import { bottom, type Rect } from '../base/geometry.ts'
import type { Len } from '../base/length.ts'
import type { Path } from '../base/path.ts'
import {
  type BarcodeItem,
  EAN_HEIGHTS,
  EAN_MODULES,
  LEAST_BARS,
  LEAST_MODULE,
  moduleIn,
  widthInModules
} from '../edition/barcode.ts'
import { plainCopy } from '../edition/copy.ts'
import type { TextStyle } from '../edition/style.ts'
import { type Bar, eanBars, issueBars } from './ean-bars.ts'
import { fillWords } from './fill-words.ts'
import type { Display, Graphic } from './page-plan.ts'
import { areaRect } from './place.ts'
import { NOTHING, type Planned, type Setting } from './setting.ts'

/** The bars of EAN-13 and of the issue's two digits with what is read under and over them: GS1 General Specifications, 5.2. */
export function planBarcode({ place, fields, story }: Setting, item: BarcodeItem): Planned {
  const known = new Map([...fields].map(([name, text]) => [name, plainCopy(text, item.at)] as const))
  const issue = fillWords(item.issue, known).text
  const symbol = symbolIn(areaRect(place, item.area), item)
  const graphic: Graphic = {
    kind: 'graphic',
    role: 'barcode',
    story: story?.id ?? null,
    words: `EAN ${item.ean} ${issue}`.trimEnd(),
    rect: symbol.rect,
    shapes: [{ path: pathOf(symbol, item, issue), ink: item.ink, weight: null }],
    at: item.at
  }
  const displays = digitsOf(symbol, item.ean, issue).map(
    ({ text, rect }): Display => ({
      role: 'words',
      story: story?.id ?? null,
      lines: [plainCopy(text, item.at)],
      style: digitStyle(item.style, symbol.module),
      boxes: [rect],
      valign: 'middle',
      at: item.at
    })
  )
  return { ...NOTHING, displays, art: [graphic] }
}

/** Where the symbol stands, its quiet zones and digits included, and the width of a module. */
interface Symbol {
  readonly rect: Rect
  readonly module: Len
}

/** In the middle of the width of its place, at its top. */
function symbolIn(place: Rect, item: BarcodeItem): Symbol {
  const module = Math.max(LEAST_MODULE, moduleIn(place.w, item))
  const w = module * widthInModules(item)
  const { bars, white, digits } = EAN_HEIGHTS
  const h = Math.max(module * (LEAST_BARS + white + digits), Math.min(place.h, module * (bars + white + digits)))
  return { module, rect: { x: place.x + Math.floor((place.w - w) / 2), y: place.y, w, h } }
}

/** Modules that guard bars reach down past the others: ISO/IEC 15420, 4.3.2. */
const GUARD_REACH = 5

function pathOf({ rect, module }: Symbol, { ean, reduction }: BarcodeItem, issue: string): Path {
  const { white, digits } = EAN_HEIGHTS
  const foot = bottom(rect) - module * (white + digits)
  const guardFoot = foot + module * GUARD_REACH
  const { quiet, bars, gap } = EAN_MODULES
  const coords: number[] = []
  const leftHalf = Math.floor(reduction / 2)
  const add = (first: number, { from, to }: Bar, y1: Len, y2: Len): void => {
    const x1 = rect.x + module * (first + from) + leftHalf
    const x2 = rect.x + module * (first + to) - (reduction - leftHalf)
    coords.push(x1, y1, x2, y1, x2, y2, x1, y2)
  }
  for (const bar of eanBars(ean)) add(quiet, bar, rect.y, bar.guard ? guardFoot : foot)
  // The digits of the issue stand over its bars, which end with the guards.
  const head = rect.y + module * (digits + white)
  for (const bar of issue === '' ? [] : issueBars(issue)) add(quiet + bars + gap, bar, head, guardFoot)
  return { steps: 'MLLLZ'.repeat(coords.length / 8), coords: Int32Array.from(coords) }
}

interface Digits {
  readonly text: string
  readonly rect: Rect
}

/** In modules from the first bar: where the digits of each half stand under it. */
const HALVES = { left: 3, right: 50, width: 42 } as const
/** Modules for the digit before the bars, and for the mark that keeps the quiet zone behind them clear. */
const LONE = 8
const KEEP_CLEAR = '>'

function digitsOf({ rect, module }: Symbol, ean: string, issue: string): readonly Digits[] {
  const { quiet, bars, gap, issue: two } = EAN_MODULES
  const h = module * EAN_HEIGHTS.digits
  const foot = bottom(rect) - h
  const digits = (text: string, from: number, width: number, y: Len): Digits => ({
    text,
    rect: { x: rect.x + module * from, y, w: module * width, h }
  })
  const behind = quiet + bars + (issue === '' ? 0 : gap + two)
  return [
    digits(ean.slice(0, 1), quiet - LONE - 1, LONE, foot),
    digits(ean.slice(1, 7), quiet + HALVES.left, HALVES.width, foot),
    digits(ean.slice(7), quiet + HALVES.right, HALVES.width, foot),
    ...(issue === '' ? [] : [digits(issue, quiet + bars + gap, two, rect.y)]),
    digits(KEEP_CLEAR, behind, issue === '' ? EAN_MODULES.after : EAN_MODULES.afterIssue, issue === '' ? foot : rect.y)
  ]
}

/** As large as the bars are wide for: digits of OCR-B are 8.3 modules high, and an em is 12 then. */
const digitStyle = (style: TextStyle, module: Len): TextStyle => ({
  ...style,
  size: module * EAN_HEIGHTS.digits,
  minSize: module * EAN_HEIGHTS.white,
  align: 'center',
  maxLines: 1,
  tracking: 0
})
