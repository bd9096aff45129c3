import { decodeText } from '../base/source.ts'
import type { World } from '../base/world.ts'
import type { TextOf } from '../press/report/encode-report.ts'

/** Each file decoded once, what is not UTF-8 as well as can be; one that cannot be read counts as empty. */
export function textsOf(world: World): TextOf {
  const texts = new Map<string, string>()
  return file => {
    const known = texts.get(file)
    if (known !== undefined) return known
    const reading = world.read(file)
    const text = reading.kind === 'bytes' ? decodeText(reading.bytes).text : ''
    texts.set(file, text)
    return text
  }
}
