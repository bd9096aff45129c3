import { type Desk, deskOf } from './desk.ts'
import { codeOf } from './disk-world.ts'
import { EXIT } from './exit.ts'
import { run } from './run.ts'

/**
 * Runs the command of a process, and is the one place where a fault of the engine is caught.
 * @param program folder of the bundle, which is the whole program; a run from source keeps nothing for others
 */
export async function main(
  argv: readonly string[],
  program?: string,
  desk: Desk = deskOf(process, program)
): Promise<void> {
  heedReaders()
  try {
    process.exitCode = await run(argv, desk)
  } catch (error) {
    console.error(`this is a fault of the engine, not of your edition; please report it with what follows\n`, error)
    process.exitCode = EXIT.bug
  }
}

/** Who reads us may stop reading, `edition check … | head`; or what we are written to may be full. */
function heedReaders(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', error => {
      if (codeOf(error) === 'EPIPE') process.exit(EXIT.clean)
      console.error(`error: what is printed cannot be written: ${error.message}`)
      process.exit(EXIT.errors)
    })
  }
}
