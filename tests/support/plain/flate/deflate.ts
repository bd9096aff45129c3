import { BLOCK, isNearEnd, newSearch, newWorkspace, takeRest, takeTokens, type Workspace } from './search.ts'
import { writeBlock } from './write-block.ts'
import { zlibStream } from './zlib-stream.ts'

/** Bytes looked at in one go. Not all at once: V8 compiles a function better when it is called again. */
const STRETCH = 2048

/**
 * Bytes → a zlib stream (RFC 1950) of them. Computed in whole numbers and nothing else, so that it is the same on every
 * machine and version of Node; that of node:zlib depends on what the processor can do.
 */
export const deflate = (bytes: Uint8Array, workspace: Workspace = newWorkspace(bytes.length)): Uint8Array =>
  zlibStream(bytes, workspace.out, () => {
    const search = newSearch(bytes, workspace)
    for (let isLast = false; !isLast; ) {
      takeTokens(search, search.at + STRETCH)
      isLast = isNearEnd(search) && search.count < BLOCK
      if (isLast) takeRest(search)
      if (isLast || search.count === BLOCK) {
        writeBlock(workspace.out, search.tokens.subarray(0, search.count), isLast)
        search.count = 0
      }
    }
  })
