import { BLACK } from '../../base/ink.ts'
import { ems, PT } from '../../base/length.ts'
import { Notes } from '../../base/notes.ts'
import { plainCopy } from '../../edition/copy.ts'
import { readWords } from '../../edition/read-body.ts'
import { PLAIN_STYLE } from '../../edition/read-styles.ts'
import type { TextStyle } from '../../edition/style.ts'
import { breakLines } from '../../galley/break-lines.ts'
import type { Galley } from '../../galley/galley.ts'
import { setGalley } from '../../galley/set-galley.ts'
import { uax14Breaks } from '../../galley/uax14.ts'
import { uax14Class } from '../../galley/uax14-class.ts'
import type { Case, LinesTask, Outcome, ToyFace, UnicodeTask } from './case.ts'
import { lineAdvances, rowAdvances } from './measure-characters.ts'
import { toyFonts } from './toy-face.ts'

/** Puts a case to the engine. */
export function runCase(it: Case): Outcome {
  const { task } = it
  switch (task.kind) {
    case 'unicode':
      return { case: it, expected: task.expected.map(markOf).join(' '), got: unicodeBreaks(task) }
    case 'breaks':
      return { case: it, expected: task.expected, got: breaksOf(galleyOf(task.text, task.style, 'chinese')) }
    case 'lines':
      return { case: it, expected: linesExpected(task), got: linesGot(task) }
    case 'widths': {
      const galley = galleyOf(task.text, task.style, 'chinese')
      return { case: it, expected: inEms(task.expected), got: inEms(rowAdvances(galley)) }
    }
    case 'gaps': {
      const galley = galleyOf(task.text, task.style, 'square')
      const total = task.width === null ? '' : ` in ${rounded(task.width)}`
      const expected = task.expected.map(({ after, em }) => `${after}:${rounded(em)}`)
      const width = rowAdvances(galley).reduce((sum, em) => sum + em, 0)
      const got = `${gapsOf(galley).join(' ')}${task.width === null ? '' : ` in ${rounded(width)}`}`
      return { case: it, expected: `${expected.join(' ')}${total}`, got }
    }
    case 'newlines': {
      const from = { text: task.text, stretches: [{ text: 0, file: it.id, source: 0 }] }
      return { case: it, expected: task.expected, got: readWords(from, new Notes()).text }
    }
  }
}

const EM = 100 * PT

function galleyOf(text: string, change: Partial<TextStyle>, face: ToyFace): Galley {
  const variant = { face: 'toy', ink: BLACK, scale: 1 }
  const style: TextStyle = {
    ...PLAIN_STYLE,
    face: 'toy',
    size: EM,
    minSize: EM,
    strong: variant,
    soft: variant,
    adjustment: 'literal',
    ...change
  }
  const fonts = toyFonts(face, style.language === 'zh-Hant')
  return setGalley(fonts, plainCopy(text, { file: 'case', from: 0, to: text.length }), style, new Notes())
}

const markOf = (allowed: number): string => (allowed ? '÷' : '×')

function unicodeBreaks({ codes }: UnicodeTask): string {
  return Array.from(uax14Breaks(Uint8Array.from(codes, uax14Class)), markOf).join(' ')
}

function breaksOf({ breaks, copy, text }: Galley): string {
  const pieces: string[] = []
  for (let b = 1; b < breaks.count; b++) pieces.push(copy.text.slice(text[breaks.row[b - 1]!], text[breaks.row[b]!]))
  return pieces.join('÷')
}

/** Lines without the blanks at their ends, with what is asked beside them. */
function linesExpected({ expected, advances, widths }: LinesTask): string {
  return expected.map((line, i) => written(line, advances?.[i] ?? null, widths?.[i] ?? null)).join(' / ')
}

function linesGot({ text, face, style, width, mendsRunts, advances, widths }: LinesTask): string {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    const made = galleyOf(paragraph, style, face)
    const galley = mendsRunts ? made : { ...made, breaks: { ...made.breaks, runt: Number.POSITIVE_INFINITY } }
    const set = breakLines(galley, [ems(width, EM)], 0)!
    for (let line = 0; line < set.count; line++) {
      const words = galley.copy.text.slice(galley.text[set.from[line]!], galley.text[set.to[line]!])
      const taken = lineAdvances(set, line)
      const total = taken.reduce((sum, em) => sum + em, 0)
      const asked = advances && alike(taken, advances[lines.length] ?? [])
      lines.push(written(words, asked, widths && total))
    }
  }
  return lines.join(' / ')
}

/** Advances are written to the hundredth of an em: what differs by less than half of that is what was expected. */
const TOLERANCE = 0.005

const alike = (got: readonly number[], expected: readonly number[]): readonly number[] =>
  got.map((em, i) => (Math.abs(em - (expected[i] ?? Number.NaN)) <= TOLERANCE ? expected[i]! : em))

const written = (line: string, advances: readonly number[] | null, width: number | null): string =>
  `${line.replace(/[ \u3000]+$/, '')}${advances === null ? '' : ` ${inEms(advances)}`}${width === null ? '' : ` ${rounded(width)}`}`

function gapsOf({ copy, gaps, length, text }: Galley): readonly string[] {
  const found: string[] = []
  for (let row = 0; row + 1 < length; row++) {
    if (gaps.natural[row] === 0) continue
    const after = [...copy.text.slice(0, text[row + 1])].length - 1
    found.push(`${after}:${rounded(gaps.natural[row]! / EM)}`)
  }
  return found
}

/** To the thousandth of an em: finer than cases are written. */
const rounded = (em: number): string => String(Math.round(1000 * em) / 1000)
const inEms = (ems: readonly number[]): string => ems.map(rounded).join(' ')
