import { decodeAsciiHex } from './decode-ascii-hex.ts'
import { decodeAscii85 } from './decode-ascii85.ts'
import { decodeLzw } from './decode-lzw.ts'
import { decodeRunLength } from './decode-run-length.ts'
import type { Decoded } from './decoded.ts'
import { isArray, isDict, isName } from './entries.ts'
import { inflate } from './inflate.ts'
import type { Pdf, PdfDict, PdfValue, StreamData } from './pdf.ts'
import { judgePredictor, type Predictor, undoPredictor } from './undo-predictor.ts'

type Resolve = Pdf['resolve']

/** A step of a stream's filter chain. */
interface Step {
  readonly filter: string
  readonly parameters: PdfDict | null
}

/** How many bytes a file may still be decoded to; those that take longer count for more. */
export interface Allowance {
  left: number
}

/** Bytes that one stream may decode to: a broadsheet page at 300 ppi in four inks is 118 million. */
const MOST_OF_STREAM = 1 << 27

/** How much longer than inflating it takes to make a byte otherwise; and to make samples of predicted ones. */
const COSTS: ReadonlyMap<string, number> = new Map([
  ['LZWDecode', 3],
  ['ASCIIHexDecode', 3],
  ['ASCII85Decode', 3]
])
const COST_OF_PREDICTION = 4

/** Damaged data are decoded over and over, until the damage has been found. */
const COST_OF_DAMAGE = 32

/** Filters of one stream; nobody needs more than two. */
const MOST_FILTERS = 8

/** What the filters of a stream are run with. */
interface Run {
  readonly resolve: Resolve
  readonly allowance: Allowance
  /** What is done with predicted rows that no other filter takes. */
  readonly unpredict: typeof undoPredictor
}

/** Sends raw bytes through the filters that the dictionary names, up to one that makes samples. */
export const decodeStream = (raw: Uint8Array, dict: PdfDict, resolve: Resolve, allowance: Allowance): StreamData =>
  runFilters(raw, dict, { resolve, allowance, unpredict: undoPredictor })

/** The fault that decoding a stream would meet. Predicted rows are looked at, and not undone, which takes far longer. */
export const faultOfStream = (raw: Uint8Array, dict: PdfDict, resolve: Resolve, allowance: Allowance): string | null =>
  runFilters(raw, dict, { resolve, allowance, unpredict: judgePredictor }).fault

function runFilters(raw: Uint8Array, dict: PdfDict, { resolve, allowance, unpredict }: Run): StreamData {
  const steps = stepsOf(dict, resolve)
  if (steps === null) return { bytes: new Uint8Array(), rest: null, fault: 'its filters are not names' }
  if (steps.length > MOST_FILTERS) return { bytes: raw, rest: null, fault: `it has more than ${MOST_FILTERS} filters` }
  let bytes = raw
  for (const [i, step] of steps.entries()) {
    const last = i === steps.length - 1
    if (SAMPLED.has(step.filter)) {
      return { bytes, rest: step, fault: last ? null : `${step.filter} is not the last of its filters` }
    }
    if (allowance.left <= 0) return { bytes: new Uint8Array(), rest: null, fault: 'the file decodes to too much' }
    const run = { resolve, allowance, unpredict: last ? unpredict : undoPredictor }
    const made = decode(bytes, step, run)
    bytes = made.bytes
    allowance.left -= made.fault === null ? costOf(step) * bytes.length : COST_OF_DAMAGE * (bytes.length + 1)
    if (made.fault !== null) return { bytes, rest: null, fault: made.fault }
  }
  return { bytes, rest: null, fault: null }
}

const costOf = ({ filter }: Step): number => COSTS.get(filter) ?? 1

/** They make samples, and are read by whoever wants a picture. */
const SAMPLED: ReadonlySet<string> = new Set(['DCTDecode', 'JPXDecode', 'JBIG2Decode', 'CCITTFaxDecode'])

/** Table 94: shorter names, for inline images. Readers take them in any stream. */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    AHx: 'ASCIIHexDecode',
    A85: 'ASCII85Decode',
    LZW: 'LZWDecode',
    Fl: 'FlateDecode',
    RL: 'RunLengthDecode',
    CCF: 'CCITTFaxDecode',
    DCT: 'DCTDecode'
  })
)

/** Filters and their parameters, in the order in which they decode; null where they are not names. */
function stepsOf(dict: PdfDict, resolve: Resolve): readonly Step[] | null {
  const filters = listOf(dict.entries.get('Filter'), resolve)
  const parameters = listOf(dict.entries.get('DecodeParms'), resolve)
  const steps: Step[] = []
  for (const [i, value] of filters.entries()) {
    const filter = resolve(value)
    if (!isName(filter)) return null
    const given = resolve(parameters[i])
    const name = SHORT_NAMES.get(filter.name) ?? filter.name
    steps.push({ filter: name, parameters: isDict(given) ? given : null })
  }
  return steps
}

function listOf(value: PdfValue | undefined, resolve: Resolve): readonly PdfValue[] {
  const it = resolve(value)
  if (it === null) return []
  return isArray(it) ? it.items : [it]
}

function decode(bytes: Uint8Array, step: Step, { resolve, allowance, unpredict }: Run): Decoded {
  const most = Math.min(Math.floor(allowance.left / costOf(step)), MOST_OF_STREAM)
  const number = (key: string, otherwise: number): number => {
    const value = resolve(step.parameters?.entries.get(key))
    return typeof value === 'number' ? value : otherwise
  }
  const plain = ({ bytes, fault }: Decoded): Decoded => {
    const predictor = predictorOf(number)
    if (predictor === null) return { bytes, fault }
    const undone = unpredict(bytes, predictor)
    if (unpredict === undoPredictor) allowance.left -= COST_OF_PREDICTION * bytes.length
    return { bytes: undone.bytes, fault: fault ?? undone.fault }
  }
  switch (step.filter) {
    case 'FlateDecode':
      return plain(inflate(bytes, most))
    case 'LZWDecode':
      return plain(decodeLzw(bytes, most, number('EarlyChange', 1) === 0 ? 0 : 1))
    case 'ASCIIHexDecode':
      return decodeAsciiHex(bytes)
    case 'ASCII85Decode':
      return decodeAscii85(bytes, most)
    case 'RunLengthDecode':
      return decodeRunLength(bytes, most)
    case 'Crypt':
      return { bytes, fault: 'it is enciphered (Crypt)' }
    default:
      return { bytes, fault: `${step.filter.slice(0, 40)} is not a filter` }
  }
}

/** Null where nothing was predicted. */
function predictorOf(number: (key: string, otherwise: number) => number): Predictor | null {
  const kind = number('Predictor', 1)
  if (kind === 1) return null
  return { kind, colours: number('Colors', 1), bits: number('BitsPerComponent', 8), columns: number('Columns', 1) }
}
