import { type Copy, emphasized, joinCopies, placeOf, plainCopy } from '../edition/copy.ts'

/**
 * The words of a template with each `{field}` in them filled: an empty one goes with the brackets round it, one that
 * nobody knows stays as it stands.
 */
export function fillWords(words: Copy, fields: ReadonlyMap<string, Copy>): Copy {
  const pieces: Copy[] = []
  let done = 0
  const literal = (to: number): void => {
    if (to > done) pieces.push(plainCopy(words.text.slice(done, to), placeOf(words, done, to), emphasisAt(words, done)))
  }
  for (const match of words.text.matchAll(/（\{([a-z-]+)\}）|\{([a-z-]+)\}/g)) {
    const [whole, bracketed, bare] = match
    const field = fields.get((bracketed ?? bare)!)
    if (field === undefined) continue
    const bracket = bracketed !== undefined && field.text !== '' ? 1 : 0
    literal(match.index + bracket)
    pieces.push(emphasized(field, emphasisAt(words, match.index)))
    done = match.index + whole.length - bracket
  }
  literal(words.text.length)
  return joinCopies(pieces)
}

const emphasisAt = (copy: Copy, offset: number): Copy['runs'][number]['emphasis'] =>
  copy.runs.find(run => offset < run.to)?.emphasis ?? 'plain'
