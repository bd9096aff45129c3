import { unreachable } from '../base/bug.ts'
import { type Rect, turnBack } from '../base/geometry.ts'
import { toMm } from '../base/length.ts'
import {
  type Art,
  type Column,
  columnRect,
  type Jump,
  type Notices,
  type PagePlan,
  type Paragraph
} from './page-plan.ts'

/** A plan as text, millimetres to three decimals: what the goldens hold. */
export function dumpPlan(plan: PagePlan): string {
  const lines = [
    `plan ${plan.name} ${rect(plan.sheet)} bleed ${mm(plan.bleed)} folds ${plan.folds.map(mm).join(' ') || '-'}`
  ]
  for (const frame of plan.frames) {
    lines.push(`frame ${frame.story} ${frame.paragraphs.length} paragraphs${frame.balance ? ' balanced' : ''}`)
    lines.push(...dumpJump(frame.jump), ...dumpNotices(frame.notices))
    lines.push(...frame.paragraphs.flatMap(dumpParagraph), ...frame.columns.map(column => `  ${dumpColumn(column)}`))
  }
  for (const { role, story, lines: copies, style, boxes, valign } of plan.displays) {
    const words = copies.map(copy => `“${copy.text}”`).join(' / ')
    lines.push(`display ${role} ${story ?? '-'} ${style.name} ${valign} ${boxes.map(rect).join(' | ')} ${words}`)
  }
  return [...lines, ...plan.art.map(dumpArt), ''].join('\n')
}

const dumpJump = (jump: Jump | undefined): readonly string[] =>
  [jump?.from, jump?.to].flatMap(words => (words ? [`  jump “${words.text}”`] : []))

const dumpNotices = (notices: Notices | undefined): readonly string[] =>
  notices === undefined ? [] : [`  notices in units of ${notices.unit}${notices.between === null ? '' : ', ruled'}`]

/** What is out of the common in a paragraph. */
function dumpParagraph({ dropCap, marker }: Paragraph): readonly string[] {
  if (dropCap !== undefined) return [`  drop cap “${dropCap.head.copy.text}” of ${dropCap.lines} lines`]
  return marker === undefined ? [] : [`  point “${marker.copy.text}” hangs ${marker.hang} em`]
}

function dumpColumn(column: Column): string {
  const { direction, x, top, width, rows, step, holes } = column
  if (direction === 'vertical') {
    const cut = holes.map(hole => ` hole ${rect(turnBack(hole))}`).join('')
    return `vertical column ${rect(columnRect(column))}, ${rows} lines of ${mm(step)}${cut}`
  }
  const cut = holes.map(hole => ` hole ${rect(hole)}`).join('')
  return `column ${mm(x)},${mm(top)} ${mm(width)} × ${rows} rows of ${mm(step)}${cut}`
}

function dumpArt(art: Art): string {
  switch (art.kind) {
    case 'fill':
    case 'frame':
      return `${art.kind} ${rect(art.rect)}`
    case 'rule':
      return `rule ${art.from.map(mm).join()} ${art.to.map(mm).join()}`
    case 'lettering':
      return `lettering “${art.words.text}” ${art.face} ${rect(art.rect)}${art.file === null ? '' : ` from ${art.file}`}`
    case 'artwork':
      return `artwork ${art.file} ${rect(art.rect)} ${art.align} ${art.valign}`
    case 'ad':
      return `ad ${art.order.file} ${rect(art.rect)}`
    case 'graphic':
      return `${art.role} ${rect(art.rect)} ${art.shapes.length} shapes “${art.words}”`
    case 'code':
      return `code ${art.payload} ${rect(art.rect)}`
    case 'picture':
      return `picture ${art.file} ${rect(art.rect)}${art.contour.length === 0 ? '' : ` cut out by ${art.contour.flat().length} corners`}`
    default:
      return unreachable(art)
  }
}

const mm = (len: number): string => String(Number(toMm(len).toFixed(3)))
const rect = ({ x, y, w, h }: Rect): string => `${mm(x)},${mm(y)} ${mm(w)}×${mm(h)}`
