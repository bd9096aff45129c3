import { unreachable } from '../base/bug.ts'
import type { Sink } from '../base/diagnostic.ts'
import type { Span } from '../base/span.ts'
import type { World } from '../base/world.ts'
import type { PictureOrder } from '../edition/edition.ts'
import { didYouMean } from '../edition/nearest.ts'
import { decodePicture } from './decode-picture.ts'
import type { Picture, Pictures } from './picture.ts'
import { readProfile } from './read-profile.ts'
import { type Link, linkTo } from './separate.ts'

/** What RGB pictures are separated for: coldset newsprint, at most 220 % of ink. */
const PROFILE = 'templates/icc/TR002_coldset_TAC220.icc'

/**
 * The pictures ordered, ready for the press, each file once. One that cannot be had is reported where it was ordered
 * and is not among them.
 */
export async function loadPictures(world: World, orders: readonly PictureOrder[], sink: Sink): Promise<Pictures> {
  const byFile = new Map(orders.map(order => [order.file, order]))
  const linkOf = once(() => readLink(world, sink))
  const loaded = await Promise.all([...byFile.values()].map(order => loadPicture(world, order, linkOf, sink)))
  return new Map(loaded.flatMap(picture => (picture === null ? [] : [[picture.file, picture]])))
}

async function loadPicture(
  world: World,
  { file, at }: PictureOrder,
  linkOf: () => Link | null,
  sink: Sink
): Promise<Picture | null> {
  const bytes = readOrdered(world, file, at, sink)
  if (bytes === null) return null
  const decoded = await decodePicture(file, bytes, linkOf)
  if (decoded.kind === 'picture') return decoded.picture
  sink.report('bad-picture', at, `${file} ${decoded.why}`, decoded.remedy)
  return null
}

/** The bytes of a file that a picture order names, or null once the reason is reported. */
function readOrdered(world: World, file: string, at: Span | null, sink: Sink): Uint8Array | null {
  const reading = world.read(file)
  switch (reading.kind) {
    case 'bytes':
      return reading.bytes
    case 'missing':
      sink.report('missing-file', at, `there is no file “${file}”`, ...nearNames(world, file))
      return null
    case 'outside':
      sink.report(
        'outside-project',
        at,
        `“${file}” leads out of the project`,
        'copy the picture into the edition’s folder'
      )
      return null
    case 'unreadable':
      sink.report('unreadable-file', at, `“${file}” cannot be read: ${reading.why}`)
      return null
    default:
      return unreachable(reading)
  }
}

function nearNames(world: World, file: string): readonly string[] {
  const slash = file.lastIndexOf('/')
  return didYouMean(file.slice(slash + 1), world.list(file.slice(0, slash)))
}

function readLink(world: World, sink: Sink): Link | null {
  const bytes = readOrdered(world, PROFILE, null, sink)
  if (bytes === null) return null
  const separation = readProfile(bytes)
  if (separation !== null) return linkTo(separation)
  sink.report(
    'bad-picture',
    null,
    `${PROFILE} is not the colour profile of a CMYK press`,
    'restore the file from the project’s history'
  )
  return null
}

/** A value made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
