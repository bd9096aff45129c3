import type { Point, Rect } from '../base/geometry.ts'
import { toMm } from '../base/length.ts'
import type { Layout, Part } from './layout.ts'

/** A layout as text, millimetres to three decimals: what the goldens hold. */
export function dumpLayout(layout: Layout): string {
  const lines = [`layout ${layout.name} ${rect(layout.sheet)} type area ${layout.typeAreas.map(rect).join(' | ')}`]
  for (const { story, zone, parts } of layout.stories) {
    lines.push(`story ${story}`, ...zone.map(ring => `  zone ${ring.map(point).join(' ')}`), ...parts.map(dumpPart))
  }
  lines.push('furniture', ...layout.furniture.map(dumpPart))
  lines.push(...layout.ads.map(ad => `ad ${rect(ad.rect)}`))
  lines.push(...layout.rules.map(rule => `rule ${rule.story ?? '-'} ${rect(rule.rect)}`))
  return [...lines, ''].join('\n')
}

function dumpPart(part: Part): string {
  const lines = part.kind === 'art' ? '' : ` ${part.lines.length} lines`
  return `  ${part.role} ${part.rects.map(rect).join(' | ')}${lines}`
}

const mm = (len: number): string => String(Number(toMm(len).toFixed(3)))
const point = ({ x, y }: Point): string => `${mm(x)},${mm(y)}`
const rect = ({ x, y, w, h }: Rect): string => `${mm(x)},${mm(y)} ${mm(w)}×${mm(h)}`
