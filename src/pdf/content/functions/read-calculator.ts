import { Lexer } from '../../lexer.ts'
import type { Pdf, PdfStream } from '../../pdf.ts'
import { numbersAt } from '../lookup.ts'
import type { PdfFunction } from './pdf-function.ts'

type Value = number | boolean
type Step = Value | string | Block
interface Block {
  readonly steps: readonly Step[]
}

/** Annex C asks for 100 places on the stack. */
const STACK_ROOM = 100
const DEEPEST = 32
/** Words of a program: what makes four inks of eight has a few hundred. */
const MOST_WORDS = 2000

/** 7.10.5: a PostScript calculator function. A program that trips over its own stack gives zeros. */
export function readCalculator(pdf: Pdf, stream: PdfStream): PdfFunction | null {
  const range = numbersAt(pdf, stream.dict, 'Range')
  const reading = { lexer: new Lexer(pdf.data(stream).bytes, 0, () => {}), words: 0 }
  const program = parse(reading)
  if (range === null || program === null) return null
  const outputs = range.length >> 1
  return {
    outputs,
    steps: reading.words,
    at: input => {
      const stack: Value[] = [...input]
      const ran = run(program, stack) && stack.length >= outputs
      const top = ran ? stack.slice(stack.length - outputs) : []
      return Array.from({ length: outputs }, (_, i) => Number(top[i] ?? 0))
    }
  }
}

/** A program while it is read, and how much of it has been. */
interface Reading {
  readonly lexer: Lexer
  words: number
}

function parse(reading: Reading): Block | null {
  const first = reading.lexer.next()
  return typeof first === 'object' && first.kind === 'word' && first.text === '{' ? parseBlock(reading, 0) : null
}

/** After its opening brace. */
function parseBlock(reading: Reading, depth: number): Block | null {
  const steps: Step[] = []
  while (++reading.words <= MOST_WORDS) {
    const token = reading.lexer.next()
    if (typeof token === 'number') steps.push(token)
    else if (token.kind !== 'word' || token.text === '') return null
    else if (token.text === '}') return { steps }
    else if (token.text === '{') {
      const block = depth < DEEPEST ? parseBlock(reading, depth + 1) : null
      if (block === null) return null
      steps.push(block)
    } else if (token.text === 'true' || token.text === 'false') steps.push(token.text === 'true')
    else if (isOperator(token.text)) steps.push(token.text)
    else return null
  }
  return null
}

const isOperator = (text: string): boolean =>
  text === 'if' || text === 'ifelse' || [ONE, TWO, STACK].some(table => Object.hasOwn(table, text))

/** False where the program went wrong. Blocks stand before the `if` that runs them; there are no loops. */
function run({ steps }: Block, stack: Value[]): boolean {
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i]!
    if (typeof step === 'object') continue
    if (stack.length > STACK_ROOM) return false
    if (typeof step !== 'string') stack.push(step)
    else if (step === 'if' || step === 'ifelse') {
      const [then, otherwise] = step === 'if' ? [steps[i - 1], null] : [steps[i - 2], steps[i - 1]!]
      const chosen = stack.pop() === true ? then : otherwise
      if (chosen === null) continue
      if (typeof chosen !== 'object' || !run(chosen, stack)) return false
    } else if (!operate(step, stack)) return false
  }
  return true
}

function operate(name: string, stack: Value[]): boolean {
  const moved = STACK[name]
  if (moved !== undefined) return moved(stack)
  const one = ONE[name]
  if (one !== undefined ? stack.length < 1 : stack.length < 2) return false
  const b = stack.pop()!
  const result = one !== undefined ? one(b) : TWO[name]!(stack.pop()!, b)
  stack.push(typeof result === 'number' && !Number.isFinite(result) ? 0 : result)
  return true
}

const DEGREES = Math.PI / 180
const turn = (degrees: number): number => (degrees < 0 ? degrees + 360 : degrees)

const ONE: Readonly<Record<string, (a: Value) => Value>> = {
  abs: a => Math.abs(Number(a)),
  neg: a => -Number(a),
  ceiling: a => Math.ceil(Number(a)),
  floor: a => Math.floor(Number(a)),
  round: a => Math.floor(Number(a) + 0.5),
  truncate: a => Math.trunc(Number(a)),
  sqrt: a => Math.sqrt(Number(a)),
  sin: a => Math.sin(Number(a) * DEGREES),
  cos: a => Math.cos(Number(a) * DEGREES),
  ln: a => Math.log(Number(a)),
  log: a => Math.log10(Number(a)),
  cvi: a => Math.trunc(Number(a)),
  cvr: a => Number(a),
  not: a => (typeof a === 'boolean' ? !a : ~a)
}

/** The logical ones work bit by bit on whole numbers. */
const logical =
  (bits: (a: number, b: number) => number): ((a: Value, b: Value) => Value) =>
  (a, b) =>
    typeof a === 'boolean' ? bits(Number(a), Number(b)) !== 0 : bits(a, Number(b))

const TWO: Readonly<Record<string, (a: Value, b: Value) => Value>> = {
  add: (a, b) => Number(a) + Number(b),
  sub: (a, b) => Number(a) - Number(b),
  mul: (a, b) => Number(a) * Number(b),
  div: (a, b) => Number(a) / Number(b),
  idiv: (a, b) => Math.trunc(Number(a) / Number(b)),
  mod: (a, b) => Number(a) % Number(b),
  exp: (a, b) => Number(a) ** Number(b),
  atan: (a, b) => turn(Math.atan2(Number(a), Number(b)) / DEGREES),
  bitshift: (a, b) => (Number(b) > 0 ? Number(a) << Number(b) : Number(a) >> -Number(b)),
  and: logical((a, b) => a & b),
  or: logical((a, b) => a | b),
  xor: logical((a, b) => a ^ b),
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
  lt: (a, b) => a < b,
  le: (a, b) => a <= b
}

/** Each says whether the stack was deep enough. */
const STACK: Readonly<Record<string, (stack: Value[]) => boolean>> = {
  pop: stack => stack.pop() !== undefined,
  exch: stack => stack.length >= 2 && stack.push(...stack.splice(-2, 2).reverse()) > 0,
  dup: stack => stack.length >= 1 && stack.push(stack.at(-1)!) > 0,
  copy: stack => {
    const count = Number(stack.pop())
    if (!(count >= 0 && count <= stack.length)) return false
    stack.push(...stack.slice(stack.length - count))
    return true
  },
  index: stack => {
    const back = Number(stack.pop())
    const value = back >= 0 ? stack[stack.length - 1 - back] : undefined
    return value !== undefined && stack.push(value) > 0
  },
  roll: stack => {
    const by = Number(stack.pop())
    const count = Number(stack.pop())
    if (!(count >= 0 && count <= stack.length) || !Number.isInteger(by)) return false
    const top = stack.splice(stack.length - count)
    const first = count === 0 ? 0 : ((-by % count) + count) % count
    stack.push(...top.slice(first), ...top.slice(0, first))
    return true
  }
}
