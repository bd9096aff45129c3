import { CFF_STRINGS } from './cff-strings.ts'
import { standardSid } from './encodings.ts'
import { DEEPEST_CALL, type Drawn, MOST_STEPS, STACK_ROOM } from './program.ts'
import { RelativePen } from './relative-pen.ts'

/** Charstrings of a Type 1 program, deciphered. */
export interface Charstrings {
  readonly subrs: ReadonlyMap<number, Uint8Array>
  readonly named: ReadonlyMap<string, Uint8Array>
}

interface Run {
  readonly font: Charstrings
  readonly pen: RelativePen
  readonly stack: number[]
  /** What other subroutines leave for `pop`. */
  readonly left: number[]
  /** Points of a flex while one is being told, x and y by turns. */
  flex: number[] | null
  width: number | null
  sidebearing: number
  steps: number
  done: boolean
  /** Not one of the letters that an accented one is made of. */
  whole: boolean
}

/** Draws a Type 1 charstring: Adobe Type 1 Font Format, chapter 6. What goes wrong in it ends it. */
export function runType1(font: Charstrings, name: string): Drawn {
  const run: Run = {
    font,
    pen: new RelativePen(),
    stack: [],
    left: [],
    flex: null,
    width: null,
    sidebearing: 0,
    steps: 0,
    done: false,
    whole: true
  }
  const code = font.named.get(name)
  if (code !== undefined) call(run, code, 0)
  return { outline: run.pen.take(), width: run.width }
}

function call(run: Run, code: Uint8Array, depth: number): void {
  const { stack } = run
  for (let at = 0; at < code.length && !run.done; ) {
    if (++run.steps > MOST_STEPS || stack.length > STACK_ROOM) run.done = true
    const byte = code[at++]!
    if (byte >= 32) at = push(stack, code, at, byte)
    else if (byte === 10) {
      const subr = run.font.subrs.get(stack.pop() ?? -1)
      if (subr === undefined || depth >= DEEPEST_CALL) run.done = true
      else call(run, subr, depth + 1)
    } else if (byte === 11) return
    else if (byte === 12) runEscape(run, code[at++] ?? 0)
    else operate(run, byte)
  }
}

function push(stack: number[], code: Uint8Array, at: number, byte: number): number {
  const next = code[at] ?? 0
  if (byte <= 246) stack.push(byte - 139)
  else if (byte <= 250) stack.push((byte - 247) * 256 + next + 108)
  else if (byte <= 254) stack.push(-(byte - 251) * 256 - next - 108)
  else stack.push((next << 24) | ((code[at + 1] ?? 0) << 16) | ((code[at + 2] ?? 0) << 8) | (code[at + 3] ?? 0))
  return at + (byte <= 246 ? 0 : byte <= 254 ? 1 : 4)
}

function moveBy({ pen, flex }: Run, dx: number, dy: number): void {
  if (flex === null) {
    pen.moveBy(dx, dy)
    return
  }
  const x = (flex.at(-2) ?? pen.x) + dx
  const y = (flex.at(-1) ?? pen.y) + dy
  flex.push(x, y)
}

function operate(run: Run, operator: number): void {
  const { stack, pen } = run
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = stack
  switch (operator) {
    case 4:
      moveBy(run, 0, a)
      break
    case 5:
      pen.lineBy(a, b)
      break
    case 6:
      pen.lineBy(a, 0)
      break
    case 7:
      pen.lineBy(0, a)
      break
    case 8:
      pen.curveBy(a, b, c, d, e, f)
      break
    case 9:
      pen.close()
      break
    case 13:
      begin(run, a, 0, b)
      break
    case 14:
      run.done = true
      break
    case 21:
      moveBy(run, a, b)
      break
    case 22:
      moveBy(run, a, 0)
      break
    case 30:
      pen.curveBy(0, a, b, c, d, 0)
      break
    case 31:
      pen.curveBy(a, 0, b, c, 0, d)
      break
  }
  stack.length = 0
}

/** Of an accented letter's parts only the whole says how wide it is. */
function begin(run: Run, x: number, y: number, width: number): void {
  run.width ??= width
  run.sidebearing = x
  run.pen.jump(run.pen.x + x, run.pen.y + y)
}

function runEscape(run: Run, operator: number): void {
  const { stack } = run
  switch (operator) {
    case 6:
      if (run.whole) accent(run)
      break
    case 7:
      begin(run, stack[0] ?? 0, stack[1] ?? 0, stack[2] ?? 0)
      break
    case 12: {
      const by = stack.pop() ?? 1
      stack.push((stack.pop() ?? 0) / (by === 0 ? 1 : by))
      return
    }
    case 16:
      callOther(run)
      return
    case 17:
      stack.push(run.left.pop() ?? 0)
      return
  }
  stack.length = 0
}

/** `asb adx ady bchar achar seac`: the accent stands so that its sidebearing point is where it is told. */
function accent(run: Run): void {
  const [asb = 0, adx = 0, ady = 0, base = 0, mark = 0] = run.stack
  const { sidebearing } = run
  run.whole = false
  for (const [code, x, y] of [
    [base, 0, 0],
    [mark, sidebearing - asb + adx, ady]
  ] as const) {
    const letter = run.font.named.get(CFF_STRINGS[standardSid(code)]!)
    if (letter === undefined) continue
    run.pen.jump(x, y)
    run.stack.length = 0
    call(run, letter, 0)
    run.done = false
  }
  run.done = true
}

/** Chapter 8: 1, 2 and 0 tell a flex, 3 changes hints; what else there may be leaves its operands. */
function callOther(run: Run): void {
  const { stack, pen } = run
  const other = stack.pop() ?? 0
  const count = Math.min(Math.max(stack.pop() ?? 0, 0), stack.length)
  const operands = stack.splice(stack.length - count)
  if (other === 1) run.flex = []
  else if (other === 0 && run.flex !== null) {
    flexTo(pen, run.flex)
    run.flex = null
  }
  if (other !== 2) run.left.push(...operands.reverse())
}

/** The first of seven points is a reference; the others are two curves. */
function flexTo(pen: RelativePen, points: readonly number[]): void {
  const at = (i: number): number => points[i] ?? 0
  for (const i of [2, 8]) {
    pen.curveBy(
      at(i) - pen.x,
      at(i + 1) - pen.y,
      at(i + 2) - at(i),
      at(i + 3) - at(i + 1),
      at(i + 4) - at(i + 2),
      at(i + 5) - at(i + 3)
    )
  }
}
