import { unreachable } from '../base/bug.ts'
import type { Point, Rect } from '../base/geometry.ts'
import type { Ink } from '../base/ink.ts'
import { toMm, toPt } from '../base/length.ts'
import type { Mark, Page } from './page.ts'

/** A page as text, a mark a line, millimetres to three decimals: what the goldens hold. */
export function dumpPage(page: Page): string {
  const { slug } = page
  const beyond = slug === null ? [] : [`slug ${mm(slug.depth)}`, ...dumpMarks(slug.marks)]
  const sheet = `page ${page.name} ${rect(page.trim)} bleed ${mm(page.bleed)}`
  return [sheet, ...dumpMarks(page.marks), ...beyond, ''].join('\n')
}

function dumpMarks(marks: readonly Mark[]): readonly string[] {
  let depth = 0
  return marks.map(mark => {
    if (mark.kind === 'close') depth--
    const line = '  '.repeat(depth) + dumpMark(mark)
    if (mark.kind === 'open') depth++
    return line
  })
}

function dumpMark(mark: Mark): string {
  switch (mark.kind) {
    case 'glyphs': {
      const { face, size, origin, x, text, way, condensed } = mark.run
      const how = `${way === 'level' ? '' : `${way} `}${condensed === 1 ? '' : `× ${condensed.toFixed(3)} `}`
      return `glyphs ${how}${point(origin)} face ${face} ${toPt(size)}pt ${ink(mark.run.ink)} to ${mm(x.at(-1) ?? 0)} “${text}”`
    }
    case 'fill':
      return `fill ${rect(mark.rect)} ${ink(mark.ink)}`
    case 'rule':
      return `rule ${point(mark.from)} ${point(mark.to)} ${toPt(mark.weight)}pt ${ink(mark.ink)}`
    case 'path':
      return `path ${mark.path.steps.length} steps ${mark.rule === undefined ? '' : `${mark.rule} `}${ink(mark.ink)}`
    case 'stroke': {
      const { weight, cap, join, dashes } = mark.pen
      const dashed = dashes.length === 0 ? '' : `dashed ${dashes.map(mm).join(' ')} `
      return `stroke ${mark.path.steps.length} steps ${Number(toPt(weight).toFixed(3))}pt ${cap} ${join} ${dashed}${ink(mark.ink)}`
    }
    case 'stamps':
      return `stamps ${mark.stamps.map(({ shape, at }) => `${shape.name} at ${point(at)}`).join(' ')} ${toPt(mark.size)}pt ${ink(mark.ink)}`
    case 'image':
      return `image ${mark.file} ${rect(mark.rect)} crop ${rect(mark.crop)}${mark.clip === undefined ? '' : ` clip ${mark.clip.steps.length} steps`}`
    case 'form':
      return `form ${mark.name} ${rect(mark.rect)} crop ${rect(mark.crop)}`
    case 'open':
      return `open ${mark.role} ${mark.id}`.trimEnd()
    case 'close':
      return 'close'
    default:
      return unreachable(mark)
  }
}

const mm = (len: number): string => String(Number(toMm(len).toFixed(3)))
const point = ({ x, y }: Point): string => `${mm(x)},${mm(y)}`
const rect = ({ x, y, w, h }: Rect): string => `${mm(x)},${mm(y)} ${mm(w)}×${mm(h)}`
const ink = ({ c, m, y, k }: Ink): string => `C${c} M${m} Y${y} K${k}`
