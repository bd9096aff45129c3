import { decodeText } from '../base/source.ts'
import type { World } from '../base/world.ts'
import type { TextOf } from '../press/report/encode-report.ts'

/** Each file decoded once; one that cannot be read or decoded counts as empty. */
export function textsOf(world: World): TextOf {
  const texts = new Map<string, string>()
  return file => {
    const known = texts.get(file)
    if (known !== undefined) return known
    const reading = world.read(file)
    const decoded = reading.kind === 'bytes' ? decodeText(reading.bytes) : null
    const text = decoded?.kind === 'text' ? decoded.text : ''
    texts.set(file, text)
    return text
  }
}
