import { latin1 } from '../../lexer.ts'
import { CFF_STRINGS } from './cff-strings.ts'
import { nameOfCharacter } from './glyph-names.ts'

/** Rows of code, first string number of CFF, how many: Adobe Technical Note 5176, appendix B. */
type Rows = readonly (readonly [code: number, sid: number, count: number])[]

const STANDARD: Rows = [
  [32, 1, 95],
  [161, 96, 15],
  [177, 111, 4],
  [182, 115, 8],
  [191, 123, 1],
  [193, 124, 8],
  [202, 132, 2],
  [205, 134, 4],
  [225, 138, 1],
  [227, 139, 1],
  [232, 140, 4],
  [241, 144, 1],
  [245, 145, 1],
  [248, 146, 4]
]

const EXPERT: Rows = [
  [32, 1, 1],
  [33, 229, 2],
  [36, 231, 8],
  [44, 13, 3],
  [47, 99, 1],
  [48, 239, 10],
  [58, 27, 2],
  [60, 249, 4],
  [65, 253, 5],
  [72, 258, 1],
  [75, 259, 4],
  [81, 263, 3],
  [85, 266, 1],
  [86, 109, 2],
  [88, 267, 3],
  [92, 270, 34],
  [160, 304, 3],
  [165, 307, 5],
  [171, 312, 1],
  [174, 313, 1],
  [177, 314, 2],
  [181, 316, 3],
  [187, 158, 1],
  [188, 155, 1],
  [189, 163, 1],
  [190, 319, 7],
  [199, 326, 1],
  [200, 150, 1],
  [201, 164, 1],
  [202, 169, 1],
  [203, 327, 52]
]

/** The string number of each code. */
function spread(rows: Rows): Uint16Array {
  const sids = new Uint16Array(256)
  for (const [first, sid, count] of rows) for (let i = 0; i < count; i++) sids[first + i] = sid + i
  return sids
}

const STANDARD_SIDS = spread(STANDARD)
const EXPERT_SIDS = spread(EXPERT)

/** String number of a code in StandardEncoding, and in CFF's expert encoding; 0 where it has none. */
export const standardSid = (code: number): number => STANDARD_SIDS[code] ?? 0
export const expertSid = (code: number): number => EXPERT_SIDS[code] ?? 0

const BYTES = Array.from({ length: 256 }, (_, code) => code)
const UNNAMED = '.notdef'

const namesOf = (sid: (code: number) => number): readonly string[] => BYTES.map(code => CFF_STRINGS[sid(code)]!)

/** Annex D.2: the characters from 0x80 on; codes that stand for none are bullets in the first. */
const WIN_ANSI = `€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ${latin1(Uint8Array.from({ length: 0x60 }, (_, i) => 0xa0 + i))}`
const MAC_ROMAN =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
  '¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄¤‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'

/** Characters whose first name is not that of the encodings. */
const OTHERS: Readonly<Record<string, string>> = { '\u007f': 'bullet', '\u00a0': 'space', '\u00ad': 'hyphen' }

/** ASCII, and so many characters behind it; control characters have no name. */
const namesIn = (upper: string): readonly string[] =>
  BYTES.map(code => {
    const character = code < 0x80 ? String.fromCharCode(code) : upper[code - 0x80]!
    return code < 0x20 ? UNNAMED : (OTHERS[character] ?? nameOfCharacter(character.codePointAt(0)!) ?? UNNAMED)
  })

const ENCODINGS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    StandardEncoding: namesOf(standardSid),
    MacExpertEncoding: namesOf(expertSid),
    WinAnsiEncoding: namesIn(WIN_ANSI),
    MacRomanEncoding: namesIn(MAC_ROMAN)
  })
)

/** Names of glyphs by code (annex D); null where there is no such encoding. */
export const encodingNamed = (name: string): readonly string[] | null => ENCODINGS.get(name) ?? null

/** Code of a name in MacRomanEncoding, by which old character maps are keyed; -1 where it has none. */
export const macCodeOf = (name: string): number => ENCODINGS.get('MacRomanEncoding')!.indexOf(name)
