import type { Chart } from './chart.ts'
import { cleanCopy } from './clean-copy.ts'
import type { Copy } from './copy.ts'
import { type Change, CLEAN_RULES, type CleanRule } from './edition.ts'
import type { CleanFile } from './files.ts'
import type { Story } from './story.ts'
import type { Table } from './table.ts'

/** Rules that are on: all but those that the paper, or after it the edition, has switched off. */
export function rulesOf(paper: CleanFile, edition: CleanFile): ReadonlySet<CleanRule> {
  return new Set(CLEAN_RULES.filter(rule => edition[rule] ?? paper[rule] ?? true))
}

/** A story with its copy cleaned, and what was changed. */
export function cleanStory(
  story: Story,
  rules: ReadonlySet<CleanRule>
): { readonly story: Story; readonly changes: readonly Change[] } {
  const changes: Change[] = []
  const withRules =
    (rules: ReadonlySet<CleanRule>) =>
    (copy: Copy): Copy => {
      const cleaned = cleanCopy(copy, rules)
      // One by one: a story of one paragraph has more changes than a call takes arguments.
      for (const change of cleaned.changes) changes.push(change)
      return cleaned.copy
    }
  const running = withRules(rules)
  // In display type a space is a pause that the desk has set: 砥砺奋进 收获满满新业绩, 记者 邓超.
  const display = withRules(new Set([...rules].filter(rule => rule !== 'spaces')))
  const parts = [...story.parts].map(
    ([part, copies]) => [part, copies.map(part === 'quote' || part === 'note' ? running : display)] as const
  )
  return {
    story: {
      ...story,
      parts: new Map(parts),
      body: story.body.map(block => ({ ...block, copy: (block.kind === 'subhead' ? display : running)(block.copy) })),
      figures: story.figures.map(({ value, unit, label }) => ({
        value: display(value),
        unit: display(unit),
        label: display(label)
      })),
      outlets: story.outlets.map(outlet => ({ ...outlet, name: display(outlet.name) })),
      pictures: story.pictures.map(picture => ({
        ...picture,
        caption: running(picture.caption),
        credit: display(picture.credit)
      })),
      tables: story.tables.map(table => cleanTable(table, display)),
      charts: story.charts.map(chart => cleanChart(chart, display))
    },
    changes
  }
}

type Cleaner = (copy: Copy) => Copy

const cleanTable = (table: Table, clean: Cleaner): Table => ({
  ...table,
  title: clean(table.title),
  note: clean(table.note),
  rows: table.rows.map(row => ({ ...row, cells: row.cells.map(cell => ({ ...cell, words: clean(cell.words) })) }))
})

/** Numbers stay as they are. */
const cleanChart = (chart: Chart, clean: Cleaner): Chart => ({
  ...chart,
  title: clean(chart.title),
  unit: clean(chart.unit),
  note: clean(chart.note),
  categories: chart.categories.map(clean),
  series: chart.series.map(series => ({ ...series, name: clean(series.name) }))
})
