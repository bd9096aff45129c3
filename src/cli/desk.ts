import { styleText } from 'node:util'
import { EXIT, type Exit } from './exit.ts'

/** Where a command stands: what it is told apart from its arguments, and whom it speaks to. */
export interface Desk {
  readonly cwd: string
  /** Data: what another program may read. */
  readonly out: (text: string) => void
  /** Messages: what a person reads. */
  readonly err: (text: string) => void
  /** Messages may be coloured. */
  readonly colour: boolean
  /** A line of messages may be written over. */
  readonly live: boolean
  /** The folder of the engine's program; where there is none, nothing is kept for other processes. */
  readonly program?: string
}

/** The desk of a process: no colour for NO_COLOR and TERM=dumb, nothing written over for CI. */
export function deskOf({ cwd, env, stdout, stderr }: NodeJS.Process, program?: string): Desk {
  const screen = stderr.isTTY && env.TERM !== 'dumb'
  return {
    cwd: cwd(),
    out: text => stdout.write(text),
    err: text => stderr.write(text),
    colour: screen && !env.NO_COLOR,
    live: screen && !env.CI,
    ...(program === undefined ? {} : { program })
  }
}

type Style = Parameters<typeof styleText>[0]

/** Words in a style where the desk shows colours. */
export const styled = (desk: Desk, style: Style, words: string): string =>
  desk.colour ? styleText(style, words, { validateStream: false }) : words

/** Something to tell before the command ends: what is wrong, and what to do about it. */
export interface Refusal {
  readonly kind: 'refusal'
  readonly exit: Exit
  readonly message: string
  readonly hints: readonly string[]
}

export const refusal = (exit: Exit, message: string, ...hints: string[]): Refusal => ({
  kind: 'refusal',
  exit,
  message,
  hints
})

export const misuse = (message: string, ...hints: string[]): Refusal => refusal(EXIT.usage, message, ...hints)

/** Tells it; the command returns what this returns. */
export function refuse(desk: Desk, { message, hints, exit }: Refusal): Exit {
  desk.err(`${styled(desk, 'red', 'error')}: ${message}\n${hints.map(hint => `  ${hint}\n`).join('')}`)
  return exit
}
