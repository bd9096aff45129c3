import type { CMap } from './cmap.ts'

/** How the codes of a family of character maps are cut, and what they are as text. */
interface Family {
  readonly name: RegExp
  readonly size: (lead: number, next: number) => number
  /** As the Encoding Standard labels it; null where bytes are no text. */
  readonly label: string | null
}

const always =
  (size: number): Family['size'] =>
  () =>
    size
/** Two bytes from a lead byte on, one below it. */
const from =
  (lead: number): Family['size'] =>
  byte =>
    byte >= lead ? 2 : 1
const shiftJis: Family['size'] = lead => ((lead >= 0x81 && lead <= 0x9f) || lead >= 0xe0 ? 2 : 1)
/** A second byte that is a digit begins a code of four. */
const gb18030: Family['size'] = (lead, next) => (lead < 0x81 ? 1 : next >= 0x30 && next <= 0x39 ? 4 : 2)
const utf16: Family['size'] = lead => (lead >= 0xd8 && lead <= 0xdb ? 4 : 2)
const utf8: Family['size'] = lead => (lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4)

/** The predefined maps of 9.7.5.2, table 118. Their tables of numbers are not held here. */
const FAMILIES: readonly Family[] = [
  { name: /^Uni\w+-UCS2-/, size: always(2), label: 'utf-16be' },
  { name: /^Uni\w+-UTF16-/, size: utf16, label: 'utf-16be' },
  { name: /^Uni\w+-UTF8-/, size: utf8, label: 'utf-8' },
  { name: /^Uni\w+-UTF32-/, size: always(4), label: null },
  { name: /^GBK2K-/, size: gb18030, label: 'gb18030' },
  { name: /^GB(K|Kp|pc)?-EUC-/, size: from(0x81), label: 'gb18030' },
  { name: /^(B5pc|ETen-B5|ETenms-B5|HKscs-B5)-/, size: from(0x81), label: 'big5' },
  { name: /-RKSJ-/, size: shiftJis, label: 'shift_jis' },
  { name: /^EUC-/, size: from(0x80), label: 'euc-jp' },
  { name: /^KSC(ms|pc)?-(EUC|UHC)-/, size: from(0x81), label: 'euc-kr' },
  { name: /^CNS-EUC-/, size: lead => (lead === 0x8e ? 4 : lead >= 0x80 ? 2 : 1), label: null }
]

/** Any other is of two bytes, as nearly all are. */
const OTHER: Family = { name: /^/, size: always(2), label: null }

/** A map that is known by its name alone. Of those that are not the identity, numbers are not told, but texts. */
export function predefinedCMap(name: string): CMap {
  const { size, label } = FAMILIES.find(family => family.name.test(name)) ?? OTHER
  const decoder = label === null ? null : new TextDecoder(label)
  const identity = name.startsWith('Identity')
  return {
    vertical: /(^|-)V$/.test(name),
    size: (bytes, at) => size(bytes[at]!, bytes[at + 1] ?? 0),
    cid: code => (identity ? code : null),
    text: (code, length) => decoder?.decode(bytesOf(code, length)) ?? ''
  }
}

function bytesOf(code: number, size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, i) => Math.floor(code / 256 ** (size - 1 - i)) % 256)
}
