import { type Effort, purseFor } from '../effort.ts'
import { dictAt } from '../entries.ts'
import type { ColourSpace, ContentFault, Matrix, Painted, SoftMask, Where } from '../painted.ts'
import type { Pdf, PdfArray, PdfDict, PdfDirect, PdfStream } from '../pdf.ts'
import type { Bounds } from './bounds.ts'
import type { Palette } from './colour/read-space.ts'
import type { Font } from './fonts/font.ts'
import type { FontParts } from './fonts/font-parts.ts'
import type { Graphics } from './graphics.ts'
import { OutlineBuilder } from './outline-builder.ts'

/** What the pages of a file share: read once, kept as long as the file is looked at. */
export interface ContentCache {
  readonly fonts: Map<PdfDict, Font>
  readonly fontParts: FontParts
  readonly spaces: Map<PdfArray, ColourSpace>
  /** Content that is run more than once. */
  readonly streams: Map<PdfStream, Uint8Array>
  /** Which layers are off; null until a page asks. */
  isOff: Run['isOff'] | null
  /** What may be done for all of them together. */
  readonly purse: Effort
}

export const freshCache = ({ bytes }: Pdf): ContentCache => ({
  fonts: new Map(),
  fontParts: { programs: new Map(), maps: new Map(), widths: new Map(), uprights: new Map() },
  spaces: new Map(),
  streams: new Map(),
  isOff: null,
  purse: purseFor(bytes.length)
})

/** A page while it is run. */
export interface Run {
  readonly pdf: Pdf
  readonly cache: ContentCache
  readonly page: number
  /** All that can be seen of it: its media box. */
  readonly sheet: Bounds
  /** Whether optional content of a group or of a membership is not to be printed. */
  readonly isOff: (value: PdfDirect) => boolean
  readonly faults: ContentFault[]
  /** Streams that are being run, of which none may run itself. */
  readonly active: Set<PdfStream>
  /** Masks by what sets them, as the same one is set over and over. */
  readonly masks: Map<PdfDict, { readonly ctm: Matrix; readonly mask: SoftMask | null }>
  /** Runs the content of a form, a cell or a glyph, from within content that is being run. */
  readonly interpret: (frame: Frame, stream: PdfStream) => void
  /** What is left of the limits. */
  readonly left: { operators: number; objects: number; glyphs: number; cells: number }
}

/**
 * Limits of a page. The heaviest maps and catalogues have a tenth of them; a file that goes past one is made to stop
 * whoever opens it.
 */
export const LIMITS: Readonly<Run['left']> = {
  operators: 2_000_000,
  objects: 150_000,
  glyphs: 2_000_000,
  cells: 20_000
}

/** Forms and patterns within each other. */
export const DEEPEST_FRAME = 28
/** `q` within each other: annex C, table C.1. Beyond it is told, and far beyond it is not followed. */
export const USUAL_NESTING = 28
export const DEEPEST_NESTING = 1000
/** Clips that narrow each other. */
export const MOST_CLIPS = 500
const MOST_FAULTS = 1000

/** One content stream while it is run: that of a page, a form, a pattern's cell, a glyph. */
export interface Frame {
  readonly run: Run
  readonly objects: Painted[]
  readonly resources: PdfDict
  readonly palette: Palette
  readonly path: readonly string[]
  readonly depth: number
  /** From the space of this content, which patterns keep to (8.7.3.1), to the page. */
  readonly base: Matrix
  /** Colours are given from outside and not to be set: 8.7.3.3, 9.6.5. */
  colourless: boolean
  graphics: Graphics
  readonly saved: Graphics[]
  readonly outline: OutlineBuilder
  /** Where the path under construction is, and where its contour began, in user space. */
  point: readonly [number, number]
  start: readonly [number, number]
  clipRule: 'nonzero' | 'evenodd' | null
  /** Null outside a text object. */
  text: TextObject | null
  /** Marked content that stands open. */
  readonly marks: ('artifact' | 'hidden' | 'plain')[]
  artifacts: number
  hiddens: number
  /** BX that stand open. */
  lenient: number
  offset: number
}

/** 9.4. */
export interface TextObject {
  matrix: Matrix
  line: Matrix
  /** Of glyphs shown in a mode that clips. */
  readonly clip: OutlineBuilder
}

/** What a new frame takes over from the one it is called in. */
export type Caller = Pick<Frame, 'run' | 'objects' | 'path' | 'depth' | 'colourless'> & {
  readonly hidden: boolean
  readonly artifact: boolean
}

export function newFrame(caller: Caller, resources: PdfDict, graphics: Graphics): Frame {
  const { run } = caller
  return {
    run,
    objects: caller.objects,
    resources,
    palette: { pdf: run.pdf, named: dictAt(run.pdf, resources, 'ColorSpace'), known: run.cache.spaces },
    path: caller.path,
    depth: caller.depth,
    base: graphics.ctm,
    colourless: caller.colourless,
    graphics,
    saved: [],
    outline: new OutlineBuilder(),
    point: [0, 0],
    start: [0, 0],
    clipRule: null,
    text: null,
    marks: [],
    artifacts: caller.artifact ? 1 : 0,
    hiddens: caller.hidden ? 1 : 0,
    lenient: 0,
    offset: 0
  }
}

export const pageCaller = (run: Run, objects: Painted[]): Caller => ({
  run,
  objects,
  path: [],
  depth: 0,
  colourless: false,
  hidden: false,
  artifact: false
})

/** A frame as the caller of another, by a name of its own. */
export const callerIn = (frame: Frame, name: string): Caller => ({
  run: frame.run,
  objects: frame.objects,
  path: [...frame.path, name],
  depth: frame.depth + 1,
  colourless: frame.colourless,
  hidden: frame.hiddens > 0,
  artifact: frame.artifacts > 0
})

export const whereIn = (frame: Frame): Where => ({
  page: frame.run.page,
  path: frame.path,
  offset: frame.offset,
  artifact: frame.artifacts > 0,
  hidden: frame.hiddens > 0
})

/** False where there are too many objects already, and this one is left out. */
export function emit(frame: Frame, object: Painted): boolean {
  const { left } = frame.run
  if (--left.objects >= 0) frame.objects.push(object)
  else if (left.objects === -1) blame(frame, 'past-limit', `more than ${LIMITS.objects} objects are painted`)
  return left.objects >= 0
}

export function blame(frame: Frame, kind: ContentFault['kind'], what: string): void {
  const { faults } = frame.run
  if (faults.length < MOST_FAULTS) faults.push({ kind, what, where: whereIn(frame) })
}

/** The resource of a kind that content names; null, and told, where there is none. */
export function resource(frame: Frame, kind: string, name: string): PdfDirect {
  const { run, resources } = frame
  const dict = dictAt(run.pdf, resources, kind)
  const value = dict === null ? null : run.pdf.resolve(dict.entries.get(name))
  if (value === null) blame(frame, 'missing-resource', `/${name} is not among the resources of kind /${kind}`)
  return value
}
