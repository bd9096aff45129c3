/**
 * A PDF file as it was read: any maker's, sound or not. Written by a reader that shares nothing with our writer, so
 * that what one of them gets wrong the other does not repeat. Clauses are those of ISO 32000-1.
 */
export interface Pdf {
  readonly bytes: Uint8Array
  /** Of the header: `1.6`; empty where there is none. The catalog may raise it. */
  readonly version: string
  /** Byte at which the header stands; all offsets of the file count from there. */
  readonly start: number
  /** Newest first; empty where the file has none that can be read. */
  readonly trailer: PdfDict
  /**
   * What had to be guessed or left out to read the file, in the order met. Objects are read when they are asked for, so
   * that it may grow with each.
   */
  readonly repairs: readonly Repair[]
  /** 7.6: its strings and streams are not deciphered, and objects in object streams cannot be had. */
  readonly encrypted: boolean
  /** Numbers of all indirect objects, ascending. */
  readonly numbers: readonly number[]
  /** How the file is put together: 7.5.7, 7.5.8. A revision is a section of cross-references. */
  readonly structure: { readonly objectStreams: boolean; readonly xrefStreams: boolean; readonly revisions: number }
  /** Every indirect object, by ascending number. */
  objects(): Iterable<{ readonly number: number; readonly value: PdfValue }>
  /** An indirect object's value, which may itself be a reference; null where there is none (7.3.10). */
  object(ref: PdfRef): PdfValue
  /** What a value stands for, through references to references; a loop of them is null. */
  resolve(value: PdfValue | undefined): PdfDirect
  /** What the items of an array stand for. Those of all arrays that are asked for are counted, and have an end. */
  items(array: PdfArray): readonly PdfDirect[]
  /** Bytes of a stream, through its filters up to one that makes samples (DCT, JPX, JBIG2, CCITT). Never to be changed. */
  data(stream: PdfStream): StreamData
  /** The fault that its data would tell of; quicker to be had than they are where they are rows of a picture. */
  faultOf(stream: PdfStream): string | null
}

export type PdfDirect = null | boolean | number | PdfName | PdfString | PdfArray | PdfDict | PdfStream
export type PdfValue = PdfDirect | PdfRef

export interface PdfName {
  readonly kind: 'name'
  /** Without the solidus, `#xx` undone; bytes as Latin-1. */
  readonly name: string
}

export interface PdfString {
  readonly kind: 'string'
  readonly bytes: Uint8Array
}

export interface PdfArray {
  readonly kind: 'array'
  readonly items: readonly PdfValue[]
}

export interface PdfDict {
  readonly kind: 'dict'
  readonly entries: ReadonlyMap<string, PdfValue>
}

export interface PdfStream {
  readonly kind: 'stream'
  readonly dict: PdfDict
  /** As they stand in the file, after any repair; those of an inline image stand in a content stream. */
  readonly raw: Uint8Array
}

export interface PdfRef {
  readonly kind: 'ref'
  readonly number: number
  readonly generation: number
}

/** Decoded as far as it goes. */
export interface StreamData {
  readonly bytes: Uint8Array
  /** The filter that is left, for pictures, with its parameters; null where the bytes are the data. */
  readonly rest: { readonly filter: string; readonly parameters: PdfDict | null } | null
  /** Why there is no more: damaged, past a limit, a filter that is not known. Null where all is well. */
  readonly fault: string | null
}

/** Something that the file should have said itself. */
export interface Repair {
  /** Byte in the file, or -1. */
  readonly at: number
  /** Number of the object it belongs to, or null. */
  readonly object: number | null
  readonly what: string
}
