import { entry, isArray, isStream } from '../entries.ts'
import type { Painted, Painting } from '../painted.ts'
import type { Pdf } from '../pdf.ts'
import type { PdfPage } from '../read-pages.ts'
import type { Bounds } from './bounds.ts'
import { blame, type ContentCache, type Frame, freshCache, LIMITS, newFrame, pageCaller, type Run } from './frame.ts'
import { freshGraphics } from './graphics.ts'
import { IDENTITY } from './matrix.ts'
import { layersOff } from './optional-content.ts'
import { paintAnnotations } from './paint-annotations.ts'
import { groupOf } from './paint-form.ts'
import { runContent, runStream } from './run-content.ts'

/**
 * What a page puts on paper, in painting order. It never throws, whatever the file holds: what is wrong in the content
 * is among the faults, and is left out or guessed.
 * @param cache of the file; what its pages share is then read once
 */
export function paintPage(pdf: Pdf, page: PdfPage, cache: ContentCache = freshCache(pdf)): Painting {
  if (cache.purse.spent) return givenUp(page.number)
  const objects: Painted[] = []
  cache.isOff ??= layersOff(pdf)
  const run: Run = {
    pdf,
    cache,
    page: page.number,
    sheet: page.mediaBox ?? LARGEST_SHEET,
    isOff: cache.isOff,
    faults: [],
    active: new Set(),
    masks: new Map(),
    interpret: runStream,
    left: { ...LIMITS }
  }
  const begin = (): Frame => newFrame(pageCaller(run, objects), page.resources, freshGraphics(IDENTITY))
  const frame = begin()
  runContent(frame, contentOf(frame, page))
  paintAnnotations(begin(), page.dict)
  cache.purse.spend(workOn(run))
  return { page: page.number, objects, group: groupOf(frame, page.dict), faults: run.faults }
}

/** A page of a file that has taken all the work there is for it. */
const givenUp = (page: number): Painting => ({
  page,
  objects: [],
  group: null,
  faults: [
    {
      kind: 'given-up',
      what: 'the pages before it take as much work as may be spent on a file',
      where: { page, path: [], offset: 0, artifact: false, hidden: false }
    }
  ]
})

/** Nanoseconds for a page and for what it is made of, the rules that will look at it counted in. */
const COST = { page: 60_000, operators: 250, objects: 16_000, glyphs: 200, cells: 2000 }

const workOn = ({ left }: Run): number =>
  COST.page +
  (LIMITS.operators - left.operators) * COST.operators +
  (LIMITS.objects - left.objects) * COST.objects +
  (LIMITS.glyphs - left.glyphs) * COST.glyphs +
  (LIMITS.cells - left.cells) * COST.cells

/** Stands in for a media box that is missing: annex C has none larger. */
const LARGEST_SHEET: Bounds = [0, 0, 14_400, 14_400]

const LINE_FEED = Uint8Array.of(0x0a)

/** Bytes of the content of a page; that of the heaviest maps has a tenth. */
const MOST_BYTES = 1 << 27

/** One stream or several, which are then one with a line's end between them: 7.8.2. */
function contentOf(frame: Frame, { dict }: PdfPage): Uint8Array {
  const { pdf } = frame.run
  const contents = entry(pdf, dict, 'Contents')
  const parts: Uint8Array[] = []
  let size = 0
  for (const stream of isArray(contents) ? pdf.items(contents) : [contents]) {
    if (!isStream(stream)) continue
    const { bytes } = pdf.data(stream)
    size += bytes.length + LINE_FEED.length
    if (size > MOST_BYTES) {
      blame(frame, 'past-limit', `the content is longer than ${MOST_BYTES} bytes`)
      break
    }
    parts.push(bytes, LINE_FEED)
  }
  return Buffer.concat(parts)
}
