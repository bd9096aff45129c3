import type { Sink } from '../base/diagnostic.ts'
import { BLACK } from '../base/ink.ts'
import { type Em, fromPt, type Len } from '../base/length.ts'
import { basesOf, finderIn } from './bases-of.ts'
import type { StyleFile, VariantFile } from './files.ts'
import { didYouMean } from './nearest.ts'
import { readCount } from './read-count.ts'
import { readDropCap } from './read-drop-cap.ts'
import { type Inks, readInk } from './read-ink.ts'
import { readEms, readLengths } from './read-length.ts'
import { readStroke } from './read-stroke.ts'
import type { TextStyle, Variant } from './style.ts'
import { type Cursor, entries, isWritten, optional, placeOf } from './yaml-file.ts'

export type Styles = ReadonlyMap<string, TextStyle>

/** What a style is that says nothing: plain text. Leading and autospace in ems: CLREQ 3.2.3 has a quarter. */
export const PLAIN_STYLE: TextStyle = {
  name: 'plain',
  face: 'text',
  size: fromPt(10.5),
  minSize: fromPt(10.5),
  leading: 1.3,
  maxLines: 1,
  rows: 1,
  leastLine: null,
  ink: BLACK,
  align: 'start',
  indent: 0,
  tracking: 0,
  strong: { face: 'black', ink: BLACK, scale: 1 },
  soft: { face: 'kai', ink: BLACK, scale: 1 },
  kinsoku: 'gb',
  kinsokuStart: '',
  kinsokuEnd: '',
  hyphenate: 'none',
  autospace: 0.25,
  punctuation: 'full',
  language: 'zh-Hans',
  hanging: 'none',
  adjustment: 'least-change',
  direction: 'horizontal',
  digits: 'tate-chu-yoko',
  quotes: 'corner',
  dropCap: null,
  endMark: '',
  bullet: '●',
  edge: null
}

/** Below these, lines or characters would stand on each other, or outside their column. */
const LEAST = { leading: 1, indent: 0, tracking: -0.25, autospace: 0 } as const

/** The text styles of a paper, each with what it takes from the styles it is based on; its language is the paper's. */
export function readStyles(
  from: Cursor<Readonly<Record<string, StyleFile>>>,
  language: TextStyle['language'],
  inks: Inks,
  sink: Sink
): Styles {
  const written = Object.fromEntries(entries(from))
  const styles = new Map<string, TextStyle>()
  for (const [name, style] of entries(from)) {
    const chain = basesOf(written, style, sink)
    styles.set(name, readStyle(name, chain, { language, inks, sink }))
  }
  return styles
}

interface Context {
  readonly language: TextStyle['language']
  readonly inks: Inks
  readonly sink: Sink
}

function readStyle(name: string, chain: readonly Cursor<StyleFile>[], context: Context): TextStyle {
  const find = finderIn(chain)
  const plain = PLAIN_STYLE
  for (const key of ['face', 'size'] as const) {
    if (find(key) !== null || chain.some(from => isWritten(from, key))) continue
    context.sink.report(
      'missing-key',
      placeOf(chain[0]!),
      `the style “${name}” has no ${key}`,
      `write ${key}:, or based-on: a style that has one`
    )
  }
  const sizes = find('size')
  const [low, high] = sizes === null ? [plain.size, plain.size] : readSizes(sizes, context.sink)
  const edge = find('edge')
  const inkWord = find('ink')
  const ink = inkWord === null ? plain.ink : readInk(inkWord, context.inks, context.sink)
  const inEms = (key: 'leading' | 'indent' | 'tracking' | 'autospace'): number => {
    const word = find(key)
    if (word === null) return plain[key]
    const value = readEms(word, high)
    if (value >= LEAST[key]) return value
    context.sink.report(
      'bad-length',
      placeOf(word),
      `${key} is ${LEAST[key]}em at least`,
      'less would set type on type'
    )
    return LEAST[key]
  }
  const variant = (key: 'strong' | 'soft'): Variant => readVariant(find(key), { ...plain[key], ink }, context)
  const face = find('face')?.value ?? plain.face
  const dropCap = find('drop-cap')
  const leastLine = find('least-line')
  const endMark = find('end-mark')?.value ?? plain.endMark
  return {
    name,
    face,
    size: high,
    minSize: low,
    leading: inEms('leading'),
    maxLines: readCount(find('lines'), context.sink),
    rows: readCount(find('rows'), context.sink),
    leastLine: leastLine === null ? null : readLeastLine(leastLine, high, context.sink),
    ink,
    align: find('align')?.value ?? plain.align,
    indent: inEms('indent'),
    tracking: inEms('tracking'),
    strong: variant('strong'),
    soft: variant('soft'),
    hyphenate: find('hyphenate')?.value ?? plain.hyphenate,
    kinsoku: find('kinsoku')?.value ?? plain.kinsoku,
    kinsokuStart: `${find('kinsoku-start')?.value ?? plain.kinsokuStart}${endMark.slice(0, 1)}`,
    kinsokuEnd: find('kinsoku-end')?.value ?? plain.kinsokuEnd,
    autospace: inEms('autospace'),
    punctuation: find('punctuation')?.value ?? plain.punctuation,
    language: find('language')?.value ?? context.language,
    hanging: find('hanging')?.value ?? plain.hanging,
    adjustment: find('adjustment')?.value ?? plain.adjustment,
    direction: find('direction')?.value ?? plain.direction,
    digits: find('digits')?.value ?? plain.digits,
    quotes: find('quotes')?.value ?? plain.quotes,
    dropCap: dropCap === null ? null : readDropCap(dropCap, { face, ink }, context),
    endMark,
    bullet: find('bullet')?.value ?? plain.bullet,
    edge: edge === null ? null : readStroke(edge, context.inks, context.sink)
  }
}

/** A line holds a character. */
function readLeastLine(from: Cursor<string>, size: Len, sink: Sink): Em {
  const ems = readEms(from, size)
  if (ems < 1) sink.report('bad-length', placeOf(from), 'a line holds one character at least', 'write 1em or more')
  return Math.max(1, ems)
}

function readSizes(from: Cursor<string>, sink: Sink): readonly [Len, Len] {
  const [a, b] = readLengths(from, sink)
  if (a > 0 && b > 0) return [Math.min(a, b), Math.max(a, b)]
  sink.report('bad-length', placeOf(from), `“${from.value}” is no size for type`, 'write a size above zero in mm or pt')
  return [PLAIN_STYLE.minSize, PLAIN_STYLE.size]
}

function readVariant(from: Cursor<string | VariantFile> | null, plain: Variant, { inks, sink }: Context): Variant {
  if (from === null) return plain
  if (typeof from.value === 'string') return { ...plain, face: from.value }
  const variant = from as Cursor<VariantFile>
  const ink = optional(variant, 'ink')
  const { face, scale = 1 } = variant.value
  return { face, ink: ink === null ? plain.ink : readInk(ink, inks, sink), scale }
}

/** The style of that name; one that is not there is reported, and plain type takes its place. */
export function styleOf(from: Cursor<string>, styles: Styles, sink: Sink): TextStyle {
  const style = styles.get(from.value)
  if (style !== undefined) return style
  sink.report(
    'unknown-style',
    placeOf(from),
    `no style is called “${from.value}”`,
    ...didYouMean(from.value, [...styles.keys()])
  )
  return PLAIN_STYLE
}
