import type { Sink } from '../base/diagnostic.ts'
import type { PictureFile } from './files.ts'
import type { Outline } from './story.ts'
import { type Cursor, placeOf } from './yaml-file.ts'

/** No path has fewer corners, and no hand draws more. */
const [FEWEST, MOST] = [3, 500]

/** What of a picture text runs along; none, with a report, where the path is none. */
export function readOutline(from: Cursor<NonNullable<PictureFile['outline']>> | null, sink: Sink): Outline | null {
  if (from === null) return null
  const { value } = from
  if (value === 'alpha') return value
  const corners = value.map(pointOf)
  if (corners.length < FEWEST || corners.length > MOST) {
    const message = `a path has ${FEWEST} to ${MOST} corners, and this one ${corners.length}`
    sink.report('bad-value', placeOf(from), message, 'write the corners in order, like [50% 0%, 100% 100%, 0% 100%]')
    return null
  }
  if (corners.every(([x, y]) => x <= 1 && y <= 1)) return corners
  sink.report('bad-value', placeOf(from), 'the path leaves the picture', 'left and top are 0% to 100%')
  return null
}

const pointOf = (word: string): readonly [x: number, y: number] => {
  const [x, y] = word.split(/ +/).map(share => Number.parseFloat(share) / 100)
  return [x!, y!]
}
