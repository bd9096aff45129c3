import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PROFILES } from '../../src/preflight/preflight.ts'
import { preflightPdf } from '../../src/preflight/preflight-pdf.ts'
import { goodFile, ICC } from '../support/fault-set/good-file.ts'
import { buildPackedPdf, buildPdf, type DraftPdf, type DraftStream } from '../support/pdf-builder.ts'

/** Damaged files that are tried; `npm run fuzz` tries ten thousand. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 300)
const TIMEOUT_MS = 60_000 + 200 * RUNS

/** A step that does damage: places and lengths are shares of the file. */
type Damage =
  | { readonly kind: 'byte'; readonly at: number; readonly byte: number }
  | { readonly kind: 'cut' | 'repeat'; readonly at: number; readonly length: number }
  | { readonly kind: 'number'; readonly at: number; readonly number: number }
  | { readonly kind: 'end'; readonly at: number }

const share = fc.double({ min: 0, max: 1, noNaN: true })
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constant('byte' as const), at: share, byte: fc.nat(255) }),
  fc.record({ kind: fc.constantFrom('cut' as const, 'repeat' as const), at: share, length: fc.nat(400) }),
  fc.record({
    kind: fc.constant('number' as const),
    at: share,
    number: fc.oneof(fc.nat(30), fc.integer(), fc.constantFrom(-1, 2 ** 31, 2 ** 53, 1e21))
  }),
  fc.record({ kind: fc.constant('end' as const), at: share })
)

function damaged(file: Buffer, { at, ...damage }: Damage): Buffer {
  const from = Math.floor(at * file.length)
  switch (damage.kind) {
    case 'byte': {
      const changed = Buffer.from(file)
      if (from < changed.length) changed[from] = damage.byte
      return changed
    }
    case 'cut':
      return Buffer.concat([file.subarray(0, from), file.subarray(from + damage.length)])
    case 'repeat':
      return Buffer.concat([file.subarray(0, from + damage.length), file.subarray(from)])
    case 'number':
      return withNumber(file, from, damage.number)
    case 'end':
      return file.subarray(0, from)
  }
}

/** The next number of the file is another one. */
function withNumber(file: Buffer, from: number, number: number): Buffer {
  const text = file.toString('latin1')
  const digits = /\d+/g
  digits.lastIndex = from
  const found = digits.exec(text)
  if (found === null) return file
  return Buffer.from(text.slice(0, found.index) + number + text.slice(digits.lastIndex), 'latin1')
}

/** Good files of every kind, plain and deflated, with a short profile that leaves the damage to what is read. */
const SOUND: readonly Buffer[] = PROFILES.flatMap(profile => {
  const draft = goodFile(profile)
  const icc = draft.objects[ICC] as DraftStream
  const short = { ...draft, objects: { ...draft.objects, [ICC]: { ...icc, data: icc.data.slice(0, 132) } } }
  const files = [buildPdf(short), buildPdf(deflated(short)), buildPackedPdf(short), buildPackedPdf(short, true)]
  return files.map(file => Buffer.from(file))
})

function deflated({ objects, ...draft }: DraftPdf): DraftPdf {
  const packed = Object.entries(objects).map(([number, object]) => [number, pack(object)] as const)
  return { ...draft, objects: Object.fromEntries(packed) }
}

function pack(object: string | DraftStream): string | DraftStream {
  if (typeof object === 'string') return object
  const { dict, data } = object
  const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data
  return { dict: `${dict} /Filter /FlateDecode`, data: deflateSync(bytes) }
}

test('no damage to a file is a fault of ours', { timeout: TIMEOUT_MS }, () => {
  const files = fc.tuple(fc.constantFrom(...SOUND), fc.array(damage, { minLength: 1, maxLength: 6 }))
  fc.assert(
    fc.property(files, fc.constantFrom(null, ...PROFILES), ([file, steps], profile) => {
      const { findings, checked, unchecked } = preflightPdf(steps.reduce(damaged, file), profile)
      expect(checked.length + unchecked.length).toBeGreaterThan(20)
      for (const { found, allowed, remedy, page } of findings) {
        for (const words of [found, allowed, remedy]) expect(words).not.toBe('')
        expect(page === null || page >= 1).toBe(true)
      }
    }),
    { numRuns: RUNS }
  )
})
