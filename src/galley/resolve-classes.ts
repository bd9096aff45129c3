import { Class, classSet } from './char-class.ts'
import type { Rows } from './rows.ts'

const PLUS = 0x2b
const SLASH = 0x2f
const WIDE_POINT = 0xff0e
export const APOSTROPHE = 0x2019
/** ‘ and “ */
const HIGH_QUOTE: ReadonlySet<number> = new Set([0x2018, 0x201c])

/** Beside one of these a solidus stands between Chinese words, else inside a Western word or a fraction. */
const CHINESE = classSet(Class.Han, Class.Wide, Class.Iteration, Class.Open, Class.Close, Class.WideDigit)
/** What a hyphen must follow to be one; elsewhere it is a minus sign. */
const BEFORE_HYPHEN = classSet(
  Class.Letter,
  Class.Digit,
  Class.WideDigit,
  Class.Han,
  Class.Wide,
  Class.WesternClose,
  Class.WesternShout,
  Class.Percent
)

const WORD = classSet(Class.Letter, Class.Digit)
const NUMBER = classSet(Class.Digit, Class.WideDigit)

/** What a German quote that ends the words of another is followed by. */
const AFTER_QUOTE = classSet(Class.Point, Class.WesternClose, Class.WesternShout)

/**
 * An address on the net or of a mailbox, without the point that may end its sentence. The counts keep the search
 * linear; RFC 5321 4.5.3.1 gives 64 to the name of a mailbox.
 */
const ADDRESS = /(?:[a-z]{1,16}:\/\/|www\.)[!-~]{0,2000}[\w/]|[\w.+-]{1,64}@[\w.-]{0,255}\w/gi
/** A line that ends in a point or a hyphen inside an address leads the reader astray. */
const ADDRESS_BREAK = /[/@?&=#]/

/**
 * The same table with each class seen in its context, so that from here on every rule is a look-up of two
 * neighbours: a lone — is a connector and two are a dash, a point between digits belongs to the number.
 * Changes `classes` in place.
 */
export function resolveClasses(text: string, { codes, classes, text: offsets }: Rows): void {
  for (let i = 0; i < classes.length; i++) {
    switch (classes[i]) {
      case Class.Dash:
      case Class.Ellipsis:
        i = resolveTwoEm(codes, classes, i)
        break
      case Class.Shout:
        if (classes[i + 1] === Class.Shout) {
          classes[i] = Class.ShoutHead
          classes[++i] = Class.ShoutTail
        }
        break
      case Class.Point:
        if (between(classes, i, Class.Digit)) classes[i] = Class.Digit
        break
      case Class.Stop:
        if (codes[i] === WIDE_POINT && between(classes, i, Class.WideDigit)) classes[i] = Class.WideDigit
        break
      case Class.Solidus:
        if (codes[i] === SLASH && !CHINESE[classes[i - 1] ?? 0] && !CHINESE[classes[i + 1] ?? 0])
          classes[i] = Class.Slash
        break
      case Class.Hyphen:
        if (!BEFORE_HYPHEN[classes[i - 1] ?? Class.Space] && classes[i + 1] !== Class.Space) classes[i] = Class.Sign
        break
      case Class.Sign:
        // Behind a word and before no number it is part of the word: C++, A+级, 5G+工业.
        if (codes[i] === PLUS && WORD[classes[i - 1] ?? Class.Space] && !NUMBER[classes[i + 1] ?? Class.Space])
          classes[i] = Class.Letter
        break
      case Class.HalfConnector:
        // A dash between words that blanks part is Western.
        if (classes[i - 1] === Class.Space) classes[i] = Class.Hyphen
        break
      case Class.Open:
        if (HIGH_QUOTE.has(codes[i]!) && closes(classes, i)) classes[i] = Class.Quote
        break
      case Class.Close:
        if (codes[i] === APOSTROPHE && between(classes, i, Class.Letter)) classes[i] = Class.Letter
        break
    }
  }
  if (text.includes('@') || text.includes('://') || /www\./i.test(text)) resolveAddresses(text, offsets, classes)
}

/** German closes with “ and ‘: a blank follows, or a Western word goes before and none comes behind. */
function closes(classes: Uint8Array, i: number): boolean {
  const after = classes[i + 1]
  if (after === Class.Space) return true
  const behindWord = classes[i - 1] === Class.Letter || classes[i - 1] === Class.Digit
  return behindWord && (after === undefined || AFTER_QUOTE[after] === 1)
}

const between = (classes: Uint8Array, i: number, cls: Class): boolean =>
  classes[i - 1] === cls && classes[i + 1] === cls

/** Pairs off a run of one mark from row i on, and says where it ends; what is left over stays with the last pair. */
function resolveTwoEm(codes: Uint32Array, classes: Uint8Array, i: number): number {
  let end = i + 1
  while (end < codes.length && codes[end] === codes[i]) end++
  if (end === i + 1) {
    if (classes[i] === Class.Dash) classes[i] = Class.Connector
    return i
  }
  for (let k = i; k < end; k++) classes[k] = (k - i) % 2 === 0 && k + 1 < end ? Class.TwoEmHead : Class.TwoEmTail
  return end - 1
}

function resolveAddresses(text: string, offsets: Uint32Array, classes: Uint8Array): void {
  let row = 0
  for (const { index, 0: address } of text.matchAll(ADDRESS)) {
    while (offsets[row]! < index) row++
    for (; offsets[row]! < index + address.length; row++) {
      classes[row] = ADDRESS_BREAK.test(text[offsets[row]!]!) ? Class.UrlBreak : Class.Letter
    }
  }
}
