import type { Face, Shaped } from './face.ts'
import { kerningOf, PAIRS } from './kerning.ts'
import { type Lookup, lookupsOf } from './layout-table.ts'
import { type Joined, joinGlyphs, LIGATURES } from './ligatures.ts'
import { ANCHORS, anchored, centred, type Offset } from './place-mark.ts'
import type { Sfnt } from './sfnt.ts'

/** What a shaper asks of the face it works for. */
type Type = Pick<Face, 'upem' | 'glyph' | 'advance' | 'box'>

/** The lookups of one script. */
interface Rules {
  readonly compositions: readonly Lookup[]
  readonly ligatures: readonly Lookup[]
  readonly kerning: readonly Lookup[]
  readonly anchors: readonly Lookup[]
}

/** Scripts by their first letters; everything else is asked for as Latin. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Greek}]/u, 'grek'],
  [/[\p{Script=Cyrillic}]/u, 'cyrl'],
  [/[\p{Script=Hebrew}]/u, 'hebr'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'kana'],
  [/[\p{Script=Han}]/u, 'hani']
]
const LATIN = 'latn'
const MARK = /^\p{M}$/u

/**
 * The shaper of a face: ccmp and liga of GSUB, kern and mark of GPOS, read from the file's own tables when a word first
 * calls for them. Words are kept, as a newspaper says the same ones again. What has contexts (Arabic, Indic) is not
 * shaped: each character has its own glyph.
 */
export function wordShaper(sfnt: Sfnt, type: Type): Face['shape'] {
  const rules = new Map<string, Rules>()
  const words = { joined: new Map<string, Shaped | null>(), apart: new Map<string, Shaped | null>() }
  return (word, mode) => {
    const known = words[mode].get(word)
    if (known !== undefined) return known
    const script = SCRIPTS.find(([letter]) => letter.test(word))?.[1] ?? LATIN
    const own = rules.get(script) ?? readRules(sfnt, script)
    rules.set(script, own)
    const shaped = shapeWord(type, own, word, mode)
    words[mode].set(word, shaped)
    return shaped
  }
}

function readRules(sfnt: Sfnt, script: string): Rules {
  const gsub = sfnt.table('GSUB')
  const gpos = sfnt.table('GPOS')
  return {
    compositions: lookupsOf(gsub, script, ['ccmp'], LIGATURES),
    ligatures: lookupsOf(gsub, script, ['ccmp', 'liga'], LIGATURES),
    kerning: lookupsOf(gpos, script, ['kern'], PAIRS),
    anchors: lookupsOf(gpos, script, ['mark'], ANCHORS)
  }
}

/** Null for a word that is its characters' glyphs and advances and nothing else. */
function shapeWord(type: Type, rules: Rules, word: string, mode: 'joined' | 'apart'): Shaped | null {
  const characters = [...word]
  const plain: readonly Joined[] = characters.map(char => ({ glyph: type.glyph(char.codePointAt(0)!), takes: 1 }))
  const glyphs = joinGlyphs(mode === 'joined' ? rules.ligatures : rules.compositions, plain)
  const kern = new Int16Array(glyphs.length)
  const marks: (Offset | null)[] = []
  let base = -1
  let at = 0
  glyphs.forEach(({ glyph, takes }, i) => {
    const isMark = base >= 0 && MARK.test(characters[at]!)
    marks.push(isMark ? placeMark(type, rules, glyphs[base]!.glyph, glyph) : null)
    if (!isMark) {
      if (base >= 0) kern[i - 1]! += kerningOf(rules.kerning, glyphs[base]!.glyph, glyph)
      base = i
    }
    at += takes
  })
  if (glyphs.length === plain.length && kern.every(units => units === 0) && !marks.some(mark => mark)) return null
  return { glyphs: glyphs.map(({ glyph }) => glyph), takes: glyphs.map(({ takes }) => takes), kern, marks }
}

/** Measured from where the base ends: there a mark stands by itself, and stays if either of the two has no ink. */
function placeMark(type: Type, { anchors }: Rules, base: number, mark: number): Offset {
  const [under, over] = [type.box(base), type.box(mark)]
  if (under === null || over === null) return { x: 0, y: 0 }
  const { x, y } = anchored(anchors, base, mark) ?? centred(under, over, type.upem)
  return { x: x - type.advance(base), y }
}
