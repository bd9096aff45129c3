import type { Sink } from '../base/diagnostic.ts'
import type { AdOrder } from './edition.ts'
import type { AdFile } from './files.ts'
import { readCount } from './read-count.ts'
import { type Cursor, down, optional, placeOf } from './yaml-file.ts'

/** An advertisement of the manifest: its file alone, or more. */
export function readAd(from: Cursor<string | AdFile>, folder: string, sink: Sink): AdOrder {
  if (isName(from)) {
    return { file: `${folder}/${from.value}`, page: null, fit: 'exact', labelled: false, at: placeOf(from) }
  }
  const words = from as Cursor<AdFile>
  const page = optional(words, 'page')
  return {
    file: `${folder}/${words.value.file}`,
    page: page === null ? null : readCount(page, sink),
    fit: words.value.fit ?? 'exact',
    labelled: words.value.labelled ?? false,
    at: placeOf(down(words, 'file'))
  }
}

const isName = (from: Cursor<string | AdFile>): from is Cursor<string> => typeof from.value === 'string'
