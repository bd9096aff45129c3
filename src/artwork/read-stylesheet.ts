import type { XmlElement } from '../xml/read-xml.ts'

/** Declarations of a style sheet for the elements they are for. */
export interface Rule {
  readonly tag: string | null
  readonly id: string | null
  readonly classes: readonly string[]
  readonly declarations: Declarations
}

export type Declarations = readonly (readonly [property: string, value: string])[]

/** The rules of a `<style>`, from the weakest to the strongest, or what in it is not understood. */
export type Stylesheet =
  | { readonly kind: 'rules'; readonly rules: readonly Rule[] }
  | { readonly kind: 'odd'; readonly what: string }

const SELECTOR = /^([a-zA-Z]+|\*)?((?:[.#][\w-]+)*)$/

/** Rules whose selectors are a tag, classes, an id, or several of them on one element. */
export function readStylesheet(text: string): Stylesheet {
  const plain = withoutComments(text).replaceAll('<![CDATA[', '').replaceAll(']]>', '')
  const rules: Rule[] = []
  for (const block of plain.split('}')) {
    if (block.trim() === '') continue
    const [selectors, body, ...more] = block.split('{')
    if (body === undefined || more.length > 0) return { kind: 'odd', what: `“${shown(block)}”` }
    for (const selector of selectors!.split(',')) {
      const [, tag, parts] = SELECTOR.exec(selector.trim()) ?? []
      if (parts === undefined || selector.trim() === '')
        return { kind: 'odd', what: `the selector “${shown(selector)}”` }
      const names = parts.match(/[.#][\w-]+/g) ?? []
      rules.push({
        tag: tag === undefined || tag === '*' ? null : tag,
        id: names.find(name => name[0] === '#')?.slice(1) ?? null,
        classes: names.filter(name => name[0] === '.').map(name => name.slice(1)),
        declarations: readDeclarations(body)
      })
    }
  }
  return { kind: 'rules', rules: rules.sort((a, b) => strength(a) - strength(b)) }
}

/** `fill: red; stroke: none`. What is no declaration is passed over, as CSS has it. */
export function readDeclarations(text: string): Declarations {
  return withoutComments(text)
    .split(';')
    .flatMap((declaration): Declarations => {
      const colon = declaration.indexOf(':')
      if (colon === -1) return []
      return [[declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim()]]
    })
}

/** Whether a rule is for an element. */
export function matches({ tag, id, classes }: Rule, { name, attributes }: XmlElement): boolean {
  const own = (attributes.class ?? '').split(/\s+/)
  return (
    (tag === null || tag === name) && (id === null || id === attributes.id) && classes.every(each => own.includes(each))
  )
}

/** Specificity: an id outweighs all classes, a class the tag (Selectors 4, 17). */
const strength = ({ tag, id, classes }: Rule): number =>
  (id === null ? 0 : 1_000_000) + classes.length * 1000 + (tag === null ? 0 : 1)

function withoutComments(text: string): string {
  const [first, ...more] = text.split('/*')
  return first + more.map(part => part.slice(part.indexOf('*/') === -1 ? part.length : part.indexOf('*/') + 2)).join('')
}

const MOST_SHOWN = 40
const shown = (text: string): string => text.trim().slice(0, MOST_SHOWN)
