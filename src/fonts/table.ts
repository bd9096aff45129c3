/**
 * Big-endian reads from a table of a font file. A read past the end yields 0: a damaged
 * file may give a wrong number, which the reader of the table must be able to live with, but never an exception.
 */
export const u8 = (table: DataView, at: number): number => (at < table.byteLength ? table.getUint8(at) : 0)
export const u16 = (table: DataView, at: number): number => (at + 2 <= table.byteLength ? table.getUint16(at) : 0)
export const i16 = (table: DataView, at: number): number => (at + 2 <= table.byteLength ? table.getInt16(at) : 0)
export const i8 = (table: DataView, at: number): number => (at < table.byteLength ? table.getInt8(at) : 0)
export const u32 = (table: DataView, at: number): number => (at + 4 <= table.byteLength ? table.getUint32(at) : 0)

/** Four letters as they stand at the head of a file or of a table's record. */
export const tagAt = (table: DataView, at: number): string =>
  String.fromCharCode(u8(table, at), u8(table, at + 1), u8(table, at + 2), u8(table, at + 3))

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

export const bytesOf = (table: DataView): Uint8Array => new Uint8Array(table.buffer, table.byteOffset, table.byteLength)

/** The part [from, from + length) of a table, cut at the table's end. */
export function part(table: DataView, from: number, length: number): DataView {
  const start = Math.min(from, table.byteLength)
  return new DataView(table.buffer, table.byteOffset + start, Math.min(length, table.byteLength - start))
}
