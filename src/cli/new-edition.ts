import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Notes } from '../base/notes.ts'
import { didYouMean } from '../edition/nearest.ts'
import { readEdition } from '../edition/read-edition.ts'
import { type Desk, misuse, type Refusal, refuse } from './desk.ts'
import { diskWorld } from './disk-world.ts'
import { type Draft, draftEdition } from './draft-edition.ts'
import { EXIT, type Exit } from './exit.ts'
import { editionsOf, findEdition, findRoot, listOf, outsideProject } from './find-edition.ts'
import { writeFiles } from './write-files.ts'

export interface NewOptions {
  readonly from?: string
  readonly paper?: string
}

/** Begins an edition: after another one, or with words to be replaced on every page that the paper knows. */
export async function newEdition(desk: Desk, date: string, options: NewOptions): Promise<Exit> {
  if (!isDate(date)) return refuse(desk, misuse(`“${date}” is no date`, 'write year-month-day, like 2019-06-20'))
  const root = findRoot(desk.cwd)
  if (root === null) return refuse(desk, outsideProject(desk.cwd))
  const folder = join(root, 'editions', date)
  if (existsSync(folder)) return refuse(desk, misuse(`${relative(desk.cwd, folder)} is there already`))
  const draft = options.from === undefined ? fromPaper(root, date, options) : fromEdition(desk.cwd, date, options.from)
  if ('kind' in draft) return refuse(desk, draft)
  const failed = await writeFiles({
    folder: join(root, 'editions'),
    work: async lay => {
      for (const [path, content] of draft) lay(`${date}/${path}`, content)
    }
  })
  if (failed) return refuse(desk, failed)
  desk.out([...draft.keys()].map(path => `${relative(desk.cwd, join(folder, path))}\n`).join(''))
  return EXIT.clean
}

/** A day of the calendar, as it is written in a manifest. */
function isDate(date: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

function fromPaper(root: string, date: string, options: NewOptions): Draft | Refusal {
  const papers = listOf(join(root, 'templates')).filter(name => existsSync(join(root, 'templates', name, 'paper.yaml')))
  const paper = options.paper ?? (papers.length > 1 ? lastPaper(root) : papers[0])
  if (papers.length === 0) return misuse('there is no paper yet', 'a paper is a folder in templates/ with a paper.yaml')
  if (paper === undefined) return misuse(`say which: ${papers.join(', ')}`, `--paper ${papers[0]}`)
  if (!papers.includes(paper)) return misuse(`there is no paper “${paper}”`, ...didYouMean(paper, papers))
  return draftEdition(diskWorld(root), date, paper)
}

/** The paper of the latest edition that is named for its date, if it can be read. */
function lastPaper(root: string): string | undefined {
  const last = editionsOf(root).findLast(isDate)
  if (last === undefined) return undefined
  return readEdition(diskWorld(root), `editions/${last}`, new Notes()).paper.id || undefined
}

/** The files of another edition, with the new date in the manifest. */
function fromEdition(cwd: string, date: string, typed: string): Draft | Refusal {
  const found = findEdition(cwd, typed)
  if (found.kind === 'refusal') return found
  const folder = join(found.root, found.folder)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const paths = files.map(entry => relative(folder, join(entry.parentPath, entry.name))).sort()
  return new Map(
    paths.map(path => [
      path,
      path === 'edition.yaml' ? dated(join(folder, path), date) : readFileSync(join(folder, path))
    ])
  )
}

const dated = (manifest: string, date: string): string =>
  readFileSync(manifest, 'utf8').replace(/^date:[^\r\n]*/m, `date: ${date}`)
