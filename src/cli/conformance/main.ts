import { deskOf } from '../desk.ts'
import { conformance } from './conformance.ts'

process.exitCode = conformance(process.argv.slice(2), deskOf(process))
