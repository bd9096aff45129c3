import { recallRead } from '../base/recall-read.ts'
import type { PageFile, StoryFile } from './files.ts'
import type { PageSource } from './layers.ts'
import { didYouMean } from './nearest.ts'
import { readInlineStory, readMarkdown, readYamlStory } from './read-story.ts'
import { type Desk, readText } from './read-text.ts'
import type { Story } from './story.ts'
import { type Cursor, down, entries, items, optional, placeOf } from './yaml-file.ts'

/** The stories that a manifest names or holds. */
export interface Stories {
  readonly byId: ReadonlyMap<string, Story>
  /** Page by page: slot → id of a story that could be read. */
  readonly slots: readonly ReadonlyMap<string, string>[]
}

/** Null for a story that is there but cannot be read. */
type Shelf = Map<string, Story | null>

/**
 * Reads each story once, however many slots name it, from the first of the folders that has it. Stories in the manifest
 * come first: any slot may name them.
 */
export function collectStories(desk: Desk, folders: readonly string[], pages: readonly PageSource[]): Stories {
  const shelf: Shelf = new Map()
  const ids = pages.map(({ page, folder }) => inlineStories(desk, folder, { page, shelf }))
  const slots = pages.map(({ page }, i) => {
    const filled = new Map(ids[i])
    for (const [slot, story] of slotsOf(page)) {
      if (isName(story) && fetchStory(desk, folders, { story, shelf })) filled.set(slot, story.value)
    }
    for (const story of articlesOf(page)) fetchStory(desk, folders, { story, shelf })
    return filled
  })
  return { byId: new Map([...shelf].filter((entry): entry is [string, Story] => entry[1] !== null)), slots }
}

const slotsOf = (page: Cursor<PageFile>): ReturnType<typeof entries<string | StoryFile>> => {
  const stories = optional(page, 'stories')
  return stories === null ? [] : entries(stories)
}

/** The stories that the dummy of a page places beside its slots. */
const articlesOf = (page: Cursor<PageFile>): readonly Cursor<string>[] => {
  const articles = optional(page, 'articles')
  return articles === null ? [] : items(articles).map(article => down(article, 'story'))
}

const isName = (from: Cursor<string | StoryFile>): from is Cursor<string> => typeof from.value === 'string'

/** Slot → id of the stories that stand in the manifest itself. */
function inlineStories(
  desk: Desk,
  folder: string,
  { page, shelf }: { readonly page: Cursor<PageFile>; readonly shelf: Shelf }
): ReadonlyMap<string, string> {
  const [first, last] = page.value.page
  const number = first === last ? `${first}` : `${first}-${last}`
  const ids = new Map<string, string>()
  for (const [slot, from] of slotsOf(page)) {
    if (isName(from)) continue
    const words = from as Cursor<StoryFile>
    const given = optional(words, 'id')
    const taken = given !== null && shelf.has(given.value)
    if (taken) {
      const message = `two stories of the manifest are called “${given.value}”`
      desk.sink.report('duplicate-id', placeOf(given), message, 'give one of them another id, or leave it out')
    }
    const id = given === null || taken ? `${number}-${slot}` : given.value
    ids.set(slot, id)
    shelf.set(id, readInlineStory({ id, folder }, words, desk))
  }
  return ids
}

/** Puts the story of that name on the shelf; false, with a report, where it cannot be read. */
function fetchStory(
  desk: Desk,
  folders: readonly string[],
  { story, shelf }: { readonly story: Cursor<string>; readonly shelf: Shelf }
): boolean {
  const id = story.value
  if (!shelf.has(id)) {
    const read = readStory(desk, folders, story)
    if (read === 'missing') return false
    shelf.set(id, read)
  }
  return shelf.get(id) !== null
}

function readStory(desk: Desk, folders: readonly string[], from: Cursor<string>): Story | 'missing' | null {
  const at = placeOf(from)
  const id = from.value
  for (const folder of folders) {
    for (const [ending, read] of READERS) {
      const file = `${folder}/stories/${id}${ending}`
      const text = readText(desk, file, at)
      if (text === 'missing') continue
      if (text === null) return null
      reportTwins(desk, folder, from, ending)
      return recallRead(desk, `story ${file}`, [text.text], desk =>
        read({ id, folder }, { file, text: text.text }, desk)
      )
    }
  }
  const there = folders.flatMap(folder => desk.world.list(`${folder}/stories`))
  const known = there.map(file => file.replace(/\.(?:md|yaml)$/, ''))
  const hints = known.includes(id) ? ['its file is a link that leads nowhere'] : didYouMean(id, known)
  desk.sink.report('unknown-story', at, `no story is called “${id}”`, ...hints)
  return 'missing'
}

/** A desk that has two files of a story works on one of them in vain. */
function reportTwins({ world, sink }: Desk, folder: string, from: Cursor<string>, taken: string): void {
  const id = from.value
  const isThere = (ending: string): boolean => world.read(`${folder}/stories/${id}${ending}`).kind !== 'missing'
  const twin = READERS.find(([ending]) => ending !== taken && isThere(ending))
  if (twin === undefined) return
  const message = `there are ${id}${taken} and ${id}${twin[0]}, and the first is taken`
  sink.report('duplicate-id', placeOf(from), message, 'remove one of the two, or give it another name')
}

/** The kinds of story file, by the endings of their names. */
const READERS = [
  ['.md', readMarkdown],
  ['.yaml', readYamlStory]
] as const
