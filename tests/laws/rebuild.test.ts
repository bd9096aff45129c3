import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FORGETFUL, forgetful, type Memory } from '../../src/base/memory.ts'
import { Recollection } from '../../src/base/recollection.ts'
import type { World } from '../../src/base/world.ts'
import { chooseSheets } from '../../src/cli/choose-sheets.ts'
import { DiskMorgue } from '../../src/cli/disk-morgue.ts'
import { diskWorld } from '../../src/cli/disk-world.ts'
import { pressEdition } from '../../src/cli/press-edition.ts'
import { textsOf } from '../../src/cli/texts.ts'
import { typeset } from '../../src/typeset.ts'
import { listeningDesk } from '../support/desk.ts'
import { miniPaper, SENTENCE } from '../support/mini-project.ts'
import { scratch } from '../support/scratch.ts'

const FOLDER = 'editions/2019-06-13'
const PICTURE = readFileSync('editions/sample-daily/pictures/bowl.png')

const front = (rows: string): string => `slots:
  lead:
    items:
      - text: {part: head, columns: 1-2, rows: 1-2, style: head}
      - picture: {columns: 1, rows: 4-9, caption: body}
      - body: {columns: 1-2, rows: ${rows}, style: body}
`
const manifest = (more: string): string => `date: 2019-06-13
paper: mini
${more}pages:
  - {page: 1, template: front, stories: {lead: lead}}
  - {page: 2, template: front, stories: {lead: feature}}
  - {page: 3, template: front, stories: {lead: lead}}
`
const story = (head: string, body: string): string =>
  `---\nhead: ${head}\npictures: [{file: bowl.png, caption: 一只碗}]\n---\n${body}\n`

/** What each file may say; null where it is gone. The first is that of an edition that can be built. */
const VARIANTS: Readonly<Record<string, readonly (string | Uint8Array | null)[]>> = {
  [`${FOLDER}/edition.yaml`]: [manifest(''), manifest('words: [天气]\n'), manifest('# 说明\n'), 'date: ['],
  [`${FOLDER}/stories/lead.md`]: [
    story('好天气', SENTENCE.repeat(3)),
    story('好天气', SENTENCE.repeat(4)),
    story('好天气', `${SENTENCE}\n\n`.repeat(9)),
    story('大好天气', `\u{2f9d0}${SENTENCE}`),
    null
  ],
  [`${FOLDER}/stories/feature.md`]: [
    story('消息', SENTENCE),
    story('消息', `**${SENTENCE}**${SENTENCE}`),
    `---\nhead: 消息\ntables: [{rows: "甲,乙"}]\n---\n${SENTENCE}\n`
  ],
  [`${FOLDER}/pictures/bowl.png`]: [PICTURE, PICTURE.subarray(0, PICTURE.length >> 1), null],
  'templates/mini/paper.yaml': [
    miniPaper,
    miniPaper.replace('18pt', '16pt'),
    miniPaper.replace('10pt, indent: 2em', '10pt')
  ],
  'templates/mini/front.yaml': [front('10-20'), front('10-18')]
}
const PATHS = Object.keys(VARIANTS)

const encoded = new Map(
  PATHS.map(path => [path, VARIANTS[path]!.map(it => (typeof it === 'string' ? new TextEncoder().encode(it) : it))])
)

/** Fonts and profiles come from the project, and are read once. */
const disk = diskWorld('.', new Recollection())

function worldOf(choice: ReadonlyMap<string, number>): World {
  return {
    read: path => {
      const variants = encoded.get(path)
      if (variants === undefined) return path.startsWith(FOLDER) ? { kind: 'missing' } : disk.read(path)
      const bytes = variants[choice.get(path) ?? 0]!
      return bytes === null ? { kind: 'missing' } : { kind: 'bytes', bytes }
    },
    list: folder => PATHS.filter(path => path.startsWith(`${folder}/`)).map(path => path.slice(folder.length + 1))
  }
}

/** Every file of a build, with its digest. */
async function build(world: World, memory: Memory): Promise<unknown> {
  const proof = await typeset(world, FOLDER, { memory })
  const pages = chooseSheets(proof, {}, memory)
  if ('kind' in pages) throw new Error(pages.message)
  const folder = scratch({})
  const order = { folder, pages, memory, quiet: true, force: true }
  await pressEdition(listeningDesk('.'), { proof, textOf: textsOf(world) }, order)
  const files = readdirSync(folder).sort()
  return files.map(file => [
    file,
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex')
  ])
}

const edit = fc.constantFrom(...PATHS).chain(path => fc.tuple(fc.constant(path), fc.nat(VARIANTS[path]!.length - 1)))

test('a build with a memory, or with what others have made, is that without, byte for byte, whatever is changed in between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async edits => {
      const memory = new Recollection()
      const morgue = join(scratch({}), '.morgue')
      const choice = new Map<string, number>()
      for (const [path, variant] of [[PATHS[0]!, 0] as const, ...edits]) {
        choice.set(path, variant)
        memory.begin()
        const world = worldOf(choice)
        const anew = await build(world, FORGETFUL)
        expect(await build(world, memory)).toEqual(anew)
        expect(await build(world, forgetful(new DiskMorgue(morgue, 'engine')))).toEqual(anew)
      }
    }),
    { numRuns: 5 }
  )
}, 300_000)
