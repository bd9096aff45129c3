import { asDict, entry, isArray, isDict, isName } from '../entries.ts'
import type { PdfDict, PdfDirect } from '../pdf.ts'
import { fontOf } from './font-of.ts'
import type { Frame } from './frame.ts'
import { change } from './graphics.ts'
import { dashOf, styleOf } from './line-style.ts'
import { nameOf } from './lookup.ts'
import { softMaskOf } from './soft-mask-of.ts'

/** Sets what a graphics state parameter dictionary says: 8.4.5, table 58. */
export function setParameters(frame: Frame, dict: PdfDict): void {
  const { pdf } = frame.run
  for (const key of dict.entries.keys()) SETTERS.get(key)?.(frame, entry(pdf, dict, key))
  // Where only strokes are told to overprint, all do.
  if (dict.entries.has('OP') && !dict.entries.has('op')) {
    change(frame.graphics, { fillOverprint: frame.graphics.strokeOverprint })
  }
}

type Setter = (frame: Frame, value: PdfDirect) => void

const numeric =
  (set: (frame: Frame, value: number) => void): Setter =>
  (frame, value) => {
    if (typeof value === 'number') set(frame, value)
  }

const alpha = (value: number): number => Math.min(Math.max(value, 0), 1)

/** By the keys of the dictionary, which are a file's to choose: a map has no others than its own. */
const SETTERS: ReadonlyMap<string, Setter> = new Map(
  Object.entries<Setter>({
    LW: numeric(({ graphics }, value) => {
      graphics.lineWidth = Math.abs(value)
    }),
    LC: ({ graphics }, value) => {
      graphics.cap = styleOf(value)
    },
    LJ: ({ graphics }, value) => {
      graphics.join = styleOf(value)
    },
    ML: numeric(({ graphics }, value) => {
      graphics.miter = value
    }),
    D: ({ graphics, run }, value) => {
      const [dash, phase] = isArray(value) ? run.pdf.items(value) : []
      if (dash === undefined || !isArray(dash) || typeof phase !== 'number') return
      graphics.dash = dashOf(run.pdf.items(dash))
      graphics.phase = phase
    },
    Font: ({ graphics, run }, value) => {
      const [font, size] = isArray(value) ? run.pdf.items(value) : []
      if (font === undefined || !isDict(font) || typeof size !== 'number') return
      graphics.font = fontOf(run, font)
      graphics.size = size
    },
    RI: ({ graphics }, value) => {
      if (isName(value)) change(graphics, { intent: value.name })
    },
    OP: ({ graphics }, value) => change(graphics, { strokeOverprint: value === true }),
    op: ({ graphics }, value) => change(graphics, { fillOverprint: value === true }),
    OPM: numeric(({ graphics }, value) => change(graphics, { overprintMode: value })),
    CA: numeric(({ graphics }, value) => change(graphics, { strokeAlpha: alpha(value) })),
    ca: numeric(({ graphics }, value) => change(graphics, { fillAlpha: alpha(value) })),
    BM: ({ graphics, run }, value) =>
      change(graphics, { blend: blendOf(isArray(value) ? run.pdf.items(value) : [value]) }),
    SMask: (frame, value) => {
      const dict = asDict(value)
      change(frame.graphics, { softMask: dict === null ? null : softMaskOf(frame, dict) })
    }
  })
)

/** 11.3.5, tables 136 and 137; Compatible is an old name of Normal. */
const BLENDS: ReadonlySet<string> = new Set([
  'Normal',
  'Multiply',
  'Screen',
  'Overlay',
  'Darken',
  'Lighten',
  'ColorDodge',
  'ColorBurn',
  'HardLight',
  'SoftLight',
  'Difference',
  'Exclusion',
  'Hue',
  'Saturation',
  'Color',
  'Luminosity'
])

/** The first of several that is known: 11.6.3. */
const blendOf = (values: readonly PdfDirect[]): string => values.map(nameOf).find(name => BLENDS.has(name)) ?? 'Normal'
