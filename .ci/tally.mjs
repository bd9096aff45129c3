// Counts checks, and runs the tools of other makers that they hold files against.
import { spawnSync } from 'node:child_process'

const tally = { passed: 0, failed: 0 }

/** One line for each check; what was found instead where it does not hold. */
export function check(name, holds, found = '') {
  tally[holds ? 'passed' : 'failed']++
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${name}${holds ? '' : `\n     ${found}`}`)
}

export function tell() {
  console.log(`${tally.passed} passed, ${tally.failed} failed`)
  return tally.failed === 0 ? 0 : 1
}

export const run = (name, ...args) => spawnSync(name, args, { encoding: 'utf8', maxBuffer: 2 ** 30 })

/** What a tool that must not fail has written. */
export function tool(name, ...args) {
  const { status, stdout, stderr, error } = run(name, ...args)
  if (status !== 0) throw new Error(`${name} ${args.join(' ')} failed: ${error ?? stderr}${stdout}`)
  return stdout
}
