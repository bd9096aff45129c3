import { unreachable } from '../base/bug.ts'
import { cellWidth, printable } from '../base/source.ts'
import type { Span } from '../base/span.ts'
import type { Amount, Copyfit, LadderStep } from '../makeup/makeup.ts'
import { placeIn, type TextOf } from '../press/report/encode-report.ts'

/** Characters of the cut text that are quoted: enough to find it by. */
const QUOTED = 12

/** One line a story: where it stands, how long it is, and what is short or over. */
export function copyfitText(copyfit: readonly Copyfit[], textOf: TextOf): string {
  const rows = copyfit.map(fit => [fit.story, pagesOf(fit.pages), verdict(fit, textOf)] as const)
  const wide = (column: 0 | 1): number => Math.max(0, ...rows.map(row => cellWidth(row[column])))
  const widths = [wide(0), wide(1)] as const
  return rows.map(([story, pages, rest]) => `${pad(story, widths[0])}  ${pad(pages, widths[1])}  ${rest}\n`).join('')
}

/** `p1,3`, and of pages that follow each other `p2-3`. */
function pagesOf(pages: readonly number[]): string {
  const firsts = pages.filter((page, i) => page !== pages[i - 1]! + 1)
  const lasts = pages.filter((page, i) => page !== pages[i + 1]! - 1)
  const runs = firsts.map((first, i) => (first === lasts[i] ? String(first) : `${first}-${lasts[i]}`))
  return runs.length === 0 ? '–' : `p${runs.join(',')}`
}

function verdict({ characters, lines, overset, underset, cut, steps }: Copyfit, textOf: TextOf): string {
  const length = [`${counted(characters, 'character')} in ${counted(lines, 'line')}`, ...steps.map(stepText)].join(', ')
  if (overset) return `${length}, over ${amount(overset)}${cut ? `, cut at ${place(cut, textOf)}` : ''}`
  return underset ? `${length}, short ${amount(underset)}` : `${length}, full`
}

/** What copyfit did: `picture 1 from 14 to 12 rows`. */
function stepText({ kind, what, from, to }: LadderStep): string {
  switch (kind) {
    case 'picture':
      return `picture ${what} from ${from} to ${counted(to, 'row')}`
    case 'paragraph':
      return `paragraph ${what} from ${from} to ${counted(to, 'line')}`
    case 'quote':
    case 'head':
      return `${kind === 'quote' ? `quote ${what}` : what} ${to === 0 ? 'out' : 'in'}`
    case 'white':
      return what === 'subheads'
        ? `white over ${counted(to, 'subhead')}`
        : `${counted(to, 'row')} of white under the head`
    default:
      return unreachable(kind)
  }
}

const amount = ({ characters, lines }: Amount): string =>
  `${counted(characters, 'character')} / ${counted(lines, 'line')}`

function place(cut: Span, textOf: TextOf): string {
  const { line, column } = placeIn(textOf, cut)
  const text = textOf(cut.file).slice(cut.from, cut.from + 2 * QUOTED)
  const words = [...(text.split('\n', 1)[0] ?? '')].slice(0, QUOTED).join('')
  return `${cut.file}:${line}:${column} “${printable(words)}…”`
}

const counted = (n: number, noun: string): string =>
  `${String(n).replace(/\B(?=(\d{3})+$)/g, ',')} ${noun}${n === 1 ? '' : 's'}`

const pad = (text: string, width: number): string => text + ' '.repeat(width - cellWidth(text))
