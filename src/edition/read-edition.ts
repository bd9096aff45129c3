import type { Sink } from '../base/diagnostic.ts'
import { FORGETFUL, type Memory } from '../base/memory.ts'
import { recallTold } from '../base/recall-told.ts'
import type { World } from '../base/world.ts'
import { cleanStory, rulesOf } from './clean-story.ts'
import { collectStories } from './collect-stories.ts'
import type { Edition } from './edition.ts'
import type { EditionFile, PaperFile, TemplateFile } from './files.ts'
import { dateFields, NO_DATE, readDate } from './issue-date.ts'
import { type Layer, ofFirst, type PageSource, pagesOf } from './layers.ts'
import { didYouMean } from './nearest.ts'
import { PAGE_CHECK } from './page-check.ts'
import type { Paper, Template } from './paper.ts'
import { imprintFields, reportUnshown } from './read-imprint.ts'
import { readPages, reportNone } from './read-pages.ts'
import { type PaperDesk, readPaper } from './read-paper.ts'
import { PRESS } from './read-press.ts'
import { readSections } from './read-sections.ts'
import { type NamedText, readShape, type Shape } from './read-shape.ts'
import { readTemplate } from './read-template.ts'
import { type Desk, readText } from './read-text.ts'
import { reportUnfilled } from './report-unfilled.ts'
import { editionShape, paperShape, templateShape } from './schema.ts'
import { type Cursor, down, optional, placeOf, spotOf } from './yaml-file.ts'

const EDITION: Shape<EditionFile> = { schema: editionShape, standIn: { date: '', paper: '', pages: [] } }
const PAPER: Shape<PaperFile> = { schema: paperShape, standIn: { name: '', sheet: null, grid: null, styles: {} } }
const TEMPLATE: Shape<TemplateFile> = { schema: templateShape, standIn: {} }

/**
 * The edition in a folder: its manifest, the paper and the templates it names, its stories. Whatever is wrong
 * in any of them is reported; what can be read of the rest is there, at worst an edition without pages.
 */
export function readEdition(world: World, folder: string, sink: Sink, memory: Memory = FORGETFUL): Edition {
  const desk: Desk = { world, memory, sink }
  const name = folder.slice(folder.lastIndexOf('/') + 1)
  const text = readManifest(desk, folder)
  const manifest = text === null ? null : openYaml(desk, text, EDITION)
  if (manifest === null) return emptyEdition(name)
  const date = readDate(down(manifest, 'date'), name, sink)
  const paperDesk = openPaper(desk, down(manifest, 'paper'))
  const layers = layersOf(desk, { folder, manifest })
  const sources = pagesOf(layers)
  if (layers.length === 1) reportNone(down(manifest, 'pages'), sink)
  const folders = layers.map(layer => layer.folder)
  const stories = collectStories(desk, folders, sources)
  const templates = paperDesk === null ? new Map<string, Template>() : openTemplates(desk, paperDesk, sources)
  const rules = memory.keep('rules of clean-up', rulesOf(paperDesk?.clean ?? {}, ofFirst(layers, 'clean')?.value ?? {}))
  const cleaned = [...stories.byId].map(
    ([id, story]) => [id, memory.recall(`clean story ${id}`, [story, rules], () => cleanStory(story, rules))] as const
  )
  const paper: Paper = { ...(paperDesk?.paper ?? EMPTY_PAPER), templates }
  const sectionsFrom = ofFirst(layers, 'sections')
  const sections = sectionsFrom === null ? [] : readSections(sectionsFrom, sink)
  const pages = readPages(sources, { sections, desk: paperDesk, templates, stories }, sink)
  const imprint = imprintFields(paperDesk?.imprint ?? null, layers, sink)
  const count = pages.reduce((sum, { numbers }) => sum + numbers.length, 0)
  const fields = new Map([['paper', paper.name], ...dateFields(date), ...imprint, ['pages', String(count)]])
  reportUnfilled(pages, fields, sink)
  if (paperDesk !== null && paperDesk.imprint !== null) reportUnshown(paperDesk.imprint, pages, fields, sink)
  return {
    name,
    date,
    fields,
    paper,
    stories: new Map(cleaned.map(([id, { story }]) => [id, story])),
    pages,
    sections,
    words: [...(paperDesk?.words ?? []), ...layers.flatMap(layer => layer.manifest.value.words ?? [])],
    changes: cleaned.flatMap(([, { changes }]) => changes)
  }
}

/** What stands in for a paper that cannot be read. */
const EMPTY_PAPER: Paper = {
  id: '',
  name: '',
  sheet: { width: 0, height: 0, bleed: 0, typeWidth: 0, typeHeight: 0, head: 0 },
  styles: new Map(),
  articleStyles: new Map(),
  inks: new Map(),
  inkLimit: 0,
  measures: null,
  press: PRESS,
  jump: null,
  check: PAGE_CHECK,
  templates: new Map()
}

const emptyEdition = (name: string): Edition => ({
  name,
  date: NO_DATE,
  fields: new Map(),
  paper: EMPTY_PAPER,
  stories: new Map(),
  pages: [],
  sections: [],
  words: [],
  changes: []
})

/** A file that reads as it did is not taken to pieces again. */
const openYaml = <T>(desk: Desk, from: NamedText, shape: Shape<T>): Cursor<T> | null =>
  recallTold(desk, `yaml ${from.file}`, [from.text], sink => readShape(from, shape, sink))

function readManifest(desk: Desk, folder: string): NamedText | null {
  const file = `${folder}/edition.yaml`
  const text = readText(desk, file, null)
  if (text !== 'missing') return text === null ? null : { file, text: text.text }
  const message = `there is no “${file}”`
  desk.sink.report(
    'missing-file',
    { file, from: 0, to: 0 },
    message,
    ...didYouMean('edition.yaml', desk.world.list(folder))
  )
  return null
}

/** The edition, and behind it the one in the folder beside its own that it is based on. */
function layersOf(desk: Desk, own: Layer): readonly Layer[] {
  const name = optional(own.manifest, 'based-on')
  if (name === null) return [own]
  const folder = `${own.folder.slice(0, own.folder.lastIndexOf('/') + 1)}${name.value}`
  if (folder === own.folder) {
    desk.sink.report(
      'bad-value',
      placeOf(name),
      'the edition is based on itself',
      'name another, or leave based-on: out'
    )
    return [own]
  }
  const file = `${folder}/edition.yaml`
  const text = readText(desk, file, placeOf(name))
  if (text === 'missing') desk.sink.report('missing-file', placeOf(name), `there is no “${file}”`)
  if (text === null || text === 'missing') return [own]
  const manifest = openYaml(desk, { file, text: text.text }, EDITION)
  if (manifest === null) return [own]
  const further = optional(manifest, 'based-on')
  if (further !== null) {
    const hint = 'base both on the edition that is based on none'
    desk.sink.report('bad-value', placeOf(name), `“${name.value}” is based on another edition itself`, hint)
  }
  for (const key of ['paper', 'date'] as const) {
    if (manifest.value[key] === own.manifest.value[key]) continue
    const message = `the ${key} of “${name.value}” is ${manifest.value[key]}, and this edition’s is not`
    desk.sink.report('bad-value', placeOf(down(own.manifest, key)), message, `write ${key}: ${manifest.value[key]}`)
  }
  return [own, { folder, manifest }]
}

function openPaper(desk: Desk, name: Cursor<string>): PaperDesk | null {
  // Left out, which has been reported.
  if (spotOf(name).node === null) return null
  const file = `templates/${name.value}/paper.yaml`
  const text = readText(desk, file, placeOf(name))
  if (text === 'missing') {
    const there = desk.world
      .list('templates')
      .filter(name => desk.world.list(`templates/${name}`).includes('paper.yaml'))
    desk.sink.report('unknown-paper', placeOf(name), `there is no “${file}”`, ...didYouMean(name.value, there))
  }
  if (text === null || text === 'missing') return null
  const paper = openYaml(desk, { file, text: text.text }, PAPER)
  if (paper === null) return null
  return recallTold(desk, `paper ${name.value}`, [paper], sink => readPaper(name.value, paper, sink))
}

/** The templates that pages name, each read once. */
function openTemplates(desk: Desk, paper: PaperDesk, sources: readonly PageSource[]): ReadonlyMap<string, Template> {
  const templates = new Map<string, Template | null>()
  for (const { page } of sources) {
    const name = down(page, 'template')
    const known = templates.get(name.value)
    if (known === undefined) templates.set(name.value, openTemplate(desk, paper, name))
  }
  return new Map([...templates].filter((entry): entry is [string, Template] => entry[1] !== null))
}

function openTemplate(desk: Desk, paper: PaperDesk, name: Cursor<string>): Template | null {
  const folder = `templates/${paper.paper.id}`
  const file = `${folder}/${name.value}.yaml`
  const text = name.value === 'paper' ? 'missing' : readText(desk, file, placeOf(name))
  if (text === 'missing') {
    const there = desk.world.list(folder).flatMap(name => /^(.+)(?<!^paper)\.yaml$/.exec(name)?.[1] ?? [])
    desk.sink.report(
      'unknown-template',
      placeOf(name),
      `no template is called “${name.value}”`,
      ...didYouMean(name.value, there)
    )
  }
  if (text === null || text === 'missing') return null
  const template = openYaml(desk, { file, text: text.text }, TEMPLATE)
  if (template === null) return null
  return recallTold(desk, `template ${file}`, [paper, template], sink =>
    readTemplate(paper, name.value, template, sink)
  )
}
