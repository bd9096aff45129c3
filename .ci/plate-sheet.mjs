// A sheet to try plates with: each row of patches shows one rule of ink on a ground of colour.

/** Squares of the sheet in points; patches begin and end on them. */
const CELL = 40
const [WIDTH, HEIGHT] = [12 * CELL, 10 * CELL]

const GRAPHICS = `
  /Off <</Type/ExtGState/OP false/op false/OPM 0>>
  /Opm0 <</Type/ExtGState/OP true/op true/OPM 0>>
  /Opm1 <</Type/ExtGState/OP true/op true/OPM 1>>
  /Half <</Type/ExtGState/ca .5/CA .5>>
  /Multiply <</Type/ExtGState/BM/Multiply>>
  /Screen <</Type/ExtGState/BM/Screen>>
  /Plain <</Type/ExtGState/BM/Normal/ca 1/CA 1>>`

const SPACES = `
  /Gold [/Separation/Gold/DeviceCMYK <</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[0 .2 .8 .1]/N 1>>]
  /Ink [/Separation/Black/DeviceCMYK <</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[0 0 0 1]/N 1>>]
  /Both [/DeviceN[/Magenta/Gold]/DeviceCMYK 10 0 R]
  /All [/Separation/All/DeviceCMYK <</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[1 1 1 1]/N 1>>]
  /Few [/Indexed/DeviceCMYK 3 <00000000 FF000000 00FF0080 20406080>]`

const SHADINGS = `
  /Along <</ShadingType 2/ColorSpace/DeviceCMYK/Coords[0 0 ${4 * CELL} 0]/Function 11 0 R/Extend[true true]>>
  /Round <</ShadingType 3/ColorSpace/DeviceCMYK/Coords[${2 * CELL} 20 0 ${2 * CELL} 20 60]/Function 11 0 R/Extend[true true]>>
  /Mesh 12 0 R`

/** Patches of one row: what is painted on a ground of C 60 M 40 Y 20 K 10, each in a cell. */
const OVERPRINT = [
  '/Off gs 0 0 0 1 k',
  '/Opm0 gs 0 0 0 1 k',
  '/Opm1 gs 0 0 0 1 k',
  '/Opm1 gs 0 0 0 .3 k',
  '/Opm1 gs 0 0 0 0 k',
  '/Opm1 gs .5 g',
  '/Opm1 gs /Gold cs .7 scn',
  '/Off gs /Gold cs .7 scn',
  '/Opm0 gs /Ink cs .8 scn',
  '/Opm1 gs /Both cs .3 .6 scn',
  '/Off gs /All cs .5 scn',
  '/Opm1 gs 1 1 0 0 k'
]
const TINTS = ['1 0 0 0 k', '0 1 0 0 k', '0 0 1 0 k', '0 0 0 1 k', '.5 .4 .4 0 k', '.03 0 0 0 k', '.33 g', '1 g', '0 g', '.9 .8 .7 .6 k', '/Both cs 1 0 scn', '/Gold cs 1 scn']
const BLENDS = ['/Half gs 0 1 0 0 k', '/Multiply gs 0 .5 .5 0 k', '/Screen gs 0 .5 .5 0 k', '/Half gs 0 0 0 1 k']

/** Patches stand apart: where two meet inside a pixel, some paper shines through on our plates. */
const GAP = 4
const patches = (row, paints) =>
  paints
    .map((paint, i) => `q ${paint} ${i * CELL + GAP} ${row * CELL + GAP} ${CELL - 2 * GAP} ${CELL - 2 * GAP} re f Q`)
    .join('\n')
const ground = row => `q .6 .4 .2 .1 k 0 ${row * CELL} ${WIDTH} ${CELL} re f Q`
const at = (row, column, what) => `q 1 0 0 1 ${column * CELL} ${row * CELL} cm ${what} Q`
const within = (columns, what) => `${GAP} ${GAP} ${columns * CELL - 2 * GAP} ${CELL - 2 * GAP} re W n ${what}`

const CONTENT = [
  patches(9, TINTS),
  ground(8),
  patches(8, OVERPRINT),
  ground(7),
  patches(7, BLENDS),
  at(7, 5, `${CELL} 0 0 ${CELL} 0 0 cm /Photo Do`),
  at(7, 7, `/Plain gs 0 0 1 0 k ${CELL} 0 0 ${CELL} 0 0 cm /Stencil Do`),
  at(7, 9, `${CELL} 0 0 ${CELL} 0 0 cm /Masked Do`),
  at(5, 0, `${2 * CELL} 0 0 ${2 * CELL} 0 0 cm /Photo Do`),
  at(5, 3, `${2 * CELL} 0 0 -${2 * CELL} 0 ${2 * CELL} cm /Grey Do`),
  at(5, 6, `${2 * CELL} 0 0 ${2 * CELL} 0 0 cm /Picked Do`),
  at(5, 9, `60 30 -30 60 30 0 cm /Photo Do`),
  at(4, 0, within(4, '/Along sh')),
  at(4, 4, within(4, '/Round sh')),
  at(4, 8, within(4, '/Mesh sh')),
  at(2, 0, '0 0 0 1 K 8 w 1 J 1 j 10 10 m 40 70 l 70 10 l S'),
  at(2, 2, '1 0 0 0 K 6 w 0 J 0 j 10 10 m 40 70 l 70 10 l s'),
  at(2, 4, '0 1 0 0 K 5 w 2 J [15 10] 4 d 10 10 m 10 70 70 70 70 10 c S'),
  at(2, 6, '0 0 0 1 K 2 0 0 .5 0 0 cm 6 w 5 20 m 20 140 35 20 35 80 c S'),
  at(2, 8, '0 0 0 .8 k 40 40 m 40 75 l 75 40 l 40 5 l 5 40 l h 40 60 m 60 40 l 40 20 l 20 40 l h f*'),
  at(2, 10, `/Group Do`)
].join('\n')

const hex = (count, byte) => `${Array.from({ length: count }, (_, i) => byte(i).toString(16).padStart(2, '0')).join('')}>`
const picture = (dict, count, byte) => stream(`/Type/XObject/Subtype/Image/Filter/ASCIIHexDecode${dict}`, hex(count, byte))
const stream = (dict, data) => `<<${dict}/Length ${data.length}>>stream\n${data}\nendstream`

/** A mesh of one Coons patch, as tall as a cell: flag, 12 points of 16 bits in 0…160, 4 colours. */
const patchData = `00${pointsHex()}${'FF000000'}${'00FF0000'}${'0000FF00'}${'00000080'}>`

function pointsHex() {
  const [xs, ys] = [[0, 0, 0, 0, 53, 107, 160, 160, 160, 160, 107, 53], [0, 13, 27, 40, 30, 48, 40, 27, 13, 0, 12, -8]]
  return xs.map((x, i) => [x, ys[i]].map(v => Math.round(((v + 20) / 200) * 65535).toString(16).padStart(4, '0')).join('')).join('')
}

const OBJECTS = [
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${WIDTH} ${HEIGHT}]/TrimBox[0 0 ${WIDTH} ${HEIGHT}]/Contents 4 0 R
   /Group<</S/Transparency/CS/DeviceCMYK>>/Resources<</ExtGState<<${GRAPHICS}>>/ColorSpace<<${SPACES}>>/Shading<<${SHADINGS}>>
   /XObject<</Photo 5 0 R/Grey 6 0 R/Picked 7 0 R/Stencil 8 0 R/Masked 9 0 R/Group 13 0 R>>>>>>`,
  stream('', CONTENT),
  picture('/Width 100/Height 100/BitsPerComponent 8/ColorSpace/DeviceCMYK', 40_000, i => [i % 251, (i >> 8) % 256, (i * 7) % 200, i % 97][i % 4]),
  picture('/Width 90/Height 90/BitsPerComponent 8/ColorSpace/DeviceGray/Decode[1 0]', 8100, i => (i % 90) * 2 + Math.floor(i / 90)),
  picture('/Width 16/Height 16/BitsPerComponent 2/ColorSpace/Few', 64, i => (i * 37) % 256),
  picture('/Width 16/Height 16/BitsPerComponent 1/ImageMask true', 32, i => (i % 2 ? 0xf0 : 0x3c)),
  picture('/Width 100/Height 100/BitsPerComponent 8/ColorSpace/DeviceCMYK/SMask 14 0 R', 40_000, i => [200, 30, 60, 0][i % 4]),
  stream('/FunctionType 4/Domain[0 1 0 1]/Range[0 1 0 1 0 1 0 1]', '{ exch 0 3 1 roll exch .8 mul 0 }'),
  '<</FunctionType 2/Domain[0 1]/C0[1 0 .2 0]/C1[0 .8 0 .3]/N 1>>',
  stream('/ShadingType 6/ColorSpace/DeviceCMYK/BitsPerCoordinate 16/BitsPerComponent 8/BitsPerFlag 8/Decode[-20 180 -20 180 0 1 0 1 0 1 0 1]/Filter/ASCIIHexDecode', patchData),
  stream(`/Type/XObject/Subtype/Form/BBox[0 0 80 80]/Group<</S/Transparency/I true/CS/DeviceCMYK>>/Resources<</ExtGState<<${GRAPHICS}>>>>`, '/Half gs 1 0 0 0 k 0 0 50 50 re f 0 1 0 0 k 30 30 50 50 re f'),
  picture('/Width 10/Height 10/BitsPerComponent 8/ColorSpace/DeviceGray', 100, i => (i * 255) / 99 | 0)
]

/** The sheet as a PDF file. */
export function plateSheet() {
  let file = '%PDF-1.6\n'
  const places = OBJECTS.map((object, i) => {
    const place = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = OBJECTS.length + 1
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`
}
