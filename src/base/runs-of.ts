/** Runs [from, to) of what holds, one after the other. */
export function runsOf(holds: readonly boolean[]): readonly (readonly [from: number, to: number])[] {
  const runs: [number, number][] = []
  holds.forEach((is, i) => {
    if (!is) return
    if (holds[i - 1]) runs.at(-1)![1] = i + 1
    else runs.push([i, i + 1])
  })
  return runs
}
