#!/usr/bin/env node
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type * as Main from './main.ts'
import { openBundle } from './open-bundle.ts'

/** The command as it is installed: this file stands beside the bundled engine, whose first chunk is `main.ts`. */
const program = dirname(fileURLToPath(import.meta.url))
const { main } = openBundle(program).load('./engine.js') as typeof Main
void main(process.argv.slice(2), program)
