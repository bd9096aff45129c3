import { paintPage } from '../../src/pdf/content/paint-page.ts'
import type { Colour, Outline, Painted, Painting, PaintState } from '../../src/pdf/painted.ts'
import type { Pdf } from '../../src/pdf/pdf.ts'
import { type PdfPage, readPages } from '../../src/pdf/read-pages.ts'
import { readPdf } from '../../src/pdf/read-pdf.ts'
import { buildPdf, type DraftStream } from './pdf-builder.ts'

/** What a page of a test has besides its content. */
export interface Setup {
  /** Between the brackets of the resources. */
  readonly resources?: string
  /** Between the brackets of the page and of the catalog. */
  readonly page?: string
  readonly catalog?: string
  /** Numbered from 10 on. */
  readonly objects?: Readonly<Record<number, string | DraftStream>>
}

/** Runs a content stream as that of a page of 100 points square. */
export function paintContent(content: string, setup: Setup = {}): Painting {
  const { pdf, page } = openContent(content, setup)
  return paintPage(pdf, page)
}

/** A file with a page of 100 points square, and that page. */
export function openContent(
  content: string,
  { resources = '', page = '', catalog = '', objects = {} }: Setup = {}
): { readonly pdf: Pdf; readonly page: PdfPage } {
  const bytes = buildPdf({
    objects: {
      1: `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
      2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      3: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R/Resources<<${resources}>>${page}>>`,
      4: { dict: '', data: content },
      ...objects
    },
    trailer: '/Root 1 0 R'
  })
  const pdf = readPdf(bytes)
  return { pdf, page: readPages(pdf).pages[0]! }
}

const round = (number: number): number => Math.round(number * 1000) / 1000 + 0
const row = (numbers: Iterable<number>): string => [...numbers].map(round).join(' ')

const colourText = ({ space, values }: Colour): string => [space.kind, ...space.inks, row(values)].join(' ').trim()

/** Steps and points by turns: `M 0 0 L 1 1`. */
export function outlineText({ steps, coords }: Outline): string {
  let at = 0
  const text = [...steps].map(step => {
    const count = { M: 2, L: 2, C: 6, Z: 0 }[step]!
    at += count
    return `${step} ${row(coords.subarray(at - count, at))}`.trim()
  })
  return text.join(' ')
}

/** What differs from the state that a page begins with. */
function stateText(state: PaintState): string {
  const flags = [
    state.fillOverprint && 'op',
    state.strokeOverprint && 'OP',
    state.overprintMode !== 0 && `OPM ${state.overprintMode}`,
    state.fillAlpha !== 1 && `ca ${round(state.fillAlpha)}`,
    state.strokeAlpha !== 1 && `CA ${round(state.strokeAlpha)}`,
    state.blend !== 'Normal' && state.blend,
    state.softMask !== null && `mask ${state.softMask.kind} of ${state.softMask.objects.length}`,
    state.intent !== 'RelativeColorimetric' && state.intent,
    state.clip.length > 0 &&
      `clip ${state.clip.map(({ outline, rule, pen }) => `${outlineText(outline)}${rule === 'evenodd' ? '*' : ''}${pen === null ? '' : ' stroked'}`).join(' & ')}`
  ]
  return flags.filter(Boolean).join(' ')
}

/** One line for an object. */
export function objectText(object: Painted): string {
  if (object.kind === 'close-group') return 'close'
  const parts = [
    factsOf(object),
    stateText(object.state),
    object.where.path.join('/'),
    object.where.hidden && 'hidden',
    object.where.artifact && 'artifact'
  ]
  return parts.filter(Boolean).join(' | ')
}

function factsOf(object: Exclude<Painted, { kind: 'close-group' }>): string {
  switch (object.kind) {
    case 'path': {
      const { paint, rule, pen, state } = object
      const width = pen === null ? '' : ` ${round(pen.width)}`
      return `${paint}${rule === 'evenodd' ? '*' : ''}${width} ${outlineText(object.outline)} in ${colourText(paint === 'fill' ? state.fill : state.stroke)}`
    }
    case 'glyphs':
      return `text ${object.glyphs.map(({ code }) => code).join(' ')} at ${row(object.places)} size ${round(object.size)}${object.mode === 0 ? '' : ` mode ${object.mode}`} in ${colourText(object.state.fill)}`
    case 'image':
      return `image ${object.width}x${object.height} ${object.stencil ? `stencil in ${colourText(object.state.fill)}` : `${object.bits} ${object.space?.kind}`}${object.mask === null ? '' : ` ${object.mask.kind} mask`} at ${row(object.matrix)}`
    case 'shading':
      return `shading ${object.by} ${object.space.kind} at ${row(object.matrix)}`
    case 'open-group':
      return `open${object.group.isolated ? ' isolated' : ''}${object.group.knockout ? ' knockout' : ''} ${object.group.space?.kind ?? ''}`.trim()
  }
}
