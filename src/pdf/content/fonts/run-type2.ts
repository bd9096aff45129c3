import { u8, u16 } from '../../../fonts/table.ts'
import { standardSid } from './encodings.ts'
import { DEEPEST_CALL, type Drawn, MOST_STEPS, STACK_ROOM } from './program.ts'
import type { Cff, CffIndex, CffPrivate } from './read-cff.ts'
import { RelativePen } from './relative-pen.ts'

interface Run {
  readonly cff: Cff
  readonly own: CffPrivate
  readonly pen: RelativePen
  readonly stack: number[]
  hints: number
  /** What stands before the first operator's own operands. */
  width: number | null
  first: boolean
  steps: number
  done: boolean
  /** Not one of the letters that an accented one is made of. */
  readonly whole: boolean
  /** For `put` and `get`. */
  readonly store: number[]
}

/** Draws a Type 2 charstring: Adobe Technical Note 5177. What goes wrong in it ends it, with what was drawn so far. */
export function runType2(cff: Cff, gid: number): Drawn {
  const run: Run = {
    cff,
    own: cff.privateOf(gid),
    pen: new RelativePen(),
    stack: [],
    hints: 0,
    width: null,
    first: true,
    steps: 0,
    done: false,
    whole: true,
    store: []
  }
  call(run, cff.charstrings.item(gid), 0)
  const { nominalWidth, defaultWidth } = run.own
  return { outline: run.pen.take(), width: run.width === null ? defaultWidth : nominalWidth + run.width }
}

function call(run: Run, code: DataView, depth: number): void {
  const { stack } = run
  for (let at = 0; at < code.byteLength && !run.done; ) {
    if (++run.steps > MOST_STEPS || stack.length > STACK_ROOM) run.done = true
    const byte = u8(code, at++)
    if (byte >= 32 || byte === 28) at = push(stack, code, at, byte)
    else if (byte === 10 || byte === 29) callSubr(run, byte === 10 ? run.own.subrs : run.cff.globals, depth)
    else if (byte === 11) return
    else if (byte === 12) runEscape(run, u8(code, at++))
    else if (byte === 19 || byte === 20) {
      hint(run)
      at += (run.hints + 7) >> 3
    } else operate(run, byte)
  }
}

function push(stack: number[], code: DataView, at: number, byte: number): number {
  if (byte === 28) {
    stack.push((u16(code, at) << 16) >> 16)
    return at + 2
  }
  if (byte === 255) {
    stack.push(((u16(code, at) << 16) | u16(code, at + 2)) / 0x10000)
    return at + 4
  }
  if (byte <= 246) {
    stack.push(byte - 139)
    return at
  }
  const size = ((byte - 247) % 4) * 256 + u8(code, at) + 108
  stack.push(byte < 251 ? size : -size)
  return at + 1
}

/** Section 4.7: numbers are biased, so that most of them take one byte. */
function callSubr(run: Run, subrs: CffIndex, depth: number): void {
  const bias = subrs.count < 1240 ? 107 : subrs.count < 33_900 ? 1131 : 32_768
  const item = subrs.item(bias + (run.stack.pop() ?? 0))
  if (depth < DEEPEST_CALL) call(run, item, depth + 1)
  else run.done = true
}

/** The first operator that clears the stack may have a width before its operands. */
function takeWidth(run: Run, present: boolean): void {
  if (run.first && present) run.width = run.stack.shift() ?? 0
  run.first = false
}

function hint(run: Run): void {
  takeWidth(run, run.stack.length % 2 === 1)
  run.hints += run.stack.length >> 1
  run.stack.length = 0
}

function operate(run: Run, operator: number): void {
  const { stack } = run
  switch (operator) {
    case 1:
    case 3:
    case 18:
    case 23:
      hint(run)
      return
    case 21:
      takeWidth(run, stack.length > 2)
      run.pen.moveBy(stack[0] ?? 0, stack[1] ?? 0)
      break
    case 22:
      takeWidth(run, stack.length > 1)
      run.pen.moveBy(stack[0] ?? 0, 0)
      break
    case 4:
      takeWidth(run, stack.length > 1)
      run.pen.moveBy(0, stack[0] ?? 0)
      break
    case 14:
      takeWidth(run, stack.length === 1 || stack.length === 5)
      if (stack.length >= 4 && run.whole) accent(run)
      run.done = true
      break
    default:
      draw(run, operator)
  }
  stack.length = 0
}

/** An accented letter of two others, which are none themselves, by their codes in StandardEncoding: appendix C. */
function accent(run: Run): void {
  const [dx = 0, dy = 0, base = 0, mark = 0] = run.stack.splice(-4)
  for (const [code, x, y] of [
    [base, 0, 0],
    [mark, dx, dy]
  ] as const) {
    const gid = run.cff.charset.indexOf(standardSid(code))
    if (gid < 1) continue
    run.pen.jump(x, y)
    const letter: Run = { ...run, stack: [], hints: 0, whole: false }
    call(letter, run.cff.charstrings.item(gid), 0)
    run.steps = letter.steps
  }
}

function draw(run: Run, operator: number): void {
  const { stack } = run
  switch (operator) {
    case 5:
      lines(run, 0, stack.length)
      break
    case 6:
    case 7:
      stack.forEach((d, i) => {
        if ((i % 2 === 0) === (operator === 6)) run.pen.lineBy(d, 0)
        else run.pen.lineBy(0, d)
      })
      break
    case 8:
      curves(run, 0, stack.length)
      break
    case 24:
      lines(run, curves(run, 0, stack.length - 2), stack.length)
      break
    case 25:
      curves(run, lines(run, 0, stack.length - 6), stack.length)
      break
    case 26:
    case 27:
      straightCurves(run, operator === 27)
      break
    case 30:
    case 31:
      turningCurves(run, operator === 31)
      break
  }
}

function lines(run: Run, from: number, to: number): number {
  let i = from
  for (; i + 2 <= to; i += 2) run.pen.lineBy(run.stack[i]!, run.stack[i + 1]!)
  return i
}

function curves(run: Run, from: number, to: number): number {
  let i = from
  for (; i + 6 <= to; i += 6) {
    const [a, b, c, d, e, f] = run.stack.slice(i, i + 6) as [number, number, number, number, number, number]
    run.pen.curveBy(a, b, c, d, e, f)
  }
  return i
}

/** hhcurveto and vvcurveto: both ends run along one axis; one number more is the first step across it. */
function straightCurves(run: Run, level: boolean): void {
  const { stack } = run
  let across = stack.length % 2 === 1 ? stack[0]! : 0
  for (let i = stack.length % 2; i + 4 <= stack.length; i += 4) {
    const [a, b, c, d] = stack.slice(i, i + 4) as [number, number, number, number]
    if (level) run.pen.curveBy(a, across, b, c, d, 0)
    else run.pen.curveBy(across, a, b, c, 0, d)
    across = 0
  }
}

/** hvcurveto and vhcurveto: the ends run along the axes by turns; one number more bends the last end. */
function turningCurves(run: Run, levelFirst: boolean): void {
  const { stack } = run
  let level = levelFirst
  for (let i = 0; i + 4 <= stack.length; i += 4) {
    const [a, b, c, d] = stack.slice(i, i + 4) as [number, number, number, number]
    const rest = stack.length - i === 5 ? stack[i + 4]! : 0
    if (level) run.pen.curveBy(a, 0, b, c, rest, d)
    else run.pen.curveBy(0, a, b, c, d, rest)
    level = !level
  }
}

/** Operators of two bytes: flexes, and sums that hardly any face does. */
function runEscape(run: Run, operator: number): void {
  const { stack } = run
  const at = (i: number): number => stack[i] ?? 0
  switch (operator) {
    case 34:
      run.pen.curveBy(at(0), 0, at(1), at(2), at(3), 0)
      run.pen.curveBy(at(4), 0, at(5), -at(2), at(6), 0)
      break
    case 35:
      curves(run, 0, 12)
      break
    case 36:
      run.pen.curveBy(at(0), at(1), at(2), at(3), at(4), 0)
      run.pen.curveBy(at(5), 0, at(6), at(7), at(8), -(at(1) + at(3) + at(7)))
      break
    case 37: {
      const dx = at(0) + at(2) + at(4) + at(6) + at(8)
      const dy = at(1) + at(3) + at(5) + at(7) + at(9)
      const level = Math.abs(dx) > Math.abs(dy)
      run.pen.curveBy(at(0), at(1), at(2), at(3), at(4), at(5))
      run.pen.curveBy(at(6), at(7), at(8), at(9), level ? at(10) : -dx, level ? -dy : at(10))
      break
    }
    default:
      reckon(run, operator)
      return
  }
  stack.length = 0
}

function reckon({ stack, store }: Run, operator: number): void {
  const pop = (): number => stack.pop() ?? 0
  const two = (sum: (a: number, b: number) => number): void => {
    const b = pop()
    const result = sum(pop(), b)
    stack.push(Number.isFinite(result) ? result : 0)
  }
  switch (operator) {
    case 9:
      stack.push(Math.abs(pop()))
      break
    case 10:
      two((a, b) => a + b)
      break
    case 11:
      two((a, b) => a - b)
      break
    case 12:
      two((a, b) => a / b)
      break
    case 14:
      stack.push(-pop())
      break
    case 18:
      pop()
      break
    case 20: {
      const i = pop()
      const value = pop()
      if (i >= 0 && i < TRANSIENT) store[Math.trunc(i)] = value
      break
    }
    case 21:
      stack.push(store[Math.trunc(pop())] ?? 0)
      break
    case 24:
      two((a, b) => a * b)
      break
    case 26:
      stack.push(Math.sqrt(Math.max(0, pop())))
      break
    case 27:
      stack.push(stack.at(-1) ?? 0)
      break
    case 28:
      stack.push(...stack.splice(-2).reverse())
      break
    default:
      stack.length = 0
  }
}

/** Places of the transient array: appendix B. */
const TRANSIENT = 32
