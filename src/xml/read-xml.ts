import { parseXml, XmlElement as Tag, XmlError, XmlText } from '@rgrove/parse-xml'

export interface XmlElement {
  /** With its prefix, as written. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Elements and text, in order; comments and instructions are left out. */
  readonly children: readonly (XmlElement | string)[]
  /** Offset of the tag in the text. */
  readonly at: number
}

export type XmlReading =
  | { readonly kind: 'document'; readonly root: XmlElement }
  | { readonly kind: 'bad'; readonly why: string; readonly at: number }

/** Elements in elements; the parser calls itself for each, and a hostile file would have a million. */
const DEEPEST = 500

/** XML 1.0 (fifth edition) that is well-formed, or what it breaks and where. Entities beyond the five are refused. */
export function readXml(text: string): XmlReading {
  const deep = tooDeep(text)
  if (deep !== null) return { kind: 'bad', why: `elements are nested more than ${DEEPEST} deep`, at: deep }
  try {
    const { root } = parseXml(text, { includeOffsets: true })
    return root === null
      ? { kind: 'bad', why: 'there is no element', at: 0 }
      : { kind: 'document', root: elementOf(root) }
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    return { kind: 'bad', why: error.message.split('\n')[0]!, at: error.pos }
  }
}

/** Where tags have opened too often before they closed. Tags in comments count, as it need not be exact. */
function tooDeep(text: string): number | null {
  let depth = 0
  for (const { 0: tag, index } of text.matchAll(/<[^/!?]|<\/|\/>/g)) {
    depth += tag.startsWith('<') && tag !== '</' ? 1 : -1
    if (depth > DEEPEST) return index
  }
  return null
}

const elementOf = ({ name, attributes, children, start }: Tag): XmlElement => ({
  name,
  attributes,
  children: children.flatMap((child): readonly (XmlElement | string)[] =>
    child instanceof Tag ? [elementOf(child)] : child instanceof XmlText ? [child.text] : []
  ),
  at: start
})
