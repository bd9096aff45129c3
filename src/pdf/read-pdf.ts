import { FORGETFUL, type Memory } from '../base/memory.ts'
import type { Allowance } from './decode-stream.ts'
import { findLastWord, findWord } from './find-word.ts'
import { isWhite, latin1 } from './lexer.ts'
import { ObjectStore } from './object-store.ts'
import type { Pdf, PdfDict } from './pdf.ts'
import { readXref } from './read-xref.ts'
import { rebuildXref } from './rebuild-xref.ts'
import { Source } from './source.ts'
import type { Xref } from './xref.ts'

/** Bytes that all streams of a file may decode to: eight broadsheet pages that are pictures. */
const MOST_OF_FILE = 1 << 30

/**
 * Reads any bytes as a PDF file. Never throws: what is damaged is guessed, what cannot be guessed is null, and each
 * guess is a repair. Bytes that are no PDF at all give one without objects.
 * @param memory of files that were read before
 */
export function readPdf(bytes: Uint8Array, memory: Memory = FORGETFUL): Pdf {
  const source = new Source(bytes, memory)
  const { start, version } = readHeader(source)
  checkEnd(source)
  const allowance = { left: MOST_OF_FILE }
  const read = readXref(source, start, allowance)
  const opened = read === null ? null : open(source, read, allowance)
  const { xref, trailer, store } = opened ?? rebuild(source, allowance)
  const numbers = xref.numbers()
  const structure = {
    objectStreams: xref.hasPacked(),
    xrefStreams: read?.streams ?? false,
    revisions: read?.sections ?? 0
  }
  const { repairs } = source
  const { encrypted, object, resolve, items, data, faultOf } = store
  const objects = (): ReturnType<Pdf['objects']> => store.all()
  const file = { bytes, version, start, trailer, repairs, encrypted, numbers, structure }
  return { ...file, objects, object, resolve, items, data, faultOf }
}

interface Opened {
  readonly xref: Xref
  readonly trailer: PdfDict
  readonly store: ObjectStore
}

type Table = Omit<Opened, 'store'>

/** Null where the table does not lead to a catalog. What is enciphered cannot be followed, and is let pass. */
function open(source: Source, { xref, trailer }: Table, allowance: Allowance): Opened | null {
  const store = new ObjectStore(source, xref, allowance, trailer.entries.has('Encrypt'))
  const root = store.resolve(trailer.entries.get('Root'))
  const isDict = typeof root === 'object' && root?.kind === 'dict'
  if (isDict || store.encrypted) return { xref, trailer, store }
  source.repair(-1, null, 'the cross-references do not lead to a catalog')
  return null
}

function rebuild(source: Source, allowance: Allowance): Opened {
  const table = rebuildXref(source.bytes, allowance)
  source.repair(-1, null, `objects have been looked for in the whole file: ${table.xref.numbers().length} found`)
  const store = new ObjectStore(source, table.xref, allowance, table.trailer.entries.has('Encrypt'))
  return { ...table, store }
}

function readHeader(source: Source): { readonly start: number; readonly version: string } {
  const at = findWord(source.bytes, '%PDF-', 0)
  if (at < 0) source.repair(0, null, source.bytes.length === 0 ? 'the file is empty' : 'there is no header %PDF-')
  else if (at > 0) source.repair(0, null, `${at} bytes stand before the header`)
  const start = Math.max(at, 0)
  const [, version = ''] = /^%PDF-(\d\.\d)/.exec(latin1(source.bytes, start, start + 8)) ?? []
  return { start, version }
}

/** 7.5.5: the last line of a file is `%%EOF`. */
function checkEnd(source: Source): void {
  const { bytes } = source
  const at = findLastWord(bytes, '%%EOF')
  if (at < 0) {
    source.repair(bytes.length, null, '%%EOF is missing: the file may have been cut')
    return
  }
  let from = at + '%%EOF'.length
  let end = bytes.length
  while (isWhite(bytes[from])) from++
  while (end > from && isWhite(bytes[end - 1])) end--
  if (end > from) source.repair(from, null, `${end - from} bytes stand behind %%EOF`)
}
