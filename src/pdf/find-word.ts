/** Where ASCII text stands next in the bytes, from a place on; -1 where it does not. */
export function findWord(bytes: Uint8Array, word: string, from: number): number {
  const codes = codesOf(word)
  const last = bytes.length - codes.length
  for (let i = from; i <= last; i++) if (bytes[i] === codes[0] && matches(bytes, codes, i)) return i
  return -1
}

/** Where it stands last. */
export function findLastWord(bytes: Uint8Array, word: string): number {
  const codes = codesOf(word)
  for (let i = bytes.length - codes.length; i >= 0; i--) {
    if (bytes[i] === codes[0] && matches(bytes, codes, i)) return i
  }
  return -1
}

/** Everywhere that it stands, ascending. */
export function findWords(bytes: Uint8Array, word: string): readonly number[] {
  const places: number[] = []
  for (let i = findWord(bytes, word, 0); i >= 0; i = findWord(bytes, word, i + 1)) places.push(i)
  return places
}

const codesOf = (word: string): readonly number[] => [...word].map(letter => letter.charCodeAt(0))

function matches(bytes: Uint8Array, codes: readonly number[], at: number): boolean {
  for (let i = 1; i < codes.length; i++) if (bytes[at + i] !== codes[i]) return false
  return true
}
