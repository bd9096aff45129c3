#!/usr/bin/env node
import { deskOf } from './desk.ts'
import { codeOf } from './disk-world.ts'
import { EXIT } from './exit.ts'
import { run } from './run.ts'

/** Who reads us may stop reading: `edition check … | head`. */
process.stdout.on('error', error => process.exit(codeOf(error) === 'EPIPE' ? EXIT.clean : EXIT.bug))

try {
  process.exitCode = await run(process.argv.slice(2), deskOf(process))
} catch (error) {
  console.error(`this is a fault of the engine, not of your edition; please report it with what follows\n`, error)
  process.exitCode = EXIT.bug
}
