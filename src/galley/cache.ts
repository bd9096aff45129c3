import type { Sink } from '../base/diagnostic.ts'
import type { Len } from '../base/length.ts'
import type { Copy } from '../edition/copy.ts'
import type { TextStyle } from '../edition/edition.ts'
import type { Fonts } from '../fonts/face.ts'
import { breakLines, breakVariants, trimMeasure, type Variants } from './break-lines.ts'
import type { Galley, Lines, Measure } from './galley.ts'
import { setGalley } from './set-galley.ts'

/**
 * What has been set, while its copy is in use: galleys by copy, style and size, lines by galley, measure and slack.
 * What a galley had to complain of is reported when it is first set.
 */
export class Cache {
  readonly #galleys = new WeakMap<Fonts, WeakMap<Copy, Map<TextStyle, Map<Len, Galley>>>>()
  readonly #lines = new WeakMap<Galley, Map<string, Lines>>()
  readonly #variants = new WeakMap<Galley, Map<string, Variants>>()

  galley(fonts: Fonts, copy: Copy, style: TextStyle, sink: Sink, size: Len = style.size): Galley {
    const copies = entry(this.#galleys, fonts, () => new WeakMap())
    const styles = entry(copies, copy, () => new Map())
    const sizes = entry(styles, style, () => new Map())
    return entry(sizes, size, () => setGalley(fonts, copy, style, sink, size))
  }

  lines(galley: Galley, measure: Measure, slack: -1 | 0 | 1): Lines | null {
    const widths = trimMeasure(measure)
    const key = widths.join(' ')
    if (slack === 0) {
      const settings = entry(this.#lines, galley, () => new Map())
      return entry(settings, key, () => breakLines(galley, widths, 0)!)
    }
    const variants = entry(this.#variants, galley, () => new Map())
    const { shorter, longer } = entry(variants, key, () => breakVariants(galley, widths))
    return slack < 0 ? shorter : longer
  }
}

interface Table<K, V> {
  get(key: K): V | undefined
  set(key: K, value: V): unknown
}

/** What stands in a table under a key, made where nothing does. */
function entry<K, V>(table: Table<K, V>, key: K, make: () => V): V {
  const known = table.get(key)
  if (known !== undefined) return known
  const made = make()
  table.set(key, made)
  return made
}
