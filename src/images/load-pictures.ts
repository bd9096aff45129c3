import type { Sink } from '../base/diagnostic.ts'
import type { World } from '../base/world.ts'
import type { PictureOrder } from '../edition/edition.ts'
import { readNamed } from '../edition/read-named.ts'
import { SRGB } from '../icc/look.ts'
import type { PressProfile } from '../icc/profile.ts'
import { decodePicture } from './decode-picture.ts'
import { type Link, linkTo } from './link.ts'
import type { Picture, Pictures } from './picture.ts'

/** Where pictures come from, and what they are separated for; without a profile RGB pictures cannot be. */
interface Sources {
  readonly world: World
  readonly profile: PressProfile | null
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
  const linkOf = once(() => (profile === null ? null : linkTo(SRGB, profile.separation, 3)))
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

/** A value made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
