import type { Sink } from '../base/diagnostic.ts'
import type { World } from '../base/world.ts'
import type { PictureOrder } from '../edition/edition.ts'
import { decodePicture } from './decode-picture.ts'
import type { IccProfile } from './icc-profile.ts'
import type { Picture, Pictures } from './picture.ts'
import { readNamed } from './read-named.ts'
import { readProfile } from './read-profile.ts'
import { type Link, linkTo } from './separate.ts'

/** Where pictures come from, and what they are separated for; without a profile RGB pictures cannot be. */
interface Sources {
  readonly world: World
  readonly profile: IccProfile | null
  readonly sink: Sink
}

/**
 * The pictures ordered, ready for the press, each file once. One that cannot be had is reported where it was ordered
 * and is not among them.
 */
export async function loadPictures(
  { world, profile, sink }: Sources,
  orders: readonly PictureOrder[]
): Promise<Pictures> {
  const byFile = new Map(orders.map(order => [order.file, order]))
  const linkOf = once(() => (profile === null ? null : readLink(profile, sink)))
  const loaded = await Promise.all([...byFile.values()].map(order => loadPicture(world, order, linkOf, sink)))
  return new Map(loaded.flatMap(picture => (picture === null ? [] : [[picture.file, picture]])))
}

async function loadPicture(
  world: World,
  { file, at }: PictureOrder,
  linkOf: () => Link | null,
  sink: Sink
): Promise<Picture | null> {
  const bytes = readNamed(world, { file, at }, sink)
  if (bytes === null) return null
  const decoded = await decodePicture(file, bytes, linkOf)
  if (decoded.kind === 'picture') return decoded.picture
  sink.report('bad-picture', at, `${file} ${decoded.why}`, decoded.remedy)
  return null
}

function readLink({ file, bytes, at }: IccProfile, sink: Sink): Link | null {
  const separation = readProfile(bytes)
  if (separation !== null) return linkTo(separation)
  const message = `${file} separates colour by a kind of table that is not read here`
  sink.report('bad-profile', at, message, 'ask for a profile with tables of 16 bits (lut16Type)')
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
