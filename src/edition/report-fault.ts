import type { Sink } from '../base/diagnostic.ts'
import type { Span } from '../base/span.ts'
import type { Fault } from './faults.ts'
import { FORMATS } from './formats.ts'
import { didYouMean, nearest } from './nearest.ts'
import { child, nodeAt, spanOf, startOf, type YamlFile } from './yaml-file.ts'

/** A fault in the words of the newsroom, at the node it is in. */
export function reportFault(yaml: YamlFile, fault: Fault, sink: Sink): void {
  const at = placeOfPath(yaml, fault.path)
  const written = () => yaml.text.slice(at.from, Math.min(at.to, at.from + MOST_QUOTED))
  switch (fault.kind) {
    case 'unknown':
      sink.report(
        'unknown-key',
        placeOfKey(yaml, fault.path, fault.key),
        `“${fault.key}” is not known here`,
        ...didYouMean(fault.key, fault.known)
      )
      break
    case 'missing':
      sink.report('missing-key', at, `“${fault.path.at(-1)}” is missing here`, ...sayings(fault))
      break
    case 'type':
      sink.report(
        'bad-value',
        at,
        `this must be ${fault.expected.map(type => TYPES[type] ?? type).join(' or ')}`,
        ...(written().includes(WIDE_COLON)
          ? ['a key ends with a half-width colon and a space, like head: 标题']
          : sayings(fault))
      )
      break
    case 'choice': {
      const near = nearest(written(), fault.values)
      const hints = near === null ? [] : [`did you mean “${near}”?`]
      sink.report('bad-value', at, `“${written()}” is none of ${fault.values.join(', ')}`, ...hints)
      break
    }
    case 'format': {
      const { code, noun, hint } = FORMATS[fault.format]
      sink.report(code, at, `“${written()}” is not ${noun}`, hint)
      break
    }
    case 'item':
      sink.report(
        'bad-value',
        at,
        'an item is a mapping of exactly one kind',
        'begin each thing on the page with its own “- ”'
      )
      break
  }
}

const MOST_QUOTED = 60
/** Typed with the Chinese keyboard it is no mark of YAML, and what it stands in is all one word. */
const WIDE_COLON = '：'

/** What should stand there, as the schema describes it. */
function sayings({ path, says }: Extract<Fault, { says: string }>): string[] {
  if (says === '') return []
  const key = path.at(-1)
  return [typeof key === 'string' ? `${key}: ${says}` : says]
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a word or a line of text',
  array: 'a list (lines that begin with “- ”, or […])',
  object: 'a mapping (key: value)',
  record: 'a mapping (key: value)'
}

function placeOfKey(yaml: YamlFile, path: Fault['path'], key: string): Span {
  const at = child(yaml, nodeAt(yaml, path).node, key).key
  return at === null ? placeOfPath(yaml, path) : spanOf(yaml, at)
}

/** The value at a path, or its key where it is empty; the key of the mapping that lacks it. */
function placeOfPath(yaml: YamlFile, path: Fault['path']): Span {
  const { node, key } = nodeAt(yaml, path)
  const at = node === null ? null : spanOf(yaml, node)
  if (at !== null && at.from < at.to) return at
  if (key !== null) return spanOf(yaml, key)
  return path.length === 0 ? startOf(yaml) : placeOfMapping(yaml, path.slice(0, -1))
}

function placeOfMapping(yaml: YamlFile, path: Fault['path']): Span {
  const { key } = nodeAt(yaml, path)
  return key === null ? placeOfPath(yaml, path) : spanOf(yaml, key)
}
