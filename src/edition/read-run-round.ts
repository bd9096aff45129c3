import type { Len } from '../base/length.ts'
import type { RunRoundFile } from './files.ts'
import type { PictureItem } from './item.ts'
import type { ItemContext } from './item-context.ts'
import { readLength } from './read-length.ts'
import { type Cursor, optional, placeOf } from './yaml-file.ts'

/** How text runs past a picture: on the wider side of it where the file says nothing else. */
export function readRunRound(
  context: Pick<ItemContext, 'bounds' | 'sink'>,
  from: Cursor<RunRoundFile>
): Pick<PictureItem, 'around' | 'clear'> {
  return { around: from.value.around ?? 'widest', clear: readClear(context, optional(from, 'clear')) }
}

/** How far text keeps away; null where nothing is said. */
export function readClear(
  { bounds, sink }: Pick<ItemContext, 'bounds' | 'sink'>,
  from: Cursor<string> | null
): Len | null {
  if (from === null) return null
  const clear = readLength(from, bounds.grid.size, sink)
  if (clear < 0) sink.report('bad-length', placeOf(from), 'text keeps clear outwards', 'write it without the minus')
  return Math.max(0, clear)
}
