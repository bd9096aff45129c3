import { listen, type Recall, repeat } from './recall-told.ts'
import { reuse } from './reuse.ts'
import type { World } from './world.ts'

/** Recalls what a step made that reads files, too, with what it had to complain of: it holds as long as each of them reads as it did. */
export function recallRead<T, D extends Recall & { readonly world: World }>(
  desk: D,
  name: string,
  given: readonly unknown[],
  make: (desk: D) => T
): T {
  const { memory, sink, world } = desk
  const { made, said } = memory.recall(
    name,
    given,
    () => {
      const { watched, isAsItWas } = watch(world)
      return { ...listen(sink => make({ ...desk, sink, world: watched })), isAsItWas }
    },
    ({ isAsItWas }) => isAsItWas(world)
  )
  repeat(said, sink)
  return made
}

/** A world, and whether another is the same to whoever has looked at this one. */
function watch(world: World): { readonly watched: World; readonly isAsItWas: (world: World) => boolean } {
  const looks: ((world: World) => boolean)[] = []
  const noted = <T>(look: (world: World) => T): T => {
    const seen = look(world)
    looks.push(later => reuse(seen, look(later)) === seen)
    return seen
  }
  return {
    watched: { read: path => noted(it => it.read(path)), list: folder => noted(it => it.list(folder)) },
    isAsItWas: later => looks.every(look => look(later))
  }
}
