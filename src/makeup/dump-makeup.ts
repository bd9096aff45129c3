import { toMm, toPt } from '../base/length.ts'
import type { Copyfit, Makeup, PlacedLine } from './makeup.ts'

/** A makeup as text: every line with its place, what a restyled colour cannot change. */
export function dumpMakeup({ plan, columns, displays }: Makeup): string {
  const lines = [`makeup ${plan.name}`]
  for (const { display, size, lines: placed } of displays) {
    lines.push(`${display.role} ${display.story ?? '-'} ${toPt(size)}pt`, ...placed.map(dumpLine))
  }
  for (const { frame, lines: placed } of columns) lines.push(`body ${frame.story}`, ...placed.map(dumpLine))
  return [...lines, ''].join('\n')
}

export function dumpCopyfit(copyfit: readonly Copyfit[]): string {
  const lines = copyfit.map(({ story, pages, characters, lines, overset, underset }) => {
    const over = overset === null ? '' : ` over ${overset.characters} characters / ${overset.lines} lines`
    const under = underset === null ? '' : ` short ${underset.characters} characters / ${underset.lines} lines`
    return `${story} p${pages.join(',')} ${characters} characters in ${lines} lines${over}${under}`
  })
  return [...lines, ''].join('\n')
}

function dumpLine({ lines, line, x, baseline, width }: PlacedLine): string {
  const { galley, from, to } = lines
  const text = galley.copy.text.slice(galley.text[from[line]!], galley.text[to[line]!])
  return `  ${mm(x)},${mm(baseline)} ${mm(width)} ${text}`
}

const mm = (len: number): string => String(Number(toMm(len).toFixed(3)))
