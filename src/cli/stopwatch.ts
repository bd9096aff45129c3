import type { Desk } from './desk.ts'

/** Tells how long each room took; `mark` is called as one hands over. */
export interface Stopwatch {
  readonly mark: (room: string) => void
  readonly tell: (desk: Desk) => void
}

/** @param since when the process or the run began, by `performance.now()` */
export function stopwatch(since = 0): Stopwatch {
  const laps: (readonly [room: string, ms: number])[] = []
  let last = performance.now()
  const mark = (room: string): void => {
    const now = performance.now()
    laps.push([room, now - last])
    last = now
  }
  const line = (room: string, ms: number): string => `${room.padEnd(12)} ${ms.toFixed(1).padStart(9)} ms\n`
  return {
    mark,
    /** The first line is Node's start and the loading of the engine. */
    tell: desk => {
      const total = performance.now() - since
      const start = total - laps.reduce((sum, [, ms]) => sum + ms, 0)
      desk.err([['start', start] as const, ...laps, ['total', total] as const].map(lap => line(...lap)).join(''))
    }
  }
}
