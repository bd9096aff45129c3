import type { Artworks, PdfArtwork } from '../../artwork/artwork.ts'
import { FORGETFUL, type Memory } from '../../base/memory.ts'
import type { PdfProfile } from '../../base/pdf-profile.ts'
import type { Fonts } from '../../fonts/face.ts'
import type { Engravings } from '../../images/engraving.ts'
import { newKernels } from '../../kernels/kernels.ts'
import type { Page, Shape } from '../../page/page.ts'
import { ByteWriter } from './byte-writer.ts'
import { deflateOnce } from './deflate-once.ts'
import { newGlyphUses } from './glyph-uses.ts'
import { type Guide, guidePage } from './guide-page.ts'
import { paintContent } from './paint-content.ts'
import { prepareShape } from './paint-stamps.ts'
import { INKS, type Palette } from './palette.ts'
import type { NamedForm, PreparedPage } from './prepared-page.ts'
import { needsOf } from './promises.ts'
import { sheetOf } from './sheet.ts'
import { newStepTables } from './widths.ts'

/** What the marks of a page refer to. */
export interface Stock {
  readonly fonts: Fonts
  readonly engravings: Engravings
  readonly artworks: Artworks
  /** Of the runs before. */
  readonly memory?: Memory
}

const UNGUIDED: Guide = { heads: [], links: [] }

/**
 * Paints every page once for all files of a profile, one at a time as they are asked for.
 */
export function* preparePages(
  pages: Iterable<Page>,
  { fonts, engravings, artworks, memory = FORGETFUL }: Stock,
  profile: PdfProfile,
  palette: Palette = INKS
): Generator<PreparedPage> {
  const pictures = new Map([...engravings.values()].map(({ file, part }, i) => [file, { name: `I${i}`, part }]))
  const { tagged, forScreen } = needsOf(profile)
  const paint = {
    out: new ByteWriter(),
    uses: newGlyphUses(),
    steps: newStepTables(),
    palette,
    fonts,
    pictures,
    forms: formsOf(artworks),
    tagged
  }
  const kernels = newKernels()
  const shape = once((name: string, shape: Shape) =>
    memory.recall(`shape ${name}`, [fonts], () => prepareShape(shape, kernels))
  )
  const prepare = (page: Page): PreparedPage => {
    const { bytes, faces, files, placed, shapes, tags } = paintContent(paint, page)
    return {
      name: page.name,
      sheet: sheetOf(page),
      content: deflateOnce(bytes, memory.morgue, kernels),
      faces,
      pictures: [...files].map(file => ({ name: pictures.get(file)!.name, engraving: engravings.get(file)! })),
      forms: [...placed].map(form => ({ ...form, content: deflateOnce(form.artwork.content, memory.morgue, kernels) })),
      shapes: [...shapes].map(([name, each]) => shape(name, each)),
      tags,
      guide: forScreen ? guidePage(page) : UNGUIDED,
      laid: null
    }
  }
  const given = [fonts, engravings, artworks, profile, palette]
  for (const page of pages) yield memory.recall(`prepared ${page.name}`, [page, ...given], () => prepare(page))
}

/** Makes each thing of a name once. */
function once<T, A extends readonly unknown[]>(make: (name: string, ...rest: A) => T): typeof make {
  const made = new Map<string, T>()
  return (name, ...rest) => {
    const thing = made.get(name) ?? make(name, ...rest)
    made.set(name, thing)
    return thing
  }
}

function formsOf(artworks: Artworks): ReadonlyMap<string, NamedForm> {
  const pdfs = [...artworks].filter((entry): entry is [string, PdfArtwork] => entry[1].kind === 'pdf')
  return new Map(pdfs.map(([name, artwork], i) => [name, { name: `A${i}`, artwork }]))
}
