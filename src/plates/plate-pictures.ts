import type { Raw } from './encode-png.ts'
import { inkMap } from './ink-map.ts'
import type { Plates } from './plates.ts'

const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ Cyan: 'C', Magenta: 'M', Yellow: 'Y', Black: 'K' })
)

/**
 * The pictures of a page, by the ends of their names: each plate, dark where it prints, and the map of its ink.
 * @param limit highest sum of ink that the paper takes, in percent
 */
export function platePictures(plates: Plates, limit: number): ReadonlyMap<string, Raw> {
  const { width, height, dpi } = plates
  const pictures = new Map<string, Raw>()
  for (const [i, ink] of plates.inks.entries()) {
    const name = LETTERS.get(ink) ?? fileName(ink)
    const samples = plates.plates[i]!.map(level => 255 - level)
    pictures.set(pictures.has(name) ? `${name}-${i}` : name, { width, height, dpi, samples, palette: null })
  }
  return pictures.set('ink', inkMap(plates, limit))
}

/** Longest part of a file's name that an ink is given: systems take 255 bytes, and a character may have four. */
const LONGEST = 40

/** The name of an ink without what a file system may not take. */
const fileName = (ink: string): string =>
  ink
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '') || 'spot'
