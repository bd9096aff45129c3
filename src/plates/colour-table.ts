/** Colours of a picture with their levels on the plates, worked out as they are met. */
export interface ColourTable {
  /** For each colour in the table, a level for each plate. */
  readonly levels: Uint8Array
  /** Where in `levels` those of a pixel begin, whose samples stand in a row from `at` on. */
  find(row: Uint8Array, at: number): number
}

type LevelsOf = (samples: Uint8Array) => Uint8Array

/** Every colour of a picture that has one sample a pixel. */
export function fullTable(highest: number, plates: number, levelsOf: LevelsOf): ColourTable {
  const levels = new Uint8Array((highest + 1) * plates)
  for (let sample = 0; sample <= highest; sample++) levels.set(levelsOf(Uint8Array.of(sample)), sample * plates)
  return { levels, find: (row, at) => row[at]! * plates }
}

/** Colours kept at once; a photograph has more, but those of neighbours are mostly among them. A power of 2. */
const SLOTS = 1 << 14

/** The colours met last, each in a slot that follows from its samples. */
export function recentTable(parts: number, plates: number, levelsOf: LevelsOf): ColourTable {
  const levels = new Uint8Array(SLOTS * plates)
  const held = new Uint8Array(SLOTS * parts)
  const filled = new Uint8Array(SLOTS)
  const find = (row: Uint8Array, at: number): number => {
    let hash = 0
    for (let i = 0; i < parts; i++) hash = (Math.imul(hash, 31) + row[at + i]! * 0x9e37) | 0
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1)
    let known = filled[slot] === 1
    for (let i = 0; known && i < parts; i++) known = held[slot * parts + i] === row[at + i]
    if (!known) {
      const samples = row.subarray(at, at + parts)
      held.set(samples, slot * parts)
      filled[slot] = 1
      levels.set(levelsOf(samples), slot * plates)
    }
    return slot * plates
  }
  return { levels, find }
}
