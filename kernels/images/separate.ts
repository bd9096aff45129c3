/** Inks of the press; bytes of a node of the table, in which an ink has 32 bits. */
const INKS: i32 = 4
const NODE: i32 = 4 * INKS
/** Binary places of a share of ink. */
const SHARE_BITS: i32 = 16
/** A sample, and so all parts of a cell together. */
const WHOLE: i32 = 255

/** Bits of the way to the next node of an axis, in nodes, of which four channels have 17³. */
const WAY_BITS: i32 = 13
const WAY: i32 = (1 << WAY_BITS) - 1

/** Pixels of one step. */
const PIXELS: i32 = 4
/** Bytes of a vector. */
const VECTOR: usize = 16
/** The corners of a simplex of four axes: the nodes of four pixels, and the part of each in its pixel. */
const corners = memory.data(160, 16)

/**
 * Samples of 8 bits as inks of 8 bits: interpolated in the simplex of grid points round each colour, from its nearest
 * corner to the farthest along the axes in the order of their parts. All in whole numbers: parts are in 255ths of a
 * cell, and a table of shares of ink, weighed by parts that add up to 255, gives inks in 0…255. The first channel is the
 * slowest of the table.
 */
export function separateThree(samples: usize, count: i32, table: usize, points: i32, inks: usize): void {
  for (let i: i32 = 0; i < count; i += PIXELS) {
    const pixels = v128.load(samples)
    const red = i8x16.swizzle(pixels, i32x4(-256, -253, -250, -247))
    const green = i8x16.swizzle(pixels, i32x4(-255, -252, -249, -246))
    const blue = i8x16.swizzle(pixels, i32x4(-254, -251, -248, -245))
    const cellRed = cellOf(red, points)
    const cellGreen = cellOf(green, points)
    const cellBlue = cellOf(blue, points)
    const ofRed = axisOf(red, cellRed, points, points * points)
    const ofGreen = axisOf(green, cellGreen, points, points)
    const ofBlue = axisOf(blue, cellBlue, points, 1)
    const high = i32x4.max_s(ofRed, ofGreen)
    const low = i32x4.min_s(ofRed, ofGreen)
    const middle = i32x4.max_s(low, ofBlue)
    const x = i32x4.max_s(high, middle)
    const y = i32x4.min_s(high, middle)
    const z = i32x4.min_s(low, ofBlue)
    const first = nodeOf(nodeOf(cellRed, points, cellGreen), points, cellBlue)
    const second = i32x4.add(first, wayOf(x))
    const third = i32x4.add(second, wayOf(y))
    putCorner(0, first, i32x4.sub(i32x4.splat(WHOLE), partOf(x)))
    putCorner(1, second, i32x4.sub(partOf(x), partOf(y)))
    putCorner(2, third, i32x4.sub(partOf(y), partOf(z)))
    putCorner(3, i32x4.add(third, wayOf(z)), partOf(z))
    v128.store(inks, mixCorners(table, 4))
    samples += 3 * PIXELS
    inks += INKS * PIXELS
  }
}

/** The same of four channels. */
export function separateFour(samples: usize, count: i32, table: usize, points: i32, inks: usize): void {
  for (let i: i32 = 0; i < count; i += PIXELS) {
    const pixels = v128.load(samples)
    const cyan = i32x4.shr_u(i32x4.shl(pixels, 24), 24)
    const magenta = i32x4.shr_u(i32x4.shl(pixels, 16), 24)
    const yellow = i32x4.shr_u(i32x4.shl(pixels, 8), 24)
    const black = i32x4.shr_u(pixels, 24)
    const cellCyan = cellOf(cyan, points)
    const cellMagenta = cellOf(magenta, points)
    const cellYellow = cellOf(yellow, points)
    const cellBlack = cellOf(black, points)
    const ofCyan = axisOf(cyan, cellCyan, points, points * points * points)
    const ofMagenta = axisOf(magenta, cellMagenta, points, points * points)
    const ofYellow = axisOf(yellow, cellYellow, points, points)
    const ofBlack = axisOf(black, cellBlack, points, 1)
    const high = i32x4.max_s(ofCyan, ofMagenta)
    const low = i32x4.min_s(ofCyan, ofMagenta)
    const top = i32x4.max_s(ofYellow, ofBlack)
    const foot = i32x4.min_s(ofYellow, ofBlack)
    const one = i32x4.min_s(high, top)
    const other = i32x4.max_s(low, foot)
    const w = i32x4.max_s(high, top)
    const x = i32x4.max_s(one, other)
    const y = i32x4.min_s(one, other)
    const z = i32x4.min_s(low, foot)
    const slow = nodeOf(nodeOf(cellCyan, points, cellMagenta), points, cellYellow)
    const first = nodeOf(slow, points, cellBlack)
    const second = i32x4.add(first, wayOf(w))
    const third = i32x4.add(second, wayOf(x))
    const fourth = i32x4.add(third, wayOf(y))
    putCorner(0, first, i32x4.sub(i32x4.splat(WHOLE), partOf(w)))
    putCorner(1, second, i32x4.sub(partOf(w), partOf(x)))
    putCorner(2, third, i32x4.sub(partOf(x), partOf(y)))
    putCorner(3, fourth, i32x4.sub(partOf(y), partOf(z)))
    putCorner(4, i32x4.add(fourth, wayOf(z)), partOf(z))
    v128.store(inks, mixCorners(table, 5))
    samples += 4 * PIXELS
    inks += INKS * PIXELS
  }
}

/** The cell of each sample along an axis: its place in 255ths of a cell, by 255, which is exact below 2¹⁶. */
function cellOf(samples: v128, points: i32): v128 {
  const place = i32x4.mul(samples, i32x4.splat(points - 1))
  const cell = i32x4.shr_u(i32x4.add(i32x4.add(place, i32x4.splat(1)), i32x4.shr_u(place, 8)), 8)
  return i32x4.min_s(cell, i32x4.splat(points - 2))
}

/** Each sample's part of its cell, above the way to the next node of the axis: so axes are sorted by their parts. */
function axisOf(samples: v128, cells: v128, points: i32, way: i32): v128 {
  const place = i32x4.mul(samples, i32x4.splat(points - 1))
  const part = i32x4.sub(place, i32x4.mul(cells, i32x4.splat(WHOLE)))
  return v128.or(i32x4.shl(part, WAY_BITS), i32x4.splat(way))
}

function wayOf(axis: v128): v128 {
  return v128.and(axis, i32x4.splat(WAY))
}

function partOf(axis: v128): v128 {
  return i32x4.shr_u(axis, WAY_BITS)
}

/** The number of a node, of whose slower channels the number is `slow`. */
function nodeOf(slow: v128, points: i32, fast: v128): v128 {
  return i32x4.add(i32x4.mul(slow, i32x4.splat(points)), fast)
}

/** Vectors are taken apart where they lie: to take a number out of one costs more. */
function putCorner(corner: i32, nodes: v128, parts: v128): void {
  v128.store(corners + 2 * VECTOR * corner, nodes)
  v128.store(corners + 2 * VECTOR * corner, parts, VECTOR)
}

/** The inks of four pixels: in each the shares of its corners, each by its part. */
function mixCorners(table: usize, count: i32): v128 {
  const a = mixCorner(table, count, 0)
  const b = mixCorner(table, count, 4)
  const c = mixCorner(table, count, 8)
  const d = mixCorner(table, count, 12)
  return i8x16.narrow_i16x8_u(i16x8.narrow_i32x4_s(a, b), i16x8.narrow_i32x4_s(c, d))
}

function mixCorner(table: usize, count: i32, pixel: usize): v128 {
  let sum = i32x4.splat(1 << (SHARE_BITS - 1))
  let at = corners + pixel
  for (let i: i32 = 0; i < count; i++) {
    const node = v128.load(table + load<u32>(at) * NODE)
    sum = i32x4.add(sum, i32x4.mul(node, v128.load32_splat(at, VECTOR)))
    at += 2 * VECTOR
  }
  return i32x4.shr_s(sum, SHARE_BITS)
}
