import { join } from 'node:path'
import { Notes } from '../base/notes.ts'
import { cellWidth } from '../base/source.ts'
import type { World } from '../base/world.ts'
import { type Listing, listFonts, lockFonts, verifyFonts } from '../fonts/lock-fonts.ts'
import { type Desk, refuse } from './desk.ts'
import { diskWorld } from './disk-world.ts'
import { EXIT, type Exit, verdict } from './exit.ts'
import { findRoot, outsideProject } from './find-edition.ts'
import { printNotes } from './print-notes.ts'
import { textsOf } from './texts.ts'
import { writeFiles } from './write-files.ts'

/** Lists the faces of the project, holds them against the lock, or locks them as they are. */
export async function fonts(desk: Desk, what: 'list' | 'verify' | 'lock'): Promise<Exit> {
  const root = findRoot(desk.cwd)
  if (root === null) return refuse(desk, outsideProject(desk.cwd))
  const world = diskWorld(root)
  const notes = new Notes()
  const done = await doWhat[what](desk, world, notes, root)
  printNotes(desk, notes.sorted(), textsOf(world))
  return done || verdict(notes.sorted(), false)
}

type Doing = (desk: Desk, world: World, notes: Notes, root: string) => Exit | Promise<Exit>

const doWhat: Readonly<Record<'list' | 'verify' | 'lock', Doing>> = {
  list: (desk, world, notes) => {
    desk.out(table(listFonts(world, notes).map(columnsOf)))
    return EXIT.clean
  },
  verify: (desk, world, notes) => {
    verifyFonts(world, notes)
    if (!notes.hasErrors()) desk.err('every face is the one that was locked\n')
    return EXIT.clean
  },
  lock: async (desk, world, notes, root) => {
    const lock = lockFonts(world, notes)
    if (notes.hasErrors()) return EXIT.errors
    const failed = await writeFiles({ folder: join(root, 'fonts'), work: async lay => lay('fonts.lock.json', lock) })
    if (failed) return refuse(desk, failed)
    desk.err('fonts/fonts.lock.json\n')
    return EXIT.clean
  }
}

const columnsOf = ({ id, version, licence, roles, file }: Listing): readonly string[] => [
  id,
  version ?? 'not locked',
  licence,
  roles.join(' ') || '–',
  file
]

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map(row => cellWidth(row[i]!)))) ?? []
  const pad = (cell: string, i: number): string => cell + ' '.repeat(widths[i]! - cellWidth(cell))
  return rows.map(row => `${row.map(pad).join('  ').trimEnd()}\n`).join('')
}
