import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { didYouMean } from '../edition/nearest.ts'
import { misuse, type Refusal } from './desk.ts'
import { ancestors } from './disk-world.ts'

const MANIFEST = 'edition.yaml'

/** An edition that is there: its project, and its folder in it as the engine names folders. */
export interface Found {
  readonly kind: 'found'
  readonly root: string
  readonly folder: string
}

/** The edition that was typed: a date or another name of a folder in `editions/`, a path to a folder, or its manifest. */
export function findEdition(cwd: string, typed: string): Found | Refusal {
  const path = resolve(cwd, typed)
  const folder = basename(path) === MANIFEST ? dirname(path) : path
  if (existsSync(join(folder, MANIFEST))) {
    const root = findRoot(folder)
    return root === null ? outsideProject(folder) : { kind: 'found', root, folder: slashed(relative(root, folder)) }
  }
  const root = findRoot(cwd)
  if (root === null) return outsideProject(cwd)
  const named = join('editions', typed)
  if (existsSync(join(root, named, MANIFEST))) return { kind: 'found', root, folder: slashed(named) }
  if (isFolder(folder)) return misuse(`${typed || '.'} holds no ${MANIFEST}`, 'name an edition’s date, or its folder')
  const editions = editionsOf(root)
  const hints =
    editions.length === 0 ? ['begin one with `edition new <date>`'] : didYouMean(typed, editions.toReversed())
  return misuse(`there is no edition “${typed}”`, ...hints)
}

/** The project: the nearest folder upwards with templates and registered fonts. */
export const findRoot = (folder: string): string | null =>
  ancestors(folder).find(it => isFolder(join(it, 'templates')) && existsSync(join(it, 'fonts', 'registry.yaml'))) ??
  null

export const outsideProject = (folder: string): Refusal =>
  misuse(
    `${folder} is in no project`,
    'a project is a folder with templates/ and fonts/registry.yaml; go there, or name a path into it'
  )

/** Names of the editions of a project, the latest last. */
export const editionsOf = (root: string): readonly string[] =>
  listOf(join(root, 'editions')).filter(name => existsSync(join(root, 'editions', name, MANIFEST)))

export const listOf = (folder: string): readonly string[] => (isFolder(folder) ? readdirSync(folder).sort() : [])

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

const slashed = (path: string): string => path.split(sep).join('/')
