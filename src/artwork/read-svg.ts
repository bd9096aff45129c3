import type { Sink } from '../base/diagnostic.ts'
import { readXml, type XmlElement } from '../xml/read-xml.ts'
import type { Drawing } from './artwork.ts'
import { Complaints } from './complaints.ts'
import { drawShape, type Easel } from './draw-shape.ts'
import { isShape } from './outline-of.ts'
import type { Palette } from './read-colour.ts'
import { FIRST_LOOK, isSeen, type Look, readLook } from './read-look.ts'
import { type Rule, readStylesheet } from './read-stylesheet.ts'
import { type Matrix, readTransform, within } from './read-transform.ts'
import { readViewport } from './read-viewport.ts'

/** A file of the project as text. */
interface NamedText {
  readonly file: string
  readonly text: string
}

/** What an SVG may hold: more is a mistake or an attack (`use` of `use` grows without end). */
const MOST_ELEMENTS = 100_000
const DEEPEST = 100

/**
 * A drawing in SVG → its shapes in builds of the press. Type, pictures, gradients and whatever else is no flat shape
 * is reported at its element and left out; what can be drawn of the rest is there. Null where it is no SVG at all.
 */
export function readSvg({ file, text }: NamedText, palette: Palette, sink: Sink): Drawing | null {
  const complaints = new Complaints(file)
  const drawing = draw(text, palette, complaints)
  complaints.tell(sink)
  return drawing
}

function draw(text: string, palette: Palette, complaints: Complaints): Drawing | null {
  const reading = readXml(text)
  if (reading.kind === 'bad') {
    complaints.at(reading.at, `this is no SVG: ${reading.why}`, 'save it anew from the drawing program')
    return null
  }
  const root = unprefixed(reading.root)
  const sheet = root.name === 'svg' ? readViewport(root) : 'is the root of a file that should be an SVG'
  if (typeof sheet === 'string') {
    complaints.of(root, sheet, 'save it anew as SVG, with a viewBox')
    return null
  }
  if (/<\?xml-stylesheet/.test(text)) {
    complaints.at(
      text.indexOf('<?xml-stylesheet'),
      'it takes its style from another file',
      'put the style into the SVG'
    )
  }
  const rules = stylesOf(root, complaints)
  const desk: Desk = { sheet, palette, complaints, rules, ids: idsOf(root), shapes: [], visited: 0 }
  const { look } = lookAt(desk, root, FIRST_LOOK)
  drawAll(desk, root, { look, matrix: sheet.matrix, depth: 0 })
  const { width, height, size } = sheet
  return { kind: 'drawing', width, height, size, shapes: desk.shapes }
}

/** A drawing while it is read. */
interface Desk extends Easel {
  readonly rules: readonly Rule[]
  readonly ids: ReadonlyMap<string, XmlElement>
  /** Elements drawn so far, those that are used many times as often. */
  visited: number
}

/** What an element stands in. */
interface Place {
  readonly look: Look
  readonly matrix: Matrix
  readonly depth: number
}

/** Elements that draw nothing themselves; what uses the last six is refused where it does. */
const SILENT: ReadonlySet<string> = new Set([
  ...['title', 'desc', 'metadata', 'style', 'defs', 'view'],
  ...['linearGradient', 'radialGradient', 'pattern', 'filter', 'mask', 'clipPath', 'marker']
])

/** Elements that are no flat shapes: what they are, and what to do. */
const REFUSED: ReadonlyMap<string, readonly [why: string, remedy: string]> = new Map(
  Object.entries({
    text: ['is type, and artwork has no fonts', 'convert the text to outlines (文字转曲)'],
    image: ['is a picture', 'place the picture by itself, or trace it'],
    foreignObject: ['is no SVG', 'take it out'],
    script: ['is a program', 'take it out: paper does not move'],
    animate: ['moves', 'take it out: paper does not move'],
    set: ['moves', 'take it out: paper does not move'],
    animateTransform: ['moves', 'take it out: paper does not move'],
    animateMotion: ['moves', 'take it out: paper does not move'],
    symbol: ['is a symbol', 'break the link to the symbol, or use a group'],
    svg: ['is a drawing in the drawing', 'ungroup it'],
    switch: ['is a choice of several', 'leave one of them'],
    mesh: ['is a gradient', 'give it one flat, opaque colour']
  })
)
const UNKNOWN = ['is not known', 'convert it to paths'] as const

function drawAll(desk: Desk, parent: XmlElement, place: Place): void {
  for (const child of parent.children) if (typeof child !== 'string') drawElement(desk, child, place)
}

function drawElement(desk: Desk, raw: XmlElement, place: Place): void {
  const element = unprefixed(raw)
  const { name } = element
  // Of another vocabulary: what drawing programs note for themselves.
  if (name.includes(':') || SILENT.has(name)) return
  if (++desk.visited > MOST_ELEMENTS) {
    if (desk.visited === MOST_ELEMENTS + 1)
      desk.complaints.of(element, `is one of more than ${MOST_ELEMENTS} elements`, 'simplify the drawing')
    return
  }
  const drawn = name === 'g' || name === 'a' || name === 'use' || isShape(name)
  if (place.depth > DEEPEST)
    desk.complaints.of(element, `lies more than ${DEEPEST} groups deep`, 'ungroup some of them')
  else if (drawn) drawKnown(desk, element, place)
  else desk.complaints.of(element, ...(REFUSED.get(name) ?? UNKNOWN))
}

function drawKnown(desk: Desk, element: XmlElement, place: Place): void {
  const { look, faultless } = lookAt(desk, element, place.look)
  if (!isSeen(look) || !faultless) return
  const own = readTransform(element.attributes.transform ?? '')
  if (own === null) {
    desk.complaints.of(element, 'has a transform that is none', 'write translate(…), scale(…), rotate(…) or matrix(…)')
    return
  }
  const inner: Place = { look, matrix: within(place.matrix, own), depth: place.depth + 1 }
  if (element.name === 'use') useElement(desk, element, inner)
  else if (isShape(element.name)) drawShape(desk, { element, look, matrix: inner.matrix })
  else drawAll(desk, element, inner)
}

function lookAt({ rules, complaints }: Desk, element: XmlElement, inherited: Look): { look: Look; faultless: boolean } {
  const { look, odd } = readLook(element, inherited, rules)
  for (const { why, remedy } of odd) complaints.of(element, why, remedy)
  return { look, faultless: odd.length === 0 }
}

/** SVG 1.1, 5.6: the element with that id, moved. */
function useElement(desk: Desk, element: XmlElement, place: Place): void {
  const { attributes } = element
  const href = attributes.href ?? attributes['xlink:href'] ?? ''
  const target = desk.ids.get(href.slice(1))
  if (!href.startsWith('#') || target === undefined) {
    const why = href.startsWith('#') ? `uses “${href}”, which is not there` : 'uses another file'
    desk.complaints.of(element, why, 'paste what it uses into the drawing')
    return
  }
  const [x, y] = [Number.parseFloat(attributes.x ?? '0'), Number.parseFloat(attributes.y ?? '0')]
  drawElement(desk, target, { ...place, matrix: within(place.matrix, [1, 0, 0, 1, x || 0, y || 0]) })
}

const unprefixed = (element: XmlElement): XmlElement =>
  element.name.startsWith('svg:') ? { ...element, name: element.name.slice(4) } : element

/** Every element below one, in the order of the text, however deep. */
function* below(root: XmlElement): Generator<XmlElement> {
  const stack: XmlElement[] = [root]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    yield next
    for (const child of next.children.toReversed()) if (typeof child !== 'string') stack.push(child)
  }
}

/** Of two elements with one id the first counts. */
function idsOf(root: XmlElement): ReadonlyMap<string, XmlElement> {
  const ids = new Map<string, XmlElement>()
  for (const element of below(root)) {
    const id = element.attributes.id
    if (id !== undefined && !ids.has(id)) ids.set(id, element)
  }
  return ids
}

function stylesOf(root: XmlElement, complaints: Complaints): readonly Rule[] {
  const texts: string[] = []
  let first: XmlElement | null = null
  for (const element of below(root)) {
    if (unprefixed(element).name !== 'style') continue
    first ??= element
    texts.push(element.children.filter(child => typeof child === 'string').join(''))
  }
  const sheet = readStylesheet(texts.join('\n'))
  if (sheet.kind === 'rules') return sheet.rules
  complaints.of(first!, `has ${sheet.what}, which is not understood`, 'save the drawing with its styles as attributes')
  return []
}
