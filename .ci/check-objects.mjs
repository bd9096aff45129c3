// What each object of a file is painted with, as MuPDF reads it (`mutool trace`). Numbers: Ghent Workgroup 2022, newspapers.
import { check, tool } from './tally.mjs'

/** Points: R0009 and R0010, black type and lines below must overprint; R0016 and R0017, white and coloured type. */
const BLACK_TYPE = 12
const BLACK_LINE = 2
const COLOURED_TYPE = 10
/** R0018, R0019: lines in white or of several inks. */
const COLOURED_LINE = 0.25
/** R0015: black type of several inks. */
const RICH = { black: 0.85, sum: 2.2 }

const RULES = {
  'colour is that of the four inks': object => ['DeviceCMYK', 'DeviceGray'].includes(object.colorspace ?? 'DeviceCMYK'),
  'type is in the four inks': object => object.kind !== 'type' || object.colorspace === 'DeviceCMYK',
  'nothing is transparent': object => Number(object.alpha ?? 1) === 1,
  'small black type overprints': object =>
    object.kind !== 'type' || !isBlack(object) || object.size >= BLACK_TYPE || overprints(object),
  'thin black lines overprint': object =>
    object.kind !== 'line' || !isBlack(object) || object.width >= BLACK_LINE || overprints(object),
  'white knocks out': object => inkSum(object) > 0 || object.op !== '1',
  'colour knocks out': object => isBlack(object) || object.op !== '1' || object.kind === 'picture',
  'no black type of several inks': object =>
    object.kind !== 'type' || object.inks[3] < RICH.black || inkSum(object) <= RICH.sum,
  'white type and type in several inks is large enough': object =>
    object.kind !== 'type' || plates(object) === 1 || object.size >= COLOURED_TYPE,
  'no line in white or several inks is too thin': object =>
    object.kind !== 'line' || plates(object) === 1 || object.width >= COLOURED_LINE,
  'no .notdef is shown': object => !object.glyphs?.includes('0')
}

export function checkObjects(file) {
  const objects = [...objectsOf(tool('mutool', 'trace', file))]
  for (const [name, rule] of Object.entries(RULES)) {
    const wrong = objects.filter(object => !rule(object))
    check(`${file}: ${name}`, objects.length > 0 && wrong.length === 0, JSON.stringify(wrong.slice(0, 3)))
  }
}

const KINDS = { text: 'type', path: 'area', image: 'picture', image_mask: 'area' }

/** Paths, pictures and runs of type, with their attributes. The trace has a tag a line. */
function* objectsOf(trace) {
  let painted = null
  let run = null
  for (const line of trace.split('\n')) {
    const [, name, words] = /^\s*<(\w+)([^>]*)>/.exec(line) ?? []
    const pairs = [...(words ?? '').matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, value])
    const attributes = Object.fromEntries(pairs)
    const [, how, what] = /^(fill|stroke)_(\w+)$/.exec(name ?? '') ?? []
    if (how !== undefined) {
      painted = { ...attributes, kind: how === 'stroke' && what === 'path' ? 'line' : KINDS[what] }
      painted.inks = (attributes.color ?? '').split(' ').filter(Boolean).map(Number)
      if (painted.kind === 'line') painted.width = Number(attributes.linewidth ?? 1) * scaleOf(attributes.transform)
      if (painted.kind !== 'type') yield painted
    } else if (name === 'span' && painted !== null) {
      run = { ...painted, size: scaleOf(attributes.trm), glyphs: [] }
      yield run
    } else if (name === 'g' && run !== null) {
      run.glyphs.push(attributes.glyph)
    }
  }
}

/** Of a matrix: the side of the square that the unit square has the area of. */
function scaleOf(matrix) {
  const [a, b, c, d] = matrix.split(' ').map(Number)
  return Math.sqrt(Math.abs(a * d - b * c))
}

const inkSum = ({ inks }) => (inks.length === 0 ? 1 : inks.reduce((sum, ink) => sum + ink, 0))
const plates = ({ inks }) => inks.filter(ink => ink > 0).length
const isBlack = ({ inks }) => inks.join() === '0,0,0,1'
const overprints = ({ op, opm }) => op === '1' && opm === '1'
