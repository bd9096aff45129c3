import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { noteOf } from '../../src/check/finding.ts'
import { diskWorld } from '../../src/cli/disk-world.ts'
import { dumpEdition } from '../../src/edition/dump-edition.ts'
import { Cache } from '../../src/galley/cache.ts'
import { dumpLayout } from '../../src/layout/dump-layout.ts'
import { layOut } from '../../src/layout/lay-out.ts'
import { dumpCopyfit, dumpMakeup } from '../../src/makeup/dump-makeup.ts'
import { makeUp } from '../../src/makeup/make-up.ts'
import { dumpPage } from '../../src/page/dump-page.ts'
import { sketch } from '../../src/page/sketch.ts'
import { dumpPlan } from '../../src/plan/dump-plan.ts'
import { planPages } from '../../src/plan/plan-pages.ts'
import { typeset } from '../../src/typeset.ts'

const world = diskWorld(resolve(import.meta.dirname, '../..'))

/** Every value between the rooms, for editions as they are built. */
describe.each(['2019-06-13', 'broadsheet', 'press-sample'])('%s', name => {
  const proofing = typeset(world, `editions/${name}`)
  const golden = (value: string): string => `${name}/${value}.txt`

  test('edition', async () => {
    const { edition } = await proofing
    await expect(dumpEdition(edition)).toMatchFileSnapshot(golden('edition'))
  })

  test('plan and makeup', async () => {
    const { edition, fonts } = await proofing
    const plans = planPages(edition)
    const { makeups, copyfit } = makeUp({ fonts, cache: new Cache(), sink: { report: () => {} } }, plans)
    await expect(plans.map(dumpPlan).join('\n')).toMatchFileSnapshot(golden('plan'))
    await expect(makeups.map(dumpMakeup).join('\n')).toMatchFileSnapshot(golden('makeup'))
    await expect(dumpCopyfit(copyfit)).toMatchFileSnapshot(golden('copyfit'))
    await expect(layOut(edition, makeups).map(dumpLayout).join('\n')).toMatchFileSnapshot(golden('layout'))
  })

  test('page', async () => {
    const { pages } = await proofing
    await expect([...pages].map(dumpPage).join('\n')).toMatchFileSnapshot(golden('page'))
    await expect([...pages].map(sketch).join('\n')).toMatchFileSnapshot(golden('sketch'))
  })

  test('nothing to mend', async () => {
    const { notes, findings } = await proofing
    expect([...notes, ...findings.map(noteOf)].map(({ code, message }) => `${code} ${message}`)).toEqual([])
  })
})
