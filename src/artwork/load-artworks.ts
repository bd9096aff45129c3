import type { Sink } from '../base/diagnostic.ts'
import type { Memory } from '../base/memory.ts'
import { recallToldLater } from '../base/recall-told.ts'
import { decodeText } from '../base/source.ts'
import type { World } from '../base/world.ts'
import type { Edition } from '../edition/edition.ts'
import type { Paper } from '../edition/paper.ts'
import { readNamed } from '../edition/read-named.ts'
import { type ArtworkOrder, artworksOf } from '../edition/wants.ts'
import type { PressProfile } from '../icc/profile.ts'
import type { Artwork, Artworks, Drawing, PdfArtwork } from './artwork.ts'
import { readPdfPage } from './read-pdf-page.ts'
import { readSvg } from './read-svg.ts'
import { reportFaults } from './report-faults.ts'

/** What artwork is read with. */
interface Room {
  readonly world: World
  readonly memory: Memory
  readonly profile: PressProfile | null
  readonly sink: Sink
}

interface Studio extends Room {
  readonly paper: Paper
}

/** All artwork that the edition's pages show, each once; what cannot be had is reported and is not among it. */
export async function loadArtworks(room: Room, edition: Edition): Promise<Artworks> {
  const studio: Studio = { ...room, paper: edition.paper }
  const orders = new Map(artworksOf(edition).map(order => [order.name, order]))
  const artworks = new Map<string, Artwork>()
  // One after the other, so that the pictures of one file alone are held at a time.
  for (const order of orders.values()) {
    const artwork = await loadArtwork(studio, order)
    if (artwork !== null) artworks.set(order.name, artwork)
  }
  return room.memory.recall('artworks', [...artworks].flat(), () => artworks)
}

async function loadArtwork(studio: Studio, order: ArtworkOrder): Promise<Artwork | null> {
  const bytes = readNamed(studio.world, order, studio.sink)
  if (bytes === null) return null
  return /\.pdf$/i.test(order.file) ? loadPdf(studio, order, bytes) : loadDrawing(studio, order, bytes)
}

async function loadPdf(studio: Studio, order: ArtworkOrder, bytes: Uint8Array): Promise<PdfArtwork | null> {
  const { sink, memory, paper } = studio
  const reading = memory.recall(`artwork ${order.name}`, [bytes], () => readPdfPage(bytes, order.page))
  if (reading.kind === 'bad') {
    sink.report('bad-artwork', order.at, `${order.file} ${reading.why}`, reading.remedy)
    return null
  }
  await reportFaults({ order, bytes, artwork: reading }, paper.press.profile, studio)
  return reading
}

async function loadDrawing(studio: Studio, { file, at }: ArtworkOrder, bytes: Uint8Array): Promise<Drawing | null> {
  const { sink, paper, profile } = studio
  const decoding = decodeText(bytes)
  const palette = { inks: paper.inks, limit: paper.inkLimit, profile }
  if (decoding.kind === 'text') {
    const { text } = decoding
    const facts = [text, JSON.stringify([...paper.inks]), paper.inkLimit, profile?.bytes ?? null]
    const make = async (sink: Sink): Promise<Drawing | null> => readSvg({ file, text }, palette, sink)
    return recallToldLater(studio, `artwork ${file}`, { facts, make })
  }
  sink.report('bad-artwork', at, `${file} is no SVG: it is not UTF-8`, 'save it anew from the drawing program')
  return null
}
