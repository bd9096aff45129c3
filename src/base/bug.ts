/** A fault of the engine, never of its input: the one kind of thing that is thrown. */
class Bug extends Error {
  override readonly name = 'Bug'
}

/** Closes a switch over a union: a new member does not compile until every reader knows it. */
export function unreachable(it: never): never {
  throw new Bug(`unreachable: ${JSON.stringify(it)}`)
}

export function invariant(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Bug(`broken invariant: ${what}`)
}
