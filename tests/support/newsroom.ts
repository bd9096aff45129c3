import { Notes } from '../../src/base/notes.ts'
import { decodeText } from '../../src/base/source.ts'
import type { World } from '../../src/base/world.ts'
import type { Edition } from '../../src/edition/edition.ts'
import { readEdition } from '../../src/edition/read-edition.ts'
import { memoryWorld } from './memory-world.ts'

export const FOLDER = 'editions/2019-06-13'
export const MANIFEST: string = `${FOLDER}/edition.yaml`
export const PAPER = 'templates/daily/paper.yaml'
export const FRONT = 'templates/daily/front.yaml'
export const LEAD: string = `${FOLDER}/stories/lead.md`

/** A project that reads without a complaint: one page, one story. */
export const PROJECT: Readonly<Record<string, string>> = {
  [MANIFEST]: `date: 2019-06-13
paper: daily
pages:
  - page: 1
    template: front
    stories: {lead: lead}
`,
  [PAPER]: `name: 日报
sheet: {trim: 270mm x 390mm, type-area: 235mm x 350mm, head: 20mm, bleed: 3mm}
inks: {red: M100 Y90, pale: red 20%}
grid: {columns: 4, characters: 13, size: 12pt, rows: 50}
styles:
  body: {face: text, size: 12pt, indent: 2em, align: justify}
  head: {face: head, size: 36pt..56pt, ink: red}
`,
  [FRONT]: `slots:
  lead:
    items:
      - text: {part: head, columns: 1-4, rows: 1-5, style: head}
      - body: {columns: 1-4, rows: 6-50, style: body}
`,
  [LEAD]: `---
head: 坚定不移当标兵
---
本报讯。
`
}

export type Files = Readonly<Record<string, string | Uint8Array>>

export interface Outcome {
  readonly edition: Edition
  /** `code file «the words pointed at»`, by file and place. */
  readonly notes: readonly string[]
  readonly messages: readonly string[]
}

/** Reads the project with some of its files replaced. */
export function readProject(files: Files = {}, world: World = memoryWorld({ ...PROJECT, ...files })): Outcome {
  const notes = new Notes()
  const edition = readEdition(world, FOLDER, notes)
  const sorted = notes.sorted()
  return {
    edition,
    notes: sorted.map(({ code, at }) => (at === null ? code : `${code} ${at.file} «${textAt(world, at)}»`)),
    messages: sorted.map(({ message, hints }) => [message, ...hints].join(' | '))
  }
}

function textAt(
  world: World,
  { file, from, to }: { readonly file: string; readonly from: number; readonly to: number }
): string {
  const reading = world.read(file)
  if (reading.kind !== 'bytes') return ''
  const decoding = decodeText(reading.bytes)
  return decoding.kind === 'text' ? decoding.text.slice(from, to) : ''
}

/** A file of the project with one passage of it replaced. */
export function changed(path: string, before: string, after: string): Files {
  const text = PROJECT[path]!
  if (!text.includes(before)) throw new Error(`${path} has no “${before}”`)
  return { [path]: text.replace(before, () => after) }
}
