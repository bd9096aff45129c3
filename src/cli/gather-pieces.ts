/** Bytes that are waited for before they are handed on: the system is asked seldom, and little is held. */
const ENOUGH = 1 << 20
/** Bytes of a piece that is handed on by itself: to copy it takes longer than to ask once more. */
const LARGE = 1 << 18

export interface Gathered {
  readonly take: (bytes: Uint8Array) => void
  /** Hands on what is left. */
  readonly end: () => void
}

/** Many small pieces as few large ones. */
export function gatherPieces(give: (bytes: Uint8Array) => void): Gathered {
  let waiting: Uint8Array[] = []
  let size = 0
  const end = (): void => {
    if (size > 0) give(Buffer.concat(waiting))
    waiting = []
    size = 0
  }
  const take = (bytes: Uint8Array): void => {
    if (bytes.length >= LARGE) {
      end()
      give(bytes)
      return
    }
    waiting.push(bytes)
    size += bytes.length
    if (size >= ENOUGH) end()
  }
  return { take, end }
}
