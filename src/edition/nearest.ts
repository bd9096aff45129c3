/** The candidate a slip of the hand away from `word`, or null: at most one slip in three characters, or in two. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null
  const length = [...word].length
  let least = Math.min(length, Math.max(1, Math.floor(length / 3)) + 1)
  for (const candidate of candidates) {
    const distance = slips(word, candidate, least)
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

/** “did you mean …?” where something is near, else what there is to choose from. */
export function didYouMean(word: string, candidates: readonly string[]): string[] {
  const others = candidates.filter(candidate => candidate !== word)
  const twin = others.find(candidate => candidate.normalize() === word.normalize())
  if (twin !== undefined) return [`“${twin}” looks alike and is spelt in another Unicode form: write it as it is there`]
  const near = others.find(candidate => word.replace(ENDING, '') === candidate) ?? nearest(word, others)
  if (near !== null) return [`did you mean “${near}”?`]
  return others.length === 0 ? [] : [`there is ${others.slice(0, MOST_NAMED).join(', ')}`]
}

/** That of a file, which names of stories and templates do without. */
const ENDING = /\.(?:md|yaml|yml)$/

/** A hint that names more than these is no help. */
const MOST_NAMED = 12

/** Damerau's edit distance with neighbours swapped; `limit` or more is all the same. */
function slips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1))
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? limit) + 1)
      row.push(cost)
    }
    before = above
    above = row
  }
  return above[b.length]!
}
