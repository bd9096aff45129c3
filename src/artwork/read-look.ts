import type { XmlElement } from '../xml/read-xml.ts'
import { matches, type Rule, readDeclarations } from './read-stylesheet.ts'

/** The properties that say how a shape is painted, as they are written. */
export type Look = Readonly<Record<Property, string>>

/** What the root begins with; all are handed down but opacity (SVG 2, 13). */
const INITIAL = {
  color: 'black',
  fill: 'black',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': '1',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-miterlimit': '4',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0',
  opacity: '1',
  'fill-opacity': '1',
  'stroke-opacity': '1',
  visibility: 'visible',
  display: 'inline',
  'data-ink': ''
} as const
type Property = keyof typeof INITIAL

export const FIRST_LOOK: Look = INITIAL

const isProperty = (name: string): name is Property => Object.hasOwn(INITIAL, name)

/** Something that would print otherwise than it looks. */
export interface Odd {
  readonly why: string
  readonly remedy: string
}

const FLATTEN = 'flatten it in the drawing program'

/** What changes the look of an artwork and is not printed: the values that change nothing, and what to say else. */
const REFUSED: ReadonlyMap<string, readonly [harmless: RegExp, odd: Odd]> = new Map(
  Object.entries({
    opacity: [/^(?:0|1|1\.0+|100%)$/, { why: 'is translucent', remedy: 'give it one flat, opaque colour' }],
    'fill-opacity': [/^(?:0|1|1\.0+|100%)$/, { why: 'is translucent', remedy: 'give it one flat, opaque colour' }],
    'stroke-opacity': [/^(?:0|1|1\.0+|100%)$/, { why: 'is translucent', remedy: 'give it one flat, opaque colour' }],
    'mix-blend-mode': [/^normal$/, { why: 'is blended with what lies under it', remedy: FLATTEN }],
    filter: [/^none$/, { why: 'has a filter', remedy: `${FLATTEN}, or place it as a picture` }],
    mask: [/^none$/, { why: 'is masked', remedy: 'cut the shapes themselves' }],
    'clip-path': [/^none$/, { why: 'is clipped', remedy: 'cut the shapes themselves' }],
    marker: [/^none$/, { why: 'has arrow heads or other markers', remedy: 'convert them to paths' }],
    'marker-start': [/^none$/, { why: 'has arrow heads or other markers', remedy: 'convert them to paths' }],
    'marker-mid': [/^none$/, { why: 'has arrow heads or other markers', remedy: 'convert them to paths' }],
    'marker-end': [/^none$/, { why: 'has arrow heads or other markers', remedy: 'convert them to paths' }],
    'paint-order': [/^normal$/, { why: 'has its stroke under its fill', remedy: 'convert the stroke to a path' }],
    'vector-effect': [/^none$/, { why: 'has a stroke that does not scale', remedy: 'convert the stroke to a path' }],
    pathlength: [/^$/, { why: 'has dashes measured by pathLength', remedy: 'give the dashes in units of the drawing' }],
    'transform-origin': [
      /^(?:0|0px|0%)(?:\s+(?:0|0px|0%))?$/,
      { why: 'turns round a point of its own', remedy: 'apply the transform to the paths' }
    ]
  })
)

/** An element's look by its attributes, the style sheet and its `style`, the last the strongest; and what is odd in it. */
export function readLook(
  element: XmlElement,
  inherited: Look,
  rules: readonly Rule[]
): { look: Look; odd: readonly Odd[] } {
  const look: Record<Property, string> = { ...inherited, opacity: INITIAL.opacity }
  const odd = new Map<string, Odd>()
  const declare = (property: string, value: string): void => {
    const refused = REFUSED.get(property)
    if (refused?.[0].test(value) === true) odd.delete(property)
    else if (refused !== undefined) odd.set(property, refused[1])
    if (isProperty(property) && value !== 'inherit') look[property] = value
  }
  for (const [name, value] of Object.entries(element.attributes)) declare(name.toLowerCase(), value.trim())
  const styles = [
    ...rules.filter(rule => matches(rule, element)).flatMap(rule => rule.declarations),
    ...readDeclarations(element.attributes.style ?? '')
  ]
  for (const [property, value] of styles) {
    if (property === 'transform' && value !== 'none')
      odd.set(property, { why: 'is transformed by its style', remedy: 'write the transform as an attribute' })
    declare(property, value)
  }
  return { look, odd: [...new Set(odd.values())] }
}

/** Whether anything of it is seen. */
export const isSeen = ({ display, opacity }: Look): boolean => display !== 'none' && !/^0(?:\.0*)?%?$/.test(opacity)
