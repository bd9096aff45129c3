import type { ContentFault } from '../../pdf/painted.ts'
import { gather } from '../gather.ts'
import type { Breach, Inspection, PageCheck, PageRule, Severity } from '../preflight.ts'
import type { Sheet } from '../sheet.ts'
import { ALL, X4 } from './profiles.ts'
import { tellRest } from './tell-rest.ts'

const INTENTS: readonly string[] = ['AbsoluteColorimetric', 'RelativeColorimetric', 'Saturation', 'Perceptual']

type Kind = ContentFault['kind']

/** Faults of some kinds, each told once for a page, with where it was met first. */
function faultsOf({ page, painting }: Sheet, severityOf: (kind: Kind) => Severity | null): readonly Breach[] {
  const told = new Map<string, Breach>()
  for (const { kind, what, where } of painting.faults) {
    const severity = severityOf(kind)
    const within = where.path.length === 0 ? 'the page' : where.path.join(', ')
    const found = `${what} (byte ${where.offset} of the content of ${within})`
    if (severity !== null && !told.has(what))
      told.set(what, { found, page: page.number, object: page.object, severity })
  }
  return [...told.values()]
}

/** How grave what is not told by rules of its own is. A file with it looks unlike itself from one program to the next. */
const GRAVITY: Readonly<Record<Kind, Severity | null>> = {
  'unknown-operator': null,
  'deep-nesting': 'warning',
  unbalanced: 'warning',
  'bad-operands': 'error',
  'missing-resource': 'error',
  damaged: 'error',
  'contains-itself': 'error',
  'past-limit': 'error',
  'given-up': null
}

/** What is left of a file that takes too much work. */
const givenUp = (file: Inspection): PageCheck =>
  tellRest(
    file,
    ({ painting }) => painting.faults.some(({ kind }) => kind === 'given-up'),
    rest => ({
      found: `the pages before it take as much work as may be spent on a file: ${rest} were not looked at`,
      allowed: 'a file that does not say the same over and over',
      remedy: 'split it, and preflight its parts'
    })
  )

/** Rules on how content is written. */
export const CONTENT_RULES: readonly PageRule[] = [
  {
    id: 'STR-02',
    title: { en: 'Content that can be run', zh: '页面内容流须完好' },
    profiles: ALL,
    severity: 'error',
    source: 'ISO 32000-1, 7.8.2 and annex C',
    allowed: 'operators with the operands they take, resources that are there, every q with its Q',
    remedy: 'export it again from the original',
    reads: 'pages',
    check: file => {
      const restOf = givenUp(file)
      return (sheet, ink) => [...faultsOf(sheet, kind => GRAVITY[kind]), ...restOf(sheet, ink)]
    }
  },
  {
    id: 'X-BXEX',
    title: { en: 'Known operators', zh: '不得有未定义的操作符' },
    profiles: ALL,
    severity: 'warning',
    source: 'ISO 15930-4, 6.15; 15930-7, 6.19',
    allowed: 'operators of the standard, within BX and EX as well',
    remedy: 'export it again from the original',
    reads: 'pages',
    check: () => sheet => faultsOf(sheet, kind => (kind === 'unknown-operator' ? 'warning' : null))
  },
  {
    id: 'X-RI',
    title: { en: 'Known rendering intents', zh: '渲染意图须为标准名称' },
    profiles: X4,
    severity: 'warning',
    source: 'ISO 15930-7, 6.23',
    allowed: INTENTS.join(', '),
    remedy: 'export it with a rendering intent of the standard',
    reads: 'pages',
    check: () =>
      gather(({ items, masked }) =>
        [...items, ...masked]
          .filter(({ object }) => !INTENTS.includes(object.state.intent))
          .map(item => ({ item, what: `its rendering intent is ${item.object.state.intent}` }))
      )
  }
]
