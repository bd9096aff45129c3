/** A level, and a pixel of a patch that has it. */
export interface Patch {
  readonly level: number
  readonly at: number
}

/**
 * The highest level that some patch of `size` pixels, which hang together by their sides, nowhere falls below; 0 where
 * there are fewer pixels. The pixels are laid out from the highest level down, and those that touch are joined, until a
 * patch is large enough: of a page only its darkest parts are looked at.
 */
export function highestPatch(levels: Uint16Array, width: number, size: number): Patch {
  const order = byLevel(levels)
  const patches = new Patches(levels.length)
  for (const at of order) {
    patches.add(at)
    const column = at % width
    if (column > 0) patches.join(at, at - 1)
    if (column < width - 1) patches.join(at, at + 1)
    if (at >= width) patches.join(at, at - width)
    if (at + width < levels.length) patches.join(at, at + width)
    if (patches.sizeOf(at) >= size) return { level: levels[at]!, at }
  }
  return { level: 0, at: 0 }
}

/** All pixels but bare ones in the order of their levels, the highest first, and those of one level as they stand. */
function byLevel(levels: Uint16Array): Uint32Array {
  let highest = 0
  for (let at = 0; at < levels.length; at++) if (levels[at]! > highest) highest = levels[at]!
  const counts = new Uint32Array(highest + 1)
  for (let at = 0; at < levels.length; at++) counts[levels[at]!]!++
  let inked = 0
  for (let level = counts.length - 1; level > 0; level--) {
    const count = counts[level]!
    counts[level] = inked
    inked += count
  }
  const order = new Uint32Array(inked)
  for (let at = 0; at < levels.length; at++) if (levels[at] !== 0) order[counts[levels[at]!]!++] = at
  return order
}

/** Sets of pixels that know their size: each a tree, whose root stands for it. */
class Patches {
  /** Of a pixel 1 more than the one above it, of a root its size below 0; 0 of one that is in no set. */
  private readonly above: Int32Array

  constructor(pixels: number) {
    this.above = new Int32Array(pixels)
  }

  add(at: number): void {
    this.above[at] = -1
  }

  /** Makes one set of two, where the second pixel is in one. The smaller is hung below the larger. */
  join(a: number, b: number): void {
    if (this.above[b] === 0) return
    const [one, other] = [this.rootOf(a), this.rootOf(b)]
    if (one === other) return
    const [large, small] = this.above[one]! <= this.above[other]! ? [one, other] : [other, one]
    this.above[large]! += this.above[small]!
    this.above[small] = large + 1
  }

  sizeOf(at: number): number {
    return -this.above[this.rootOf(at)]!
  }

  private rootOf(at: number): number {
    let root = at
    while (this.above[root]! > 0) root = this.above[root]! - 1
    for (let i = at; i !== root; ) {
      const next = this.above[i]! - 1
      this.above[i] = root + 1
      i = next
    }
    return root
  }
}
