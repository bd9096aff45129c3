import { ems } from '../base/length.ts'
import type { Frame } from '../plan/page-plan.ts'
import type { Piece } from './fill-chain.ts'
import type { Room } from './room.ts'
import type { SunkCap } from './sink-cap.ts'

/** What a story's frames are filled with: its paragraphs, and the drop cap that the first of them keep clear of. */
export interface Pieces {
  readonly pieces: readonly Piece[]
  readonly frames: readonly Frame[]
  readonly cap: SunkCap | null
}

/** The paragraphs of a story on their way into its frames; so many subheads have a row more above them. */
export function makePieces(
  { fonts, cache, sink }: Room,
  { frames, cap }: Omit<Pieces, 'pieces'>,
  spaced: number
): readonly Piece[] {
  const { paragraphs, columns, notices } = frames[0]!
  let left = spaced
  return paragraphs.map((paragraph, i): Piece => {
    const { keepWithNext, dropCap, marker } = paragraph
    const { copy, style } = i === 0 && cap !== null ? dropCap!.rest : paragraph
    return {
      galley: cache.galley(fonts, copy, style, sink),
      rows: style.rows + (keepWithNext && left-- > 0 ? 1 : 0),
      height: Math.min(style.rows, Math.ceil(style.size / columns[0]!.step)),
      keepWithNext,
      hang: marker === undefined ? 0 : ems(marker.indent + marker.hang, style.size),
      unit: notices?.unit ?? 1,
      whole: notices !== undefined
    }
  })
}
