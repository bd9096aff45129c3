import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { badTwin, goodTwin } from './fault.ts'
import { FAULTS, nameOf } from './faults.ts'

/** Writes every planted fault and its good twin to a folder: `npm run faults -- <folder>`. */
const [folder = 'out/faults'] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
for (const fault of FAULTS) {
  writeFileSync(join(folder, `${nameOf(fault)}.bad.pdf`), badTwin(fault))
  writeFileSync(join(folder, `${nameOf(fault)}.good.pdf`), goodTwin(fault))
}
process.stdout.write(`${2 * FAULTS.length} files in ${folder}\n`)
