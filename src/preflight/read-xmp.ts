import { readXml, type XmlElement } from '../xml/read-xml.ts'

/** The metadata of a file (ISO 16684-1), as far as rules ask for it. */
export interface Xmp {
  /** Why the packet is no well-formed XML in UTF-8; null where it is. */
  readonly fault: string | null
  /** `namespace property` → its text; that of the first item that has any, where it is a list. */
  readonly values: ReadonlyMap<string, string>
}

/** Namespaces of the properties that rules ask for. */
export const NS = {
  dc: 'http://purl.org/dc/elements/1.1/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfxid: 'http://www.npes.org/pdfx/ns/id/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/'
} as const

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

/** A packet with a large preview picture has a tenth of it. */
const LONGEST = 1 << 20

/** Reads a packet: the properties that stand in its descriptions, as elements or attributes. */
export function readXmp(bytes: Uint8Array): Xmp {
  const values = new Map<string, string>()
  if (bytes.length > LONGEST) return { fault: `it is longer than ${LONGEST} bytes`, values }
  const text = decode(bytes)
  if (text === null) return { fault: 'it is not UTF-8', values }
  const reading = readXml(text)
  if (reading.kind === 'bad') return { fault: `${reading.why} (character ${reading.at})`, values }
  const undeclared = undeclaredIn(reading.root, OF_XML)
  if (undeclared !== null) return { fault: `the prefix ${undeclared} stands for no namespace`, values }
  gather(reading.root, OF_XML, values)
  return { fault: null, values }
}

/** The value of a property: `propertyOf(xmp, NS.pdf, 'Trapped')`; null where there is none. */
export const propertyOf = ({ values }: Xmp, namespace: string, property: string): string | null =>
  values.get(`${namespace} ${property}`) ?? null

/** A packet says in its first bytes how it is encoded; PDF asks for UTF-8 (ISO 32000-1, 14.3.2). */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** What prefixes stand for in an element: as it says itself, and else as those above it say. */
interface Scope {
  readonly own: ReadonlyMap<string, string>
  readonly above: Scope | null
}

/** Prefixes that need not be declared: Namespaces in XML, 3. */
const OF_XML: Scope = {
  own: new Map([
    ['', ''],
    ['xml', 'http://www.w3.org/XML/1998/namespace'],
    ['xmlns', 'http://www.w3.org/2000/xmlns/']
  ]),
  above: null
}

/** The first prefix that nothing has declared; readers that know namespaces read nothing of such a packet. */
function undeclaredIn(element: XmlElement, above: Scope): string | null {
  const scope = scopeOf(element, above)
  const prefixes = [element.name, ...Object.keys(element.attributes)].map(prefixOf)
  const own = prefixes.find(prefix => namespaceOf(prefix, scope) === null)
  if (own !== undefined) return own
  for (const child of elementsOf(element)) {
    const within = undeclaredIn(child, scope)
    if (within !== null) return within
  }
  return null
}

const prefixOf = (name: string): string => name.slice(0, Math.max(name.indexOf(':'), 0))

function gather(element: XmlElement, above: Scope, values: Map<string, string>): void {
  const scope = scopeOf(element, above)
  if (resolved(element.name, scope) === `${RDF} Description`) {
    for (const [name, value] of Object.entries(element.attributes)) put(values, resolved(name, scope), value)
    for (const child of elementsOf(element)) put(values, resolved(child.name, scopeOf(child, scope)), textOf(child))
  } else for (const child of elementsOf(element)) gather(child, scope, values)
}

function scopeOf({ attributes }: XmlElement, above: Scope): Scope {
  const own = Object.entries(attributes).filter(([name]) => name.startsWith('xmlns'))
  return own.length === 0 ? above : { own: new Map(own.map(([name, uri]) => [name.slice(6), uri])), above }
}

function namespaceOf(prefix: string, innermost: Scope): string | null {
  for (let scope: Scope | null = innermost; scope !== null; scope = scope.above) {
    const uri = scope.own.get(prefix)
    if (uri !== undefined) return uri
  }
  return null
}

/** `dc:title` → its namespace and `title`. */
function resolved(name: string, scope: Scope): string {
  return `${namespaceOf(prefixOf(name), scope) ?? ''} ${name.slice(name.indexOf(':') + 1)}`
}

/** The first description that says it counts. */
function put(values: Map<string, string>, key: string, value: string): void {
  if (!values.has(key)) values.set(key, value)
}

const elementsOf = ({ children }: XmlElement): readonly XmlElement[] =>
  children.filter(child => typeof child !== 'string')

/** The text of a property, or of the first item of its list that has any. */
function textOf(element: XmlElement): string {
  const items = elementsOf(element)
  if (items.length === 0) return element.children.join('').trim()
  for (const item of items) {
    const text = textOf(item)
    if (text !== '') return text
  }
  return ''
}
