#!/usr/bin/env node
import { basename } from 'node:path'
import { deskOf } from './desk.ts'
import { codeOf } from './disk-world.ts'
import { EXIT } from './exit.ts'
import { run } from './run.ts'

/** Who reads us may stop reading, `edition check … | head`; or what we are written to may be full. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', error => {
    if (codeOf(error) === 'EPIPE') process.exit(EXIT.clean)
    console.error(`error: what is printed cannot be written: ${error.message}`)
    process.exit(EXIT.errors)
  })
}

/** The folder of the bundle, which is the whole program; a run from source keeps nothing for others. */
const bundle = (): string | undefined => (basename(import.meta.dirname) === 'bin' ? import.meta.dirname : undefined)

try {
  process.exitCode = await run(process.argv.slice(2), deskOf(process, bundle()))
} catch (error) {
  console.error(`this is a fault of the engine, not of your edition; please report it with what follows\n`, error)
  process.exitCode = EXIT.bug
}
