import { type Copy, emphasized, joinCopies, placeOf, plainCopy } from '../edition/copy.ts'

/** The words of a template with each `{field}` in them filled; a field that nobody knows stays as it stands. */
export function fillWords(words: Copy, fields: ReadonlyMap<string, Copy>): Copy {
  const pieces: Copy[] = []
  let done = 0
  const literal = (to: number): void => {
    if (to > done) pieces.push(plainCopy(words.text.slice(done, to), placeOf(words, done, to), emphasisAt(words, done)))
  }
  for (const match of words.text.matchAll(/\{([a-z]+)\}/g)) {
    const field = fields.get(match[1]!)
    if (field === undefined) continue
    literal(match.index)
    pieces.push(emphasized(field, emphasisAt(words, match.index)))
    done = match.index + match[0].length
  }
  literal(words.text.length)
  return joinCopies(pieces)
}

const emphasisAt = (copy: Copy, offset: number): Copy['runs'][number]['emphasis'] =>
  copy.runs.find(run => offset < run.to)?.emphasis ?? 'plain'
