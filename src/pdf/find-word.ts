/** Where ASCII text stands next in the bytes, from a place on; -1 where it does not. */
export const findWord = (bytes: Uint8Array, word: string, from: number): number =>
  asBuffer(bytes).indexOf(word, from, 'latin1')

/** Where it stands last. */
export const findLastWord = (bytes: Uint8Array, word: string): number =>
  asBuffer(bytes).lastIndexOf(word, undefined, 'latin1')

/** Everywhere that it stands, ascending. */
export function findWords(bytes: Uint8Array, word: string): readonly number[] {
  const places: number[] = []
  for (let i = findWord(bytes, word, 0); i >= 0; i = findWord(bytes, word, i + 1)) places.push(i)
  return places
}

/** The same bytes as Node searches them, many at a time. */
const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, byteLength)
