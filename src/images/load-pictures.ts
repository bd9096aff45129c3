import type { Sink } from '../base/diagnostic.ts'
import { FORGETFUL, type Memory } from '../base/memory.ts'
import { recallPlain } from '../base/recall-plain.ts'
import type { World } from '../base/world.ts'
import { readNamed } from '../edition/read-named.ts'
import type { ShownPicture } from '../edition/story.ts'
import type { Picture, Pictures } from './picture.ts'
import { type Remark, readHeader } from './read-header.ts'
import { readMetadata } from './read-metadata.ts'
import { traceAlpha } from './trace-alpha.ts'

/**
 * The pictures ordered, as their headers tell of them, each file once. One that cannot be had is reported where it was
 * ordered and is not among them.
 */
export async function loadPictures(
  world: World,
  orders: readonly ShownPicture[],
  sink: Sink,
  memory: Memory = FORGETFUL
): Promise<Pictures> {
  const byFile = new Map<string, ShownPicture>()
  for (const order of orders) {
    const first = byFile.get(order.file)
    if (first === undefined) byFile.set(order.file, order)
    else if (order.outline === 'alpha') byFile.set(order.file, { ...first, outline: 'alpha' })
  }
  const desk = { world, memory, sink }
  const loaded = await Promise.all([...byFile.values()].map(order => loadPicture(desk, order)))
  const pictures = loaded.filter(picture => picture !== null)
  tellUnprofiled(pictures, sink)
  return new Map(pictures.map(picture => [picture.file, picture]))
}

interface Desk {
  readonly world: World
  readonly memory: Memory
  readonly sink: Sink
}

async function loadPicture(
  { world, memory, sink }: Desk,
  { file, at, outline }: ShownPicture
): Promise<Picture | null> {
  const bytes = readNamed(world, { file, at }, sink)
  if (bytes === null) return null
  const metadata = await recallPlain(memory, `metadata ${file}`, {
    facts: [bytes],
    make: () => readMetadata(bytes),
    isSure: ({ kind }) => kind === 'metadata'
  })
  const reading = memory.recall(`header ${file}`, [bytes, metadata], () => readHeader(bytes, metadata))
  if (reading.kind === 'bad') {
    sink.report('bad-picture', at, `${file} ${reading.why}`, reading.remedy)
    return null
  }
  for (const remark of reading.remarks) {
    const [code, words, remedy] = REMARKS[remark]
    sink.report(code, at, `${file} ${words}`, remedy)
  }
  const picture = { file, at, ...reading.picture, contour: [] }
  // Pixels are looked at only where text is to run along them. That a file is damaged is told when it is engraved.
  if (outline !== 'alpha') return picture
  const contour = await recallPlain(memory, `contour ${file}`, {
    facts: [bytes],
    make: () => traceAlpha(picture),
    isSure: contour => contour !== null
  })
  if (contour?.length === 0) tellOpaque(picture, sink)
  return { ...picture, contour: contour ?? [] }
}

function tellOpaque({ file, at }: Picture, sink: Sink): void {
  const hint = 'cut it out and save it as PNG, or write the corners of a path under outline'
  sink.report('no-outline', at, `${file} has no transparency that text could run along`, hint)
}

const REMARKS: Readonly<Record<Remark, readonly ['first-frame' | 'assumed-colours', string, string]>> = {
  frames: ['first-frame', 'has several pages or frames; the first is printed', 'save the one that is meant by itself'],
  profile: [
    'assumed-colours',
    'has a colour profile that cannot be read; its colours are taken as usual ones',
    'open it and save it with its profile anew'
  ]
}

/** Inks without a profile are somebody's; that they are meant for this press is said once. */
function tellUnprofiled(pictures: readonly Picture[], sink: Sink): void {
  const bare = pictures.filter(({ colours, profile }) => colours === 'cmyk' && profile === null)
  const [first] = bare
  if (first === undefined) return
  const [who, are] =
    bare.length === 1 ? [first.file, 'is'] : [`${bare.length} pictures, ${first.file} the first,`, 'are']
  sink.report(
    'assumed-colours',
    first.at,
    `${who} ${are} in CMYK without a profile: the inks are taken as this press’s`,
    'save CMYK pictures with the profile that they were separated by'
  )
}
