import type { Sink } from '../base/diagnostic.ts'
import type { Span } from '../base/span.ts'
import type { Marking, SideMark } from './copy.ts'
import { didYouMean } from './nearest.ts'

/** Words with marks: `[李大钊]{专名}`. No bracket stands in the words, so that copy of any length is read in one pass. */
export const MARKED: RegExp = /(?<!\\)\[([^[\]\n]*)(?<!\\)\]\{([^{}\n]*)\}/g

/** What the newsroom calls the marks. `docs/manifest.md` repeats the table. */
const NAMES: ReadonlyMap<string, SideMark> = new Map<string, SideMark>([
  ['着重', 'dot'],
  ['dot', 'dot'],
  ['专名', 'name'],
  ['name', 'name'],
  ['书名', 'title'],
  ['title', 'title'],
  ['下划线', 'underline'],
  ['underline', 'underline'],
  ['示亡', 'frame'],
  ['frame', 'frame'],
  ['上标', 'superior'],
  ['superior', 'superior'],
  ['下标', 'inferior'],
  ['inferior', 'inferior']
])

/** The words between the braces; null, with a report at `at`, where one of them names no mark. */
export function readMarking(words: string, at: Span, sink: Sink): Marking | null {
  const names = words.split(/[\s,，、]+/).filter(name => name !== '')
  const strange = names.length === 0 ? '' : names.find(name => !NAMES.has(name))
  if (strange === undefined) return { marks: names.map(name => NAMES.get(name)!) }
  const known = [...NAMES.keys()]
  const all = `the marks are ${known.filter((_, i) => i % 2 === 0).join(', ')}; write \\[ for the bracket itself`
  sink.report('bad-markup', at, `“{${strange}}” names no mark`, ...didYouMean(strange, known), all)
  return null
}
