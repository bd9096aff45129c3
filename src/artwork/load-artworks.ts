import type { Sink } from '../base/diagnostic.ts'
import { decodeText } from '../base/source.ts'
import type { World } from '../base/world.ts'
import type { Edition } from '../edition/edition.ts'
import { readNamed } from '../edition/read-named.ts'
import { type ArtworkOrder, artworksOf } from '../edition/wants.ts'
import type { PressProfile } from '../icc/profile.ts'
import type { Artwork, Artworks } from './artwork.ts'
import type { Palette } from './read-colour.ts'
import { readPdfPage } from './read-pdf-page.ts'
import { readSvg } from './read-svg.ts'

/** What artwork is read with. */
interface Room {
  readonly world: World
  readonly profile: PressProfile | null
  readonly sink: Sink
}

/** All artwork that the edition's pages show, each once; what cannot be had is reported and is not among it. */
export function loadArtworks(room: Room, edition: Edition): Artworks {
  const { inks, inkLimit: limit } = edition.paper
  const palette: Palette = { inks, limit, profile: room.profile }
  const artworks = new Map<string, Artwork>()
  const asked = new Set<string>()
  for (const order of artworksOf(edition)) {
    if (asked.has(order.name)) continue
    asked.add(order.name)
    const artwork = loadArtwork(room, palette, order)
    if (artwork !== null) artworks.set(order.name, artwork)
  }
  return artworks
}

function loadArtwork({ world, sink }: Room, palette: Palette, order: ArtworkOrder): Artwork | null {
  const bytes = readNamed(world, order, sink)
  if (bytes === null) return null
  const { file, page, at } = order
  if (/\.pdf$/i.test(file)) {
    const reading = readPdfPage(bytes, page)
    if (reading.kind === 'pdf') return reading
    sink.report('bad-artwork', at, `${file} ${reading.why}`, reading.remedy)
    return null
  }
  const decoding = decodeText(bytes)
  if (decoding.kind === 'text') return readSvg({ file, text: decoding.text }, palette, sink)
  sink.report('bad-artwork', at, `${file} is no SVG: it is not UTF-8`, 'save it anew from the drawing program')
  return null
}
