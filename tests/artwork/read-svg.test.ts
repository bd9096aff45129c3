import { describe, expect, test } from 'vitest'
import type { Drawing, Shape } from '../../src/artwork/artwork.ts'
import { COLOUR_NAMES } from '../../src/artwork/colour-names.ts'
import { readSvg } from '../../src/artwork/read-svg.ts'
import { type Ink, tint } from '../../src/base/ink.ts'
import { MM } from '../../src/base/length.ts'
import { Notes } from '../../src/base/notes.ts'

const RED: Ink = { c: 0, m: 100, y: 90, k: 0 }
const PALETTE = { inks: new Map([['red', RED]]), limit: 220, profile: null }
const ROOT = '<svg viewBox="0 0 100 50">'

/** What a drawing becomes, and what is said of it: `line: message | remedy`. */
function read(svg: string): { drawing: Drawing | null; said: readonly string[] } {
  const notes = new Notes()
  const drawing = readSvg({ file: 'a.svg', text: svg }, PALETTE, notes)
  const said = notes.sorted().map(({ code, at, message, hints }) => {
    const line = svg.slice(0, at!.from).split('\n').length
    return `${code} ${line}: ${[message, ...hints].join(' | ')}`
  })
  return { drawing, said }
}

const shapesIn = (content: string, root = ROOT): readonly Shape[] => {
  const { drawing, said } = read(`${root}${content}</svg>`)
  expect(said).toEqual([])
  return drawing!.shapes
}

const number = (value: number): string => String(Number(value.toFixed(2)) + 0)

/** `M0 0 L10 0 Z nonzero K100` */
function told({ outline, ink, paint }: Shape): string {
  let at = 0
  const steps = [...outline.steps].map(step => {
    const length = { M: 2, L: 2, C: 6, Z: 0 }[step]!
    const numbers = [...outline.coords.subarray(at, at + length)].map(number).join(' ')
    at += length
    return step + numbers
  })
  const inks = Object.entries(ink).flatMap(([name, percent]) =>
    percent === 0 ? [] : `${name.toUpperCase()}${percent}`
  )
  const pen =
    typeof paint === 'string'
      ? paint
      : `${number(paint.weight)} ${paint.cap} ${paint.join} ${number(paint.miter)} [${paint.dashes.map(number).join(' ')}] ${number(paint.phase)}`
  return `${steps.join(' ')} ${pen} ${inks.join(' ') || 'white'}`
}

const SQUARE = 'M0 0 L10 0 L10 10 L0 10 Z'
const PEN = '1 butt miter 4 [] 0'
const line = (attributes: string): string => `<path d="M0 0H10" fill="none" stroke="black" ${attributes}/>`

describe('a shape', () => {
  test.each<readonly [string, string, ...string[]]>([
    // elements
    ['path', '<path d="M0 0h10v10h-10z"/>', `${SQUARE} nonzero K100`],
    [
      'path with all its steps',
      '<path d="m1 1l2 0H5V3q1 1 2 0t2 0c0 1 1 1 1 0s1-1 1 0"/>',
      'M1 1 L3 1 L5 1 L5 3 C5.67 3.67 6.33 3.67 7 3 C7.67 2.33 8.33 2.33 9 3 C9 4 10 4 10 3 C10 2 11 2 11 3 nonzero K100'
    ],
    ['an empty path', '<path d=""/>'],
    ['a path that is none', '<path d="none"/>'],
    ['rect', '<rect width="10" height="10"/>', `${SQUARE} nonzero K100`],
    ['rect without a side', '<rect width="10" height="0"/>'],
    ['rect in percents', '<rect width="10%" height="20%"/>', `${SQUARE} nonzero K100`],
    ['rect in millimetres', '<rect width="25.4mm" height="10"/>', 'M0 0 L96 0 L96 10 L0 10 Z nonzero K100'],
    [
      'rect with round corners',
      '<rect width="10" height="10" rx="9"/>',
      'M5 0 L5 0 C7.76 0 10 2.24 10 5 L10 5 C10 7.76 7.76 10 5 10 L5 10 C2.24 10 0 7.76 0 5 L0 5 C0 2.24 2.24 0 5 0 Z nonzero K100'
    ],
    [
      'circle',
      '<circle cx="10" cy="10" r="10"/>',
      'M0 10 C0 4.48 4.48 0 10 0 C15.52 0 20 4.48 20 10 C20 15.52 15.52 20 10 20 C4.48 20 0 15.52 0 10 Z nonzero K100'
    ],
    [
      'ellipse',
      '<ellipse cx="10" cy="5" rx="10" ry="5"/>',
      'M0 5 C0 2.24 4.48 0 10 0 C15.52 0 20 2.24 20 5 C20 7.76 15.52 10 10 10 C4.48 10 0 7.76 0 5 Z nonzero K100'
    ],
    ['line', '<line x2="10" stroke="black"/>', 'M0 0 L10 0 nonzero K100', `M0 0 L10 0 ${PEN} K100`],
    ['polyline', '<polyline points="0,0 10,0 10,10"/>', 'M0 0 L10 0 L10 10 nonzero K100'],
    ['polygon', '<polygon points="0 0 10-0 10 10 0 10"/>', `${SQUARE} nonzero K100`],
    ['of a prefix', '<svg:rect width="10" height="10"/>', `${SQUARE} nonzero K100`],

    // groups, use, transforms
    ['in a group', '<g fill="white"><rect width="10" height="10"/></g>', `${SQUARE} nonzero white`],
    ['moved', '<g transform="translate(5)"><path d="M0 0H1" transform="scale(2)"/></g>', 'M5 0 L7 0 nonzero K100'],
    ['turned', '<path d="M0 0H10" transform="rotate(90, 10, 10)"/>', 'M20 0 L20 10 nonzero K100'],
    ['skewed', '<path d="M0 10H10" transform="skewX(45) "/>', 'M10 10 L20 10 nonzero K100'],
    ['by a matrix', '<path d="M0 10H10" transform="matrix(1 0 0 1 3-4)"/>', 'M3 6 L13 6 nonzero K100'],
    [
      'used twice',
      '<defs><path id="a" d="M0 0H1"/></defs><use href="#a" x="2"/><use xlink:href="#a" fill="white"/>',
      'M2 0 L3 0 nonzero K100',
      'M0 0 L1 0 nonzero white'
    ],
    [
      'unseen',
      '<path d="M0 0H1" display="none"/><g opacity="0"><path d="M0 0H1"/></g><path d="M0 0H1" visibility="hidden"/>'
    ],

    // fills
    ['even-odd', '<path fill-rule="evenodd" d="M0 0H1"/>', 'M0 0 L1 0 evenodd K100'],
    ['without a fill', '<path fill="none" d="M0 0H1"/>'],
    ['black by name', '<path fill="Black" d="M0 0H1"/>', 'M0 0 L1 0 nonzero K100'],
    ['grey', '<path fill="#808080" d="M0 0H1"/>', 'M0 0 L1 0 nonzero K49.8'],
    ['short', '<path fill="#f00" d="M0 0H1"/>', 'M0 0 L1 0 nonzero M100 Y100'],
    ['rgb()', '<path fill="rgb(0 255, 0)" d="M0 0H1"/>', 'M0 0 L1 0 nonzero C100 Y100'],
    ['rgb() in percents', '<path fill="rgb(0%, 0%, 100%)" d="M0 0H1"/>', 'M0 0 L1 0 nonzero C100 M100'],
    ['transparent', '<path fill="#f000" d="M0 0H1"/><path fill="transparent" d="M0 0H1"/>'],
    ['in inks', '<path fill="device-cmyk(.1 20% 0 0.3)" d="M0 0H1"/>', 'M0 0 L1 0 nonzero C10 M20 K30'],
    [
      'in inks with a fallback',
      '<path fill="device-cmyk(0,1,1,0, rgb(255,0,0))" d="M0 0H1"/>',
      'M0 0 L1 0 nonzero M100 Y100'
    ],
    [
      'in the ink of another profile',
      '<path fill="#fff icc-color(x, 0, 0, 0, 1)" d="M0 0H1"/>',
      'M0 0 L1 0 nonzero white'
    ],
    [
      'in the colour of its group',
      '<g color="white"><path fill="currentColor" d="M0 0H1"/></g>',
      'M0 0 L1 0 nonzero white'
    ],
    ['in an ink of the paper', '<g data-ink="red"><path d="M0 0H1"/></g>', 'M0 0 L1 0 nonzero M100 Y90'],
    ['in a tint', '<path data-ink="red 40%" d="M0 0H1"/>', 'M0 0 L1 0 nonzero M40 Y36'],

    // strokes
    ['stroked', line(''), `M0 0 L10 0 ${PEN} K100`],
    [
      'stroked as wide as its scale',
      line('stroke-width="2" transform="scale(2)"'),
      'M0 0 L20 0 4 butt miter 4 [] 0 K100'
    ],
    [
      'with caps and joins',
      line('stroke-linecap="round" stroke-linejoin="bevel" stroke-miterlimit="8"'),
      'M0 0 L10 0 1 round bevel 8 [] 0 K100'
    ],
    ['dashed', line('stroke-dasharray="1, 2" stroke-dashoffset="3"'), 'M0 0 L10 0 1 butt miter 4 [1 2] 3 K100'],
    ['dashed oddly', line('stroke-dasharray="1 2 3"'), 'M0 0 L10 0 1 butt miter 4 [1 2 3 1 2 3] 0 K100'],
    ['with dashes of nothing', line('stroke-dasharray="0 0"'), `M0 0 L10 0 ${PEN} K100`],
    ['with a pen of nothing', line('stroke-width="0"')],
    ['filled, then stroked', '<path d="M0 0H1" stroke="#fff"/>', 'M0 0 L1 0 nonzero K100', `M0 0 L1 0 ${PEN} white`],

    // styles
    ['styled', '<path style="fill: none; stroke: white /* paper */" d="M0 0H1"/>', `M0 0 L1 0 ${PEN} white`],
    [
      'styled by class',
      '<style>.a, .b { fill: #fff }</style><path class="c b" d="M0 0H1"/>',
      'M0 0 L1 0 nonzero white'
    ],
    [
      'styled by the strongest',
      '<style><![CDATA[ #a{fill:none} path.b{fill:red} *{stroke:#fff} ]]></style><path id="a" class="b" fill="blue" d="M0 0H1"/>',
      `M0 0 L1 0 ${PEN} white`
    ],
    [
      'with what programs note',
      '<title>a</title><metadata/><sodipodi:namedview/><path d="M0 0H1" inkscape:x="1"/>',
      'M0 0 L1 0 nonzero K100'
    ],
    ['with a gradient that nothing uses', '<defs><linearGradient/></defs><path d="M0 0H1"/>', 'M0 0 L1 0 nonzero K100']
  ])('%s', (_, content, ...expected) => expect(shapesIn(content).map(told)).toEqual(expected))
})

describe('a drawing', () => {
  const path = '<path d="M0 0L10 20"/>'
  test.each<readonly [string, string, number, number, string]>([
    ['as large as its viewBox', '<svg viewBox="0 0 100 50">', 100, 50, 'M0 0 L10 20'],
    ['from the corner of its viewBox', '<svg viewBox="-5 -5 100 50">', 100, 50, 'M5 5 L15 25'],
    ['with a width alone', '<svg width="200" viewBox="0 0 100 50">', 200, 100, 'M0 0 L20 40'],
    ['with a height alone', '<svg height="25" viewBox="0 0 100 50">', 50, 25, 'M0 0 L5 10'],
    ['in percents', '<svg width="100%" height="100%" viewBox="0 0 100 50">', 100, 50, 'M0 0 L10 20'],
    ['without a viewBox', '<svg width="30" height="40">', 30, 40, 'M0 0 L10 20'],
    ['centred', '<svg width="100" height="100" viewBox="0 0 100 50">', 100, 100, 'M0 25 L10 45'],
    [
      'at its foot',
      '<svg width="100" height="100" viewBox="0 0 100 50" preserveAspectRatio="xMinYMax">',
      100,
      100,
      'M0 50 L10 70'
    ],
    [
      'stretched',
      '<svg width="100" height="100" viewBox="0 0 100 50" preserveAspectRatio="none">',
      100,
      100,
      'M0 0 L10 40'
    ],
    [
      'sliced',
      '<svg width="50" height="100" viewBox="0 0 100 50" preserveAspectRatio="xMinYMin slice">',
      50,
      100,
      'M0 0 L20 40'
    ]
  ])('%s', (_, root, width, height, outline) => {
    const { drawing, said } = read(`${root}${path}</svg>`)
    expect(said).toEqual([])
    expect([drawing!.width, drawing!.height]).toEqual([width, height])
    expect(told(drawing!.shapes[0]!)).toBe(`${outline} nonzero K100`)
  })

  test('has a size where it is measured on paper', () => {
    expect(read('<svg width="80mm" height="2cm" viewBox="0 0 4 1"/>').drawing!.size).toEqual({ w: 80 * MM, h: 20 * MM })
    expect(read('<svg width="80" height="20"/>').drawing!.size).toBeNull()
  })

  test('has the names of CSS, each once', () => {
    expect(COLOUR_NAMES.size).toBe(148)
    expect([COLOUR_NAMES.get('rebeccapurple'), COLOUR_NAMES.get('white')]).toEqual(['663399', 'ffffff'])
  })

  test('tints as the paper does', () => expect(tint(RED, 12.5)).toEqual({ c: 0, m: 12.5, y: 11.25, k: 0 }))
})

const LESS = '<path d="M0 0H1"/>'
const FLAT = 'give it one flat, opaque colour'
const CUT = 'cut the shapes themselves'
const INK = 'name one of inks: in paper.yaml, or a tint: red 40%'
const KNOWN = 'write #rrggbb, rgb(…), a name of CSS or device-cmyk(c m y k)'
const REFERENCE = 'is filled with a gradient, a pattern or something else by reference'

/** What a drawing holds besides one black line, what is said, and how many shapes are drawn all the same. */
const REFUSED: readonly (readonly [svg: string, said: string, shapes: number])[] = [
  ['<text x="1">报</text>', '<text> is type, and artwork has no fonts | convert the text to outlines (文字转曲)', 1],
  ['<image href="a.png"/>', '<image> is a picture | place the picture by itself, or trace it', 1],
  ['<script>x</script>', '<script> is a program | take it out: paper does not move', 1],
  ['<g><animate/></g>', '<animate> moves | take it out: paper does not move', 1],
  ['<foreignObject/>', '<foreignObject> is no SVG | take it out', 1],
  ['<symbol/>', '<symbol> is a symbol | break the link to the symbol, or use a group', 1],
  ['<svg/>', '<svg> is a drawing in the drawing | ungroup it', 1],
  ['<switch/>', '<switch> is a choice of several | leave one of them', 1],
  ['<blob/>', '<blob> is not known | convert it to paths', 1],
  ['<path fill="url(#a)" d="M0 0H1"/>', `<path> ${REFERENCE} | ${FLAT}`, 1],
  ['<path stroke="url(#a)" d="M0 0H1"/>', `<path> ${REFERENCE} | ${FLAT}`, 2],
  ['<path opacity=".5" d="M0 0H1"/>', `<path> is translucent | ${FLAT}`, 1],
  ['<g style="fill-opacity: 0.5"><path d="M0 0H1"/></g>', `<g> is translucent | ${FLAT}`, 1],
  ['<path fill="rgba(255, 0, 0, 0.5)" d="M0 0H1"/>', `<path> is translucent | ${FLAT}`, 1],
  ['<path fill="#ff000080" d="M0 0H1"/>', `<path> is translucent | ${FLAT}`, 1],
  ['<path mask="url(#a)" d="M0 0H1"/>', `<path> is masked | ${CUT}`, 1],
  ['<path clip-path="url(#a)" d="M0 0H1"/>', `<path> is clipped | ${CUT}`, 1],
  [
    '<path filter="url(#a)" d="M0 0H1"/>',
    '<path> has a filter | flatten it in the drawing program, or place it as a picture',
    1
  ],
  [
    '<path style="mix-blend-mode: multiply" d="M0 0H1"/>',
    '<path> is blended with what lies under it | flatten it in the drawing program',
    1
  ],
  ['<path marker-end="url(#a)" d="M0 0H1"/>', '<path> has arrow heads or other markers | convert them to paths', 1],
  ['<path paint-order="stroke" d="M0 0H1"/>', '<path> has its stroke under its fill | convert the stroke to a path', 1],
  [
    '<path style="transform: scale(2)" d="M0 0H1"/>',
    '<path> is transformed by its style | write the transform as an attribute',
    1
  ],
  [
    '<path transform="turn(2)" d="M0 0H1"/>',
    '<path> has a transform that is none | write translate(…), scale(…), rotate(…) or matrix(…)',
    1
  ],
  [
    '<path transform="scale(1 2 3)" d="M0 0H1"/>',
    '<path> has a transform that is none | write translate(…), scale(…), rotate(…) or matrix(…)',
    1
  ],
  ['<use href="#none"/>', '<use> uses “#none”, which is not there | paste what it uses into the drawing', 1],
  ['<use href="b.svg#a"/>', '<use> uses another file | paste what it uses into the drawing', 1],
  ['<g id="a"><use href="#a"/></g>', '<use> lies more than 100 groups deep | ungroup some of them', 1],
  [
    '<style>g > path { fill: red }</style>',
    '<style> has the selector “g > path”, which is not understood | save the drawing with its styles as attributes',
    1
  ],
  [
    '<style>@import "a.css";</style>',
    '<style> has “@import "a.css";”, which is not understood | save the drawing with its styles as attributes',
    1
  ],
  ['<path fill="reddish" d="M0 0H1"/>', `<path> has the colour “reddish”, which is none | ${KNOWN}`, 1],
  ['<path fill="#12345" d="M0 0H1"/>', `<path> has the colour “#12345”, which is none | ${KNOWN}`, 1],
  [
    '<path fill="device-cmyk(0 0 0 2)" d="M0 0H1"/>',
    `<path> has the colour “device-cmyk(0 0 0 2)”, which is none | ${KNOWN}`,
    1
  ],
  ['<path data-ink="blue" d="M0 0H1"/>', `<path> asks for the ink “blue”, which the paper has not | ${INK}`, 1],
  ['<path data-ink="red 120%" d="M0 0H1"/>', `<path> asks for the ink “red 120%”, which the paper has not | ${INK}`, 1],
  [
    '<path fill="device-cmyk(1 1 1 0)" d="M0 0H1"/>',
    '<path> has 300 % of ink, over the paper’s 220 % | lower the build',
    2
  ],
  ['<path d="M0 0H"/>', '<path> has numbers that are none | save the drawing anew', 1],
  ['<path d="L0 0"/>', '<path> has numbers that are none | save the drawing anew', 1],
  ['<path d="M0 0H1e30"/>', '<path> has numbers that are none | save the drawing anew', 1],
  ['<rect width="1em" height="1"/>', '<rect> has numbers that are none | save the drawing anew', 1],
  ['<polygon points="1 2 3"/>', '<polygon> has numbers that are none | save the drawing anew', 1],
  ['<path d="M0 0H105"/>', '<path> reaches over the edge of the drawing | cut it there, or make the viewBox larger', 1],
  [
    '<path d="M0 0C0 -20 10 -20 10 0"/>',
    '<path> reaches over the edge of the drawing | cut it there, or make the viewBox larger',
    1
  ],
  [
    '<path d="M0 0H1" fill="none" stroke="red" transform="scale(1 2)"/>',
    '<path> has a stroke that is stretched in one direction | convert the stroke to a path',
    1
  ],
  [
    '<path d="M0 0H1" fill="none" stroke="red" stroke-width="-1"/>',
    '<path> has a stroke whose numbers are none | mend its width, its dashes and its miter limit',
    1
  ],
  [
    '<path d="M0 0H1" fill="none" stroke="red" stroke-dasharray="1 x"/>',
    '<path> has a stroke whose numbers are none | mend its width, its dashes and its miter limit',
    1
  ]
]

describe('what is not printed as it looks is refused', () => {
  test.each(REFUSED)('%s', (svg, said, shapes) => {
    const reading = read(`${ROOT}\n${LESS}\n${svg}</svg>`)
    expect(reading.said).toEqual([`bad-artwork 3: ${said}`])
    expect(reading.drawing!.shapes.length).toBe(shapes)
  })

  test('the same of many is told once', () => {
    expect(read(`${ROOT}<text/><text/>\n<text/></svg>`).said).toEqual([
      'bad-artwork 1: <text> is type, and artwork has no fonts; so are 2 more | convert the text to outlines (文字转曲)'
    ])
  })

  test('style from elsewhere', () => {
    expect(read(`<?xml version="1.0"?><?xml-stylesheet href="a.css"?>${ROOT}</svg>`).said).toEqual([
      'bad-artwork 1: it takes its style from another file | put the style into the SVG'
    ])
  })

  test.each<readonly [string, string]>([
    ['', 'this is no SVG'],
    ['<svg>', 'this is no SVG'],
    ['<svg><!ENTITY a "b"></svg>', 'this is no SVG'],
    ['<html/>', '<html> is the root of a file that should be an SVG'],
    ['<svg/>', '<svg> says neither its size nor a viewBox'],
    ['<svg width="0" height="1"/>', '<svg> says neither its size nor a viewBox'],
    ['<svg width="1em" height="1"/>', '<svg> says neither its size nor a viewBox'],
    ['<svg viewBox="0 0 1"/>', '<svg> has a viewBox that is not four numbers, the last two above 0'],
    ['<svg viewBox="0 0 0 1"/>', '<svg> has a viewBox that is not four numbers, the last two above 0'],
    [`${'<g>'.repeat(100_000)}${'</g>'.repeat(100_000)}`, 'this is no SVG: elements are nested more than 500 deep']
  ])('no drawing: %.40s', (svg, said) => {
    const reading = read(svg)
    expect(reading.drawing).toBeNull()
    expect(reading.said.map(line => line.slice(0, `bad-artwork 1: ${said}`.length))).toEqual([`bad-artwork 1: ${said}`])
  })

  test('a bomb of uses ends', () => {
    const levels = Array.from({ length: 12 }, (_, i) => `<g id="l${i + 1}">${`<use href="#l${i}"/>`.repeat(10)}</g>`)
    const { said } = read(`${ROOT}<defs><path id="l0" d="M0 0H1"/>${levels.join('')}</defs><use href="#l12"/></svg>`)
    expect(said).toEqual(['bad-artwork 1: <use> is one of more than 100000 elements | simplify the drawing'])
  })
})
