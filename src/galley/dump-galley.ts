import { type Len, toPt } from '../base/length.ts'
import { adjustLine } from './adjust-line.ts'
import type { Galley, Lines } from './galley.ts'
import { naturalWidth } from './natural-width.ts'

/** A galley for a golden file: its text with | where a line may end, its width as one line, and its runs. */
export function dumpGalley(galley: Galley): string {
  const { breaks, copy, style } = galley
  const units = Array.from(breaks.row.subarray(1, breaks.count), (row, i) => textOf(galley, breaks.row[i]!, row))
  const runs = galley.runs.map(run => `${textOf(galley, run.from, run.to)}: face ${run.face}, ${points(run.size)}`)
  return [`${style.name} ${points(naturalWidth(galley))} of ${copy.text.length}`, units.join('|'), ...runs, ''].join(
    '\n'
  )
}

/** A line each: its text, its natural width, and what brought it to its measure. */
export function dumpLines(lines: Lines): string {
  const rows = Array.from({ length: lines.count }, (_, line) => {
    const { natural, width, steps } = adjustLine(lines, line)
    const moves = steps.map(step => `, ${step.name} ${step.amount < 0 ? '' : '+'}${points(step.amount)}`)
    const text = textOf(lines.galley, lines.from[line]!, lines.to[line]!)
    const hyphen = lines.galley.hyphens.has(lines.to[line]!) ? '-' : ''
    return `${text}${hyphen} | ${points(natural)}${moves.join('')} = ${points(width)}`
  })
  return `${rows.join('\n')}\n`
}

const textOf = ({ copy, text }: Galley, from: number, to: number): string => copy.text.slice(text[from], text[to])

const points = (len: Len): string => toPt(len).toFixed(3)
