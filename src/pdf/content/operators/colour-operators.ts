import { isName } from '../../entries.ts'
import type { ColourSpace, PaintState } from '../../painted.ts'
import type { PdfValue } from '../../pdf.ts'
import { readSpace } from '../colour/read-space.ts'
import { blame, type Frame, resource } from '../frame.ts'
import { change, initialColour } from '../graphics.ts'
import type { Operands, Operator } from './operator.ts'

type Side = 'fill' | 'stroke'

function setSpace(frame: Frame, side: Side, value: PdfValue): void {
  if (frame.colourless) return
  const space = readSpace(frame.palette, value)
  if (space !== null) change(frame.graphics, { [side]: initialColour(space) })
  else blame(frame, 'missing-resource', `${isName(value) ? `/${value.name}` : 'this'} is no colour space`)
}

/** A colour space and its colour in one. */
const device = (side: Side, name: string, takes: string): Operator => ({
  takes,
  run: (frame, { all }) => {
    if (frame.colourless) return
    const space = readSpace(frame.palette, { kind: 'name', name })!
    change(frame.graphics, { [side]: { space, values: all as readonly number[] } })
  }
})

/** SC and SCN: a number for each part of the space; in a Pattern space the pattern's name stands behind them. */
function setColour(frame: Frame, side: Side, { all }: Operands): void {
  if (frame.colourless) return
  const { space } = frame.graphics[side]
  const last = all.at(-1)
  const numbers = all.filter(it => typeof it === 'number')
  if (space.kind === 'Pattern') {
    if (!isName(last)) {
      blame(frame, 'bad-operands', 'a pattern has no name')
      return
    }
    const pattern = resource(frame, 'Pattern', last.name)
    Object.assign(frame.graphics, side === 'fill' ? { fillPattern: pattern } : { strokePattern: pattern })
    change(frame.graphics, { [side]: { space, values: numbers } } satisfies Partial<PaintState>)
  } else if (numbers.length !== space.parts || numbers.length !== all.length) {
    blame(frame, 'bad-operands', `a colour of ${space.kind} takes ${partsOf(space)}, not ${all.length} operands`)
  } else {
    frame.run.left.operators -= space.steps / STEPS_PER_OPERATOR
    change(frame.graphics, { [side]: { space, values: numbers } })
  }
}

/** Steps of a function that make a colour, in the time of an operator: whoever reads the page will go through them. */
const STEPS_PER_OPERATOR = 8

const partsOf = ({ parts }: ColourSpace): string => (parts === 1 ? 'one number' : `${parts} numbers`)

/** 8.6.8, table 74. */
export const COLOUR_OPERATORS: Readonly<Record<string, Operator>> = {
  CS: { takes: 'N', run: (frame, { all }) => setSpace(frame, 'stroke', all[0]!) },
  cs: { takes: 'N', run: (frame, { all }) => setSpace(frame, 'fill', all[0]!) },
  SC: { takes: '*', run: (frame, operands) => setColour(frame, 'stroke', operands) },
  sc: { takes: '*', run: (frame, operands) => setColour(frame, 'fill', operands) },
  SCN: { takes: '*', run: (frame, operands) => setColour(frame, 'stroke', operands) },
  scn: { takes: '*', run: (frame, operands) => setColour(frame, 'fill', operands) },
  G: device('stroke', 'DeviceGray', 'n'),
  g: device('fill', 'DeviceGray', 'n'),
  RG: device('stroke', 'DeviceRGB', 'nnn'),
  rg: device('fill', 'DeviceRGB', 'nnn'),
  K: device('stroke', 'DeviceCMYK', 'nnnn'),
  k: device('fill', 'DeviceCMYK', 'nnnn')
}
