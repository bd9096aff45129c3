import { setFlagsFromString } from 'node:v8'

/**
 * What has V8 wait four times as long as it would before it optimises a function, by the major version of Node. A
 * command is over in a second or two: of what was optimised in that time most ran a few times more. It is done on
 * another core, if there is one to spare, but took a third of all CPU time. If V8 waits longer still, it is the command
 * that waits.
 */
const FLAGS: Readonly<Record<string, string>> = {
  20: '--interrupt-budget=300000',
  22: '--invocation-count-for-turbofan=12000',
  24: '--invocation-count-for-turbofan=12000'
}

/** Null for a version of Node whose V8 may not know the flag: it complains of those that it does not know. */
export const lateFlagOf = (version: string): string | null => FLAGS[version.split('.')[0]!] ?? null

/** Tells V8 so, once for the process. */
export function optimiseLate(): void {
  const flag = lateFlagOf(process.versions.node)
  if (flag !== null) setFlagsFromString(flag)
}
