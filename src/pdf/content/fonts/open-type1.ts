import { latin1 } from '../../lexer.ts'
import { transformed } from '../outline-builder.ts'
import { encodingNamed } from './encodings.ts'
import { BLANK, type FontProgram } from './program.ts'
import { type Charstrings, runType1 } from './run-type1.ts'
import { thousandths } from './thousandths.ts'

/** Keys of the cipher: Adobe Type 1 Font Format, 7.1 and 7.3. */
const EEXEC_KEY = 55_665
const CHARSTRING_KEY = 4330
const EEXEC_LEAD = 4

/** A Type 1 program; null where none of its glyphs can be found. */
export function openType1(bytes: Uint8Array): FontProgram | null {
  const plain = withoutSegments(bytes)
  const head = latin1(plain, 0, Math.min(plain.length, MOST_HEAD))
  const from = head.indexOf('eexec')
  if (from < 0) return null
  const font = readPrivate(decipher(cipherText(plain, from + 'eexec'.length), EEXEC_KEY, EEXEC_LEAD))
  const names = ['.notdef', ...[...font.named.keys()].filter(name => name !== '.notdef')]
  if (font.named.size === 0) return null
  const gids = new Map(names.map((name, gid) => [name, gid]))
  const encoding = readEncoding(head.slice(0, from))
  const scale = thousandths(readMatrix(head))
  const draw = (gid: number) => runType1(font, names[gid] ?? '')
  return {
    glyphs: names.length,
    keyed: 'names',
    ofCode: code => gids.get(encoding[code] ?? '') ?? 0,
    ofName: name => gids.get(name) ?? 0,
    ofCid: () => 0,
    advance: gid => {
      const { width } = draw(gid)
      return width === null ? null : width * scale[0]
    },
    outline: gid => (font.named.has(names[gid] ?? '') ? transformed(draw(gid).outline, scale) : BLANK)
  }
}

/** The clear part of a program is a few lines and 256 names. */
const MOST_HEAD = 200_000

/** Files of Windows come in segments of six bytes more: 0x80, a kind, a length. */
function withoutSegments(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x80) return bytes
  const parts: Uint8Array[] = []
  for (let at = 0; bytes[at] === 0x80 && (bytes[at + 1] === 1 || bytes[at + 1] === 2); ) {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at + 2, at + 6)
    const length = a + b * 2 ** 8 + c * 2 ** 16 + d * 2 ** 24
    parts.push(bytes.subarray(at + 6, at + 6 + length))
    at += 6 + length
  }
  return Buffer.concat(parts)
}

/** 7.2: after `eexec` come white space and bytes, or hexadecimal digits. */
function cipherText(bytes: Uint8Array, after: number): Uint8Array {
  let from = after
  while (bytes[from] === 0x20 || bytes[from] === 0x0a || bytes[from] === 0x0d || bytes[from] === 0x09) from++
  const rest = bytes.subarray(from)
  if (!/^[\da-fA-F]{4}/.test(latin1(rest, 0, Math.min(4, rest.length)))) return rest
  return Buffer.from(latin1(rest).replace(/[^\da-fA-F]/g, ''), 'hex')
}

function decipher(cipher: Uint8Array, key: number, lead: number): Uint8Array {
  const plain = new Uint8Array(cipher.length)
  for (let i = 0, r = key; i < cipher.length; i++) {
    plain[i] = cipher[i]! ^ (r >> 8)
    r = ((cipher[i]! + r) * 52_845 + 22_719) & 0xffff
  }
  return plain.subarray(Math.max(0, lead))
}

/** `dup 5 23 RD …` are subroutines, `/A 120 RD …` glyphs; some makers write `-|` for RD. */
const ENTRY = /(?:\bdup\s+(\d{1,5})|\/([^\s/{}[\]()<>%]{1,127}))\s+(\d{1,5})\s+(?:RD|-\|) /g
const LEAD = /\/lenIV\s+(-?\d+)/

function readPrivate(plain: Uint8Array): Charstrings {
  const text = latin1(plain)
  const lead = Number(LEAD.exec(text)?.[1] ?? EEXEC_LEAD)
  const subrs = new Map<number, Uint8Array>()
  const named = new Map<string, Uint8Array>()
  ENTRY.lastIndex = 0
  for (let found = ENTRY.exec(text); found !== null; found = ENTRY.exec(text)) {
    const [, index, name, length] = found
    const from = ENTRY.lastIndex
    const cipher = plain.subarray(from, from + Number(length))
    const code = lead < 0 ? cipher : decipher(cipher, CHARSTRING_KEY, lead)
    if (name !== undefined) named.set(name, code)
    else if (named.size === 0) subrs.set(Number(index), code)
    ENTRY.lastIndex = from + cipher.length
  }
  return { subrs, named }
}

function readEncoding(head: string): readonly string[] {
  if (/\/Encoding\s+StandardEncoding\b/.test(head)) return encodingNamed('StandardEncoding')!
  const names: string[] = []
  for (const [, code, name] of head.matchAll(/\bdup\s+(\d{1,3})\s*\/(\S{1,127})\s+put\b/g)) names[Number(code)] = name!
  return names
}

function readMatrix(head: string): readonly number[] | null {
  const found = /\/FontMatrix\s*\[([^\]]{1,200})\]/.exec(head)
  return found === null ? null : found[1]!.trim().split(/\s+/).map(Number)
}
