import { resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diskWorld } from '../../src/cli/disk-world.ts'
import type { Story } from '../../src/edition/story.ts'
import type { Mark } from '../../src/page/page.ts'
import { encodePdf } from '../../src/press/pdf/encode-pdf.ts'
import { preparePages, type Stock } from '../../src/press/pdf/prepare-pages.ts'
import { typeset } from '../../src/typeset.ts'
import { linesOf, type ReadElement, type ReadStructure, readStructure } from '../support/read-structure.ts'
import { toyFonts, toyPage, toyRun } from '../support/toy-page.ts'

function structureOf(pages: Parameters<typeof preparePages>[0], stock: Stock): ReadStructure {
  const job = { fonts: stock.fonts, title: '', profile: 'x4', intent: null, language: 'zh-CN' } as const
  return readStructure(
    encodePdf({ ...job, pages: preparePages(pages, stock, 'x4'), date: { year: 2019, month: 6, day: 13 } })
  )
}

/** What stands in a part: type, type in a vertical line, or a rule. */
const inks = fc.array(
  fc.oneof(
    fc.string({ unit: fc.constantFrom('A', 'Á', '丨'), minLength: 1, maxLength: 4 }),
    fc.constantFrom('|', '[年]', '[月日]')
  ),
  { minLength: 1, maxLength: 4 }
)

const paint = (ink: string): readonly Mark[] => {
  const type = (text: string): Mark => toyRun(text, { x: 10, y: 20 })
  if (ink === '|') {
    return [{ kind: 'rule', from: { x: 0, y: 0 }, to: { x: 9, y: 0 }, weight: 1, ink: { c: 0, m: 0, y: 0, k: 100 } }]
  }
  if (!ink.startsWith('[')) return [type(ink)]
  return [{ kind: 'open', role: 'line', id: ink.slice(1, -1) }, type('A'), { kind: 'close' }]
}
const read = (ink: string): string => ink.replace(/[|[\]]/g, '')

/** A part of a story, on the same page as the one before it or on the next; a paragraph may run on from there. */
const part = fc.record({
  role: fc.constantFrom('kicker', 'head', 'quote', 'paragraph', 'paragraph', 'subhead'),
  inks,
  turn: fc.boolean(),
  rest: fc.option(inks)
})
type Part = typeof part extends fc.Arbitrary<infer T> ? T : never
const stories = fc.array(fc.array(part, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 })

/** The marks of each story's part of each page. */
function paginate(name: string, parts: readonly Part[]): readonly (readonly Mark[])[] {
  const pages: Mark[][] = [[]]
  parts.forEach(({ role, inks: first, turn, rest }, i) => {
    const id = role === 'paragraph' || role === 'subhead' ? String(i) : first.map(read).join('')
    const put = (some: readonly string[]): void => {
      pages.at(-1)!.push({ kind: 'open', role, id }, ...some.flatMap(paint), { kind: 'close' })
    }
    if (turn) pages.push([])
    put(first)
    if (rest === null || role !== 'paragraph') return
    pages.push([])
    put(rest)
  })
  return pages.map(marks =>
    marks.length === 0 ? [] : [{ kind: 'open', role: 'story', id: name }, ...marks, { kind: 'close' }]
  )
}

const expected = ({ role, inks: first, rest }: Part): string =>
  [...first, ...(role === 'paragraph' ? (rest ?? []) : [])].map(read).join('')

test('every story is read whole and in order, over all its pages, and all that is marked is in the tree once', () => {
  fc.assert(
    fc.property(stories, drawn => {
      const each = drawn.map((parts, i) => paginate(String(i), parts))
      const count = Math.max(...each.map(pages => pages.length))
      const pages = Array.from({ length: count }, (_, page) => toyPage(each.flatMap(marks => marks[page] ?? [])))
      const { root, faults } = structureOf(pages, { fonts: toyFonts, engravings: new Map(), artworks: new Map() })
      expect(faults).toEqual([])
      const texts = root!.kids.map(story => linesOf(story as ReadElement).join('/'))
      const wanted = drawn.map(parts =>
        parts
          .map(expected)
          .filter(text => text !== '')
          .join('/')
      )
      expect([...texts].sort()).toEqual([...wanted].sort())
    }),
    { numRuns: 100 }
  )
})

async function readEdition(name: string): Promise<ReadStructure & { readonly stories: readonly Story[] }> {
  const proof = await typeset(diskWorld(resolve(import.meta.dirname, '../..')), `editions/${name}`)
  return { ...structureOf(proof.pages, proof), stories: [...proof.edition.stories.values()] }
}

test.each(['2019-06-13', 'broadsheet', 'press-sample', 'specimen'])('%s is marked without a fault', async name => {
  expect((await readEdition(name)).faults).toEqual([])
})

test.each(['2019-06-13', 'broadsheet', 'press-sample'])('%s is read as it was written', async name => {
  const { root, stories } = await readEdition(name)
  const texts = root!.kids.map(each => bare(linesOf(each as ReadElement).join('')))
  for (const story of stories) expect(texts.filter(text => text.includes(bodyOf(story)))).not.toEqual([])
})

/** Blanks at the ends of lines are not set, and hyphens are in no copy. */
const bare = (text: string): string => text.replace(/[\s\u00ad]/g, '')
const bodyOf = ({ body }: Story): string => bare(body.map(({ copy }) => copy.text).join(''))
