import type { Sink } from '../base/diagnostic.ts'
import type { AdOrder } from './edition.ts'
import type { AdFile } from './files.ts'
import { pathFrom } from './path-from.ts'
import { readCount } from './read-count.ts'
import { type Cursor, down, optional, placeOf } from './yaml-file.ts'

/** An advertisement of the manifest: its file alone, or more. */
export function readAd(from: Cursor<string | AdFile>, folder: string, sink: Sink): AdOrder {
  if (isName(from)) return { ...PLAIN, file: pathFrom(folder, from.value), at: placeOf(from) }
  const words = from as Cursor<AdFile>
  const page = optional(words, 'page')
  const { file, fit, labelled, category, coupon } = words.value
  return {
    file: pathFrom(folder, file),
    page: page === null ? null : readCount(page, sink),
    fit: fit ?? PLAIN.fit,
    labelled: labelled ?? PLAIN.labelled,
    category: category ?? PLAIN.category,
    coupon: coupon ?? PLAIN.coupon,
    at: placeOf(down(words, 'file'))
  }
}

/** What an advertisement is of which nothing but its file is said. */
const PLAIN: Omit<AdOrder, 'file' | 'at'> = { page: null, fit: 'exact', labelled: false, category: '', coupon: false }

const isName = (from: Cursor<string | AdFile>): from is Cursor<string> => typeof from.value === 'string'
