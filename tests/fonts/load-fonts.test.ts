import { describe, expect, test } from 'vitest'
import { forgetful } from '../../src/base/memory.ts'
import { Notes } from '../../src/base/notes.ts'
import type { World } from '../../src/base/world.ts'
import { loadFonts } from '../../src/fonts/load-fonts.ts'
import { dumpLock, sha256 } from '../../src/fonts/lock.ts'
import { listFonts, lockFonts, verifyFonts } from '../../src/fonts/lock-fonts.ts'
import { memoryWorld } from '../support/memory-world.ts'
import { toyFont } from '../support/toy-font.ts'
import { toyMorgue } from '../support/toy-morgue.ts'

const REGISTRY = `
faces:
  Song: { file: fonts/song.ttf, licence: OFL-1.1 }
  Kai: { file: npm:kai/kai.ttf, licence: OFL-1.1 }
  Gone: { file: fonts/gone.ttf, licence: OFL-1.1 }
roles:
  text: [Song]
  kai: [Gone, Kai]
fallback: [Song]
`

const files = { 'fonts/song.ttf': toyFont(), 'npm:kai/kai.ttf': toyFont(), 'fonts/registry.yaml': REGISTRY }
const lockOf = (world: World): string => lockFonts(world, new Notes())
const locked = { ...files, 'fonts/fonts.lock.json': lockOf(memoryWorld(files)) }

const asked = { file: 'front.yaml', from: 0, to: 4 }

/** Role → ids of the faces that serve it, and what was reported: `code: message`. */
function load(
  change: Readonly<Record<string, string | Uint8Array>>,
  ...roles: string[]
): { roles: object; notes: readonly string[] } {
  const notes = new Notes()
  const fonts = loadFonts(memoryWorld({ ...locked, ...change }), new Map(roles.map(role => [role, asked])), notes)
  const served = Object.fromEntries([...fonts.roles].map(([role, faces]) => [role, faces.map(face => face.id)]))
  return { roles: served, notes: notes.sorted().map(({ code, message }) => `${code}: ${message}`) }
}

const registry = (from: string, to: string): Readonly<Record<string, string>> => ({
  'fonts/registry.yaml': REGISTRY.replace(from, to)
})

describe('faces are loaded', () => {
  test('once each, in order of preference, the fallback last', () => {
    expect(load({}, 'kai', 'text')).toEqual({
      roles: { kai: [0, 1], text: [1] },
      notes: ['missing-file: fonts/gone.ttf cannot be read']
    })
  })

  test('a role that none serves is pointed at where it is asked for', () => {
    const notes = new Notes()
    loadFonts(memoryWorld(locked), new Map([['hei', asked]]), notes)
    expect(notes.sorted()).toMatchObject([{ code: 'unknown-face', at: asked }])
  })

  test('a file out of the project is refused', () => {
    expect(load(registry('fonts/song.ttf', '../song.ttf'), 'text').notes).toEqual([
      'outside-project: ../song.ttf leaves the project'
    ])
  })

  test('only those of the roles asked for', () => {
    expect(load({ 'npm:kai/kai.ttf': 'nonsense' }, 'text')).toEqual({ roles: { text: [0] }, notes: [] })
  })
})

describe('what is amiss is reported, and other faces serve', () => {
  test.each([
    [
      'another file',
      { 'fonts/song.ttf': toyFont(t => t.delete('OS/2')) },
      [],
      'font-integrity: fonts/song.ttf is not the file that was locked'
    ],
    ['no lock', { 'fonts/fonts.lock.json': '{}' }, [], 'font-integrity: Song is not in fonts/fonts.lock.json'],
    ['a broken lock', { 'fonts/fonts.lock.json': '{' }, [], 'font-integrity: fonts/fonts.lock.json cannot be read'],
    [
      'a stray key',
      registry('fallback:', 'fallbacks: x\nfallback:'),
      [0],
      'unknown-key: “fallbacks” says nothing here'
    ],
    ['a face of no file', registry('file: npm:kai/kai.ttf, ', ''), [0], 'missing-key: the face Kai lacks its file'],
    [
      'a face of no licence',
      registry('kai.ttf, licence: OFL-1.1', 'kai.ttf'),
      [0],
      'missing-key: the face Kai lacks its licence'
    ],
    [
      'an unknown face',
      registry('[Song]\n  kai', '[Sung, Song]\n  kai'),
      [0],
      'unknown-face: no face is called “Sung”'
    ],
    [
      'an unknown wrapper',
      registry('song.ttf,', 'song.ttf, unwrap: zip,'),
      [0],
      'bad-value: a face cannot be unwrapped from “zip”'
    ],
    ['a list for a map', registry('roles:', 'roles: [a]\nrules:'), [0], 'bad-value: keys and values are wanted here']
  ])('%s', (_, change, faces, note) => {
    const { roles, notes } = load(change, 'text')
    expect(notes).toContain(note)
    expect(roles).toEqual({ text: faces })
  })

  test('YAML that cannot be read', () => {
    expect(load({ 'fonts/registry.yaml': 'faces: [' }, 'text').notes).toContainEqual(
      expect.stringMatching(/^bad-yaml: /)
    )
  })

  test('an unknown role, which the fallback serves', () => {
    expect(load({}, 'hei')).toEqual({ roles: { hei: [0] }, notes: ['unknown-face: no face serves the role “hei”'] })
  })

  test('a font that is unfit though its bytes are the locked ones', () => {
    const unfit = toyFont(t => t.delete('cmap'))
    const lock = new Map([['Song', { sha256: sha256(unfit), version: '', licence: 'OFL-1.1' }]])
    expect(load({ 'fonts/song.ttf': unfit, 'fonts/fonts.lock.json': dumpLock(lock) }, 'text')).toEqual({
      roles: { text: [] },
      notes: ['bad-font: fonts/song.ttf has no Unicode character map']
    })
  })

  test('a font that is unfit is not locked', () => {
    const unfit = { ...files, 'fonts/song.ttf': toyFont(t => t.delete('cmap')) }
    const pins = JSON.parse(lockOf(memoryWorld(unfit)))
    expect(Object.keys(pins.faces)).toEqual(['Kai'])
    const notes = new Notes()
    lockFonts(memoryWorld(unfit), notes)
    expect(notes.sorted().map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'bad-font: fonts/song.ttf has no Unicode character map',
      'missing-file: fonts/gone.ttf cannot be read'
    ])
  })
})

describe('for the command line', () => {
  test('the list says who serves what', () => {
    expect(listFonts(memoryWorld(locked), new Notes())).toEqual([
      { id: 'Song', file: 'fonts/song.ttf', roles: ['text'], licence: 'OFL-1.1', version: '' },
      { id: 'Kai', file: 'npm:kai/kai.ttf', roles: ['kai'], licence: 'OFL-1.1', version: '' },
      { id: 'Gone', file: 'fonts/gone.ttf', roles: ['kai'], licence: 'OFL-1.1', version: null }
    ])
  })

  test('every face is verified, whatever its role', () => {
    const notes = new Notes()
    verifyFonts(memoryWorld({ ...locked, 'npm:kai/kai.ttf': 'nonsense' }), notes)
    expect(notes.sorted().map(({ code }) => code)).toEqual(['font-integrity', 'missing-file'])
  })

  test('a lock is sorted, so that it changes only where a face does', () => {
    expect(Object.keys(JSON.parse(locked['fonts/fonts.lock.json']).faces)).toEqual(['Kai', 'Song'])
  })
})

describe('a face that was altered after it had been found to be the locked one is told', () => {
  const altered = { ...locked, 'fonts/song.ttf': toyFont().with(-1, 1) }

  /** The same files, each with what the disk says of its state. */
  function stamped(files: Readonly<Record<string, string | Uint8Array>>, stamp: string | undefined): World {
    const world = memoryWorld(files)
    const read: World['read'] = path => {
      const reading = world.read(path)
      return reading.kind === 'bytes' && stamp !== undefined ? { ...reading, stamp } : reading
    }
    return { ...world, read }
  }

  const rows: readonly (readonly [what: string, stamp: string | undefined, told: boolean])[] = [
    ['if it has another stamp', '2', true],
    ['if it has none', undefined, true],
    ['but not while the disk says that it was not touched', '1', false]
  ]
  for (const [what, stamp, told] of rows) {
    test(what, () => {
      const morgue = toyMorgue()
      const codes = [stamped(locked, '1'), stamped(altered, stamp)].map(world => {
        const notes = new Notes()
        loadFonts(world, new Map([['text', asked]]), notes, forgetful(morgue))
        return notes.sorted().map(({ code }) => code)
      })
      expect(codes).toEqual([[], told ? ['font-integrity'] : []])
    })
  }

  test('by the command that verifies, whatever the disk says', () => {
    const notes = new Notes()
    verifyFonts(stamped(altered, '1'), notes)
    expect(notes.sorted().map(({ code }) => code)).toContain('font-integrity')
  })
})
