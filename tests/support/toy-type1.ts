import { bytesOf } from './pdf-builder.ts'

/** The inverse of the cipher of Type 1 programs: Adobe Type 1 Font Format, 7.1. */
function encipher(plain: Uint8Array, key: number): Uint8Array {
  let r = key
  return plain.map(byte => {
    const cipher = byte ^ (r >> 8)
    r = ((cipher + r) * 52_845 + 22_719) & 0xffff
    return cipher
  })
}

const LEAD = '\0\0\0\0'
const charstring = (codes: readonly number[]): string =>
  Buffer.from(encipher(bytesOf(LEAD + String.fromCharCode(...codes)), 4330)).toString('latin1')

/** A small number of a charstring. */
const n = (value: number): readonly number[] =>
  value >= -107 && value <= 107
    ? [value + 139]
    : value > 0
      ? [247 + ((value - 108) >> 8), (value - 108) & 255]
      : [251 + ((-value - 108) >> 8), (-value - 108) & 255]

const HSBW = 13
const END = 14
const numbers = (...values: readonly number[]): readonly number[] => values.flatMap(n)

/** `A` is a triangle, 600 wide; `acute` a flex; `Aacute` both, by seac; `space` is blank. */
const GLYPHS: Readonly<Record<string, readonly number[]>> = {
  '.notdef': [...numbers(0, 500), HSBW, END],
  space: [...numbers(0, 250), HSBW, END],
  A: [...numbers(10, 600), HSBW, ...numbers(0), 4, ...numbers(300, 700), 5, ...numbers(300, -700), 5, 9, END],
  acute: [
    ...numbers(0, 300),
    HSBW,
    ...numbers(0, 800),
    21,
    ...numbers(1),
    10,
    ...[
      [50, 0],
      [0, 0],
      [0, 10],
      [0, 0],
      [0, 0],
      [0, -10],
      [50, 0]
    ].flatMap(([x, y]) => [...numbers(x!, y!), 21, ...numbers(2), 10]),
    ...numbers(50, 100, 800, 0),
    10,
    9,
    END
  ],
  Aacute: [...numbers(10, 600), HSBW, ...numbers(0, 200, 0, 65, 194), 12, 6]
}

/** The subroutines that every program has: flex, its beginning, its points. */
const SUBRS: readonly (readonly number[])[] = [
  [...numbers(3, 0), 12, 16, 12, 17, 12, 17, 12, 33, 11],
  [...numbers(0, 1), 12, 16, 11],
  [...numbers(0, 2), 12, 16, 11]
]

export function toyType1(): Uint8Array {
  const subrs = SUBRS.map(charstring).map((code, i) => `dup ${i} ${code.length} RD ${code} NP\n`)
  const glyphs = Object.entries(GLYPHS).map(([name, codes]) => {
    const code = charstring(codes)
    return `/${name} ${code.length} RD ${code} ND\n`
  })
  const hidden =
    `${LEAD}dup /Private 5 dict dup begin /lenIV 4 def /Subrs ${SUBRS.length} array\n${subrs.join('')}ND\n` +
    `2 index /CharStrings ${glyphs.length} dict dup begin\n${glyphs.join('')}end end\n`
  const head =
    '%!PS-AdobeFont-1.0: Toy\n/FontMatrix [0.001 0 0 0.001 0 0] readonly def\n' +
    '/Encoding 256 array\ndup 1 /A put\ndup 2 /Aacute put\nreadonly def\ncurrentfile eexec\n'
  return Buffer.concat([bytesOf(head), encipher(bytesOf(hidden), 55_665)])
}
