import type { Desk } from '../../src/cli/desk.ts'

/** A desk that keeps what it is told. */
export interface ListeningDesk extends Desk {
  readonly stdout: () => string
  readonly stderr: () => string
}

export function listeningDesk(
  cwd: string,
  screen: { readonly colour?: boolean; readonly live?: boolean } = {}
): ListeningDesk {
  const said = { out: '', err: '' }
  return {
    cwd,
    colour: screen.colour ?? false,
    live: screen.live ?? false,
    out: text => {
      said.out += text
    },
    err: text => {
      said.err += text
    },
    stdout: () => said.out,
    stderr: () => said.err
  }
}
