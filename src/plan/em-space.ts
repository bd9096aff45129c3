import { type Copy, joinCopies, plainCopy } from '../edition/copy.ts'

/** A blank of one em where a copy begins, for an error that has to say where it comes from. */
export function emSpaceAt({ stretches }: Copy): Copy {
  const { file, source } = stretches[0]!
  return plainCopy('　', { file, from: source, to: source })
}

/** Copies on one line, an em between them. */
export const spaced = (copies: readonly Copy[]): Copy =>
  joinCopies(copies.flatMap((copy, i) => (i === 0 ? [copy] : [emSpaceAt(copy), copy])))
