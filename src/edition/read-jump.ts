import type { Sink } from '../base/diagnostic.ts'
import { fromMm, type Len } from '../base/length.ts'
import { checkFields, FIELD } from './check-fields.ts'
import { type Copy, plainCopy } from './copy.ts'
import type { JumpFile } from './files.ts'
import { passageOf } from './offsets.ts'
import type { JumpStyle } from './paper.ts'
import { readInline } from './read-inline.ts'
import { readExtent } from './read-length.ts'
import { type Styles, styleOf } from './read-styles.ts'
import { type Cursor, down, optional, placeOf } from './yaml-file.ts'

const FIELDS = ['page'] as const

const TO = '（下转第{page}版）'
const FROM = '（上接第{page}版）'

/** Four inches of type before a jump and six behind it make it worth a reader’s while: Harrower, The Newspaper Designer’s Handbook. */
const BEFORE: Len = fromMm(101.6)
const AFTER: Len = fromMm(152.4)

/** The `jump` of a paper, checked and defaulted. */
export function readJump(from: Cursor<JumpFile>, styles: Styles, sink: Sink): JumpStyle {
  const words = (key: 'to' | 'from', plain: string): Copy => {
    const own = optional(from, key)
    if (own === null) return plainCopy(plain, placeOf(from))
    checkFields(own, FIELDS, sink)
    if (own.value.search(FIELD) < 0) {
      const hint = `write {page} where its number stands, like ${plain}: it is looked up when the edition is built`
      sink.report('bad-value', placeOf(own), `“${own.value}” does not name the page`, hint)
    }
    return readInline(passageOf(own), 'plain', sink)
  }
  const style = styleOf(down(from, 'style'), styles, sink)
  const depth = (key: 'before' | 'after', plain: Len): Len => {
    const own = optional(from, key)
    return own === null ? plain : readExtent(own, style.size, sink)
  }
  return {
    to: words('to', TO),
    from: words('from', FROM),
    style,
    before: depth('before', BEFORE),
    after: depth('after', AFTER),
    at: placeOf(from)
  }
}
