import { inflateSync } from 'node:zlib'
import type { Morgue } from '../../base/morgue.ts'
import { deflate } from '../../flate/deflate.ts'
import { newKernels } from '../../kernels/kernels.ts'
import { deflateOnce } from './deflate-once.ts'

/** How the streams of a file are packed. */
export interface Packing {
  header(version: string): string
  /** Whether objects that are no streams are kept in some: PDF 1.5 and later (ISO 32000-1, 7.5.7). */
  gathers(version: string): boolean
  readonly filter: string
  /** What the filter has to be told of predicted rows: ISO 32000-1, 7.4.4.4. */
  predicted(columns: number, channels: number): string
  text(bytes: Uint8Array): Uint8Array
  /** A content stream that was deflated beforehand. */
  content(deflated: Uint8Array): Uint8Array
  /** Of a font, which is laid away as a whole; `label` says in short what it is. */
  program(bytes: Uint8Array, label: string): Uint8Array
  /** What no one reads as text, deflated beforehand. */
  samples(deflated: Uint8Array, label: string): Uint8Array
}

/** Four bytes that tell transmission programs that the file is binary (ISO 32000-1, 7.5.2). */
const BINARY = '%\xe2\xe3\xcf\xd3\n'

/** For the press; what another process has deflated comes from the morgue. */
export function packedWith(morgue: Morgue): Packing {
  const kernels = newKernels()
  return {
    header: version => `%PDF-${version}\n${BINARY}`,
    gathers: version => version >= '1.5',
    filter: '/Filter/FlateDecode',
    predicted: (columns, channels) =>
      `/DecodeParms<</Predictor 15/Colors ${channels}/BitsPerComponent 8/Columns ${columns}>>`,
    text: bytes => deflateOnce(bytes, morgue, kernels),
    content: deflated => deflated,
    program: bytes => deflate(bytes, kernels),
    samples: deflated => deflated
  }
}

/** For eyes and goldens: nothing deflated, strings in hexadecimal, a label in the place of fonts and pictures. */
export const PLAIN: Packing = {
  header: version => `%PDF-${version}\n`,
  gathers: () => false,
  filter: '',
  predicted: () => '',
  text: bytes => bytes,
  content: deflated => hexStrings(inflateSync(deflated)),
  program: (_bytes, label) => Buffer.from(label),
  samples: (_deflated, label) => Buffer.from(label)
}

/** The literal strings of a content stream as hexadecimal ones. */
function hexStrings(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  const plain = text.replace(/\(((?:[^\\()]|\\.)*)\)/gs, (_whole, string: string) => {
    const unescaped = string.replace(/\\(.)/gs, (_pair, char: string) => (char === 'r' ? '\r' : char))
    return `<${Buffer.from(unescaped, 'latin1').toString('hex')}>`
  })
  return Buffer.from(plain, 'latin1')
}
