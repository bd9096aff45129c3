import type { EditionFile, PageFile } from './files.ts'
import { type Cursor, down, items, optional } from './yaml-file.ts'

/** A manifest, and the folder that its files lie in. */
export interface Layer {
  readonly folder: string
  readonly manifest: Cursor<EditionFile>
}

/** A page as a manifest has it, and the folder from which its files are named. */
export interface PageSource {
  readonly page: Cursor<PageFile>
  readonly folder: string
}

/** The pages of an edition: its own, and of the one that it is based on those whose numbers it does not take. */
export function pagesOf(layers: readonly Layer[]): readonly PageSource[] {
  const taken = new Set<number>()
  return layers.flatMap(({ folder, manifest }) => {
    const free = items(down(manifest, 'pages')).filter(({ value }) => !value.page.some(number => taken.has(number)))
    for (const { value } of free) for (const number of value.page) taken.add(number)
    return free.map(page => ({ page, folder }))
  })
}

/** What the first of some manifests says that says anything of it. */
export function ofFirst<K extends keyof EditionFile>(
  layers: readonly Layer[],
  key: K
): Cursor<NonNullable<EditionFile[K]>> | null {
  const found = layers.map(({ manifest }) => optional(manifest, key)).find(value => value !== null)
  return (found ?? null) as Cursor<NonNullable<EditionFile[K]>> | null
}
