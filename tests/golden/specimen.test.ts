import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { diskWorld } from '../../src/cli/disk-world.ts'
import { loadFonts } from '../../src/fonts/load-fonts.ts'
import { readRegistry } from '../../src/fonts/read-registry.ts'
import { dumpPage } from '../../src/page/dump-page.ts'
import { typeset } from '../../src/typeset.ts'

const world = diskWorld(resolve(import.meta.dirname, '../..'))
const proofing = typeset(world, 'editions/specimen')

test('nothing to mend but columns that examples do not fill', async () => {
  const { notes } = await proofing
  expect(notes.filter(({ code }) => code !== 'underset').map(({ code, message }) => `${code} ${message}`)).toEqual([])
})

test('pages', async () => {
  const { pages } = await proofing
  await expect([...pages].map(dumpPage).join('\n')).toMatchFileSnapshot('specimen/page.txt')
})

describe('every default face is shown level and vertical', () => {
  const silent = { report: () => {} }
  const roles = [...readRegistry(world, silent).roles.keys()]
  test.each(roles)('%s', async role => {
    const [face] = loadFonts(world, new Map([[role, { file: 'a', from: 0, to: 0 }]]), silent).faces
    const { pages, fonts } = await proofing
    const ways = [...pages]
      .flatMap(page => page.marks)
      .flatMap(mark => (mark.kind === 'glyphs' && fonts.faces[mark.run.face]!.name === face!.name ? mark.run.way : []))
    expect(new Set(ways)).toEqual(new Set(['level', 'stacked', 'turned']))
  })
})

test('every example has a caption', async () => {
  const { edition } = await proofing
  const bare = edition.pages.flatMap(({ template, slots }) =>
    template.slots.filter(slot => !slot.name.endsWith('-down') && slots.has(slot.name)).flatMap(slot => {
      const story = edition.stories.get(slots.get(slot.name)!)
      return (story?.parts.get('note')?.length ?? 0) > 0 ? [] : slot.name
    })
  )
  expect(bare).toEqual([])
})
