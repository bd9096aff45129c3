import { u8, u16, u32 } from '../../../fonts/table.ts'

const FORMAT_2 = 0x20000
/** Names of lower numbers are those of the Macintosh, which character maps lead to as well. */
const FIRST_OWN = 258
/** Numbers have sixteen bits. */
const MOST_OWN = 0x10000 - FIRST_OWN

/** The names that a face gives its own glyphs: OpenType 1.9, “post”, format 2. */
export function readPostNames(post: DataView, glyphs: number): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  if (u32(post, 0) !== FORMAT_2) return names
  const own: string[] = []
  for (let at = 34 + 2 * u16(post, 32); at < post.byteLength && own.length < MOST_OWN; at += 1 + u8(post, at)) {
    own.push(String.fromCharCode(...Array.from({ length: u8(post, at) }, (_, i) => u8(post, at + 1 + i))))
  }
  for (let gid = Math.min(glyphs, u16(post, 32)) - 1; gid > 0; gid--) {
    const name = own[u16(post, 34 + 2 * gid) - FIRST_OWN]
    if (name !== undefined) names.set(name, gid)
  }
  return names
}
