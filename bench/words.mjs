// Copy in any length for the bench: the stories of the sample edition, varied so that no two paragraphs are alike.
import { readFileSync } from 'node:fs'

const STORIES = new URL('../editions/2019-06-13/stories/', import.meta.url)
/** Share of Han characters that are exchanged, and out of how many: together about 1,600 distinct ones. */
const EXCHANGED = 0.18
const POOL = 1250

/** Paragraphs of the sample stories that are worth varying. */
const seeds = ['lead.md', 'feature.md'].flatMap(name =>
  readFileSync(new URL(name, STORIES), 'utf8')
    .replace(/^---\n.*?\n---\n/s, '')
    .split(/\n{2,}/)
    .map(paragraph => paragraph.replace(/\s/g, '').replaceAll(',', '，').replaceAll(':', '：'))
    .filter(paragraph => paragraph.length > 40 && /^[\p{Script=Han}“]/u.test(paragraph))
)

/** An endless run of paragraphs, the same in every run of the bench. */
export function* paragraphs() {
  const random = xorshift(20190613)
  const pool = commonHan()
  for (let i = 0; ; i++) yield vary(seeds[i % seeds.length], random, pool)
}

/** Paragraphs of `characters` characters in all, or a few more. */
export function take(source, characters) {
  const taken = []
  for (let count = 0; count < characters; count += taken.at(-1).length) taken.push(source.next().value)
  return taken
}

/** Clauses in another order, some characters exchanged; brackets go where they no longer pair. */
function vary(paragraph, random, pool) {
  const clauses = paragraph.replace(/。$/, '').split(/(?<=[，；。、])/)
  for (let i = clauses.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[clauses[i], clauses[j]] = [clauses[j], clauses[i]]
  }
  const words = `${clauses.join('').replace(/[，；。、]$/, '')}。`
  const varied = words.replace(/\p{Script=Han}/gu, han =>
    random() < EXCHANGED ? pool[Math.floor(random() * POOL)] : han
  )
  return paired(varied) ? varied : varied.replace(/[“”（）*]/g, '')
}

function paired(text) {
  const depths = { '“': 1, '（': 1, '”': -1, '）': -1 }
  let depth = 0
  for (const character of text) {
    depth += depths[character] ?? 0
    if (depth < 0) return false
  }
  return depth === 0 && !text.includes('*')
}

/** Characters spread evenly over the first level of GB 2312: the 3,755 in daily use. */
function commonHan() {
  const decoder = new TextDecoder('gb18030')
  const level = []
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++)
      level.push(decoder.decode(Uint8Array.of(row, cell)))
  }
  return Array.from({ length: POOL }, (_, i) => level[Math.floor((i * level.length) / POOL)])
}

/** Marsaglia 2003, 32 bits. Numbers in [0, 1). */
function xorshift(seed) {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
