import type { Fonts } from '../../fonts/face.ts'
import type { Picture, Pictures } from '../../images/picture.ts'
import type { Page } from '../../page/page.ts'
import { ByteWriter } from './byte-writer.ts'
import { deflate } from './packing.ts'
import { paintContent } from './paint-content.ts'
import type { PreparedPage, PreparedPicture } from './prepared-page.ts'
import { sheetOf } from './sheet.ts'

/** What the marks of a page refer to. */
export interface Stock {
  readonly fonts: Fonts
  readonly pictures: Pictures
}

/** Paints every page once. A content stream is deflated while the next is painted; a picture is deflated once. */
export async function preparePages(
  pages: readonly Page[],
  { fonts, pictures }: Stock
): Promise<readonly PreparedPage[]> {
  const names = new Map([...pictures.keys()].map((file, i) => [file, `I${i}`]))
  const paint = { out: new ByteWriter(), fonts, names }
  const packed = new Map<string, Promise<PreparedPicture>>()
  const packOnce = (file: string): Promise<PreparedPicture> => {
    const packing = packed.get(file) ?? packPicture(names.get(file)!, pictures.get(file)!)
    packed.set(file, packing)
    return packing
  }
  const preparing = pages.map(async page => {
    const { bytes, uses, files } = paintContent(paint, page)
    const content = deflate(bytes)
    const inked = Promise.all([...files].map(packOnce))
    return { sheet: sheetOf(page), content: await content, faces: [...uses.values()], pictures: await inked }
  })
  return Promise.all(preparing)
}

async function packPicture(name: string, picture: Picture): Promise<PreparedPicture> {
  return { name, picture, samples: await deflate(picture.samples) }
}
