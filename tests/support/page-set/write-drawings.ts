import { mkdirSync, writeFileSync } from 'node:fs'
import { drawCase } from './draw-case.ts'
import { PAGE_SET } from './page-set.ts'

/** Draws the pages of every rule: `npm run page-rules` after a change of the rules or of their pages. */
const FOLDER = 'docs/page-rules'

mkdirSync(FOLDER, { recursive: true })
for (const each of PAGE_SET) writeFileSync(`${FOLDER}/${each.rule}.svg`, drawCase(each))
