import type { PdfStream } from '../pdf.ts'
import { type Operation, readOperators } from '../read-operators.ts'
import { blame, DEEPEST_FRAME, type Frame, LIMITS } from './frame.ts'
import { COLOUR_OPERATORS } from './operators/colour-operators.ts'
import { MARK_OPERATORS } from './operators/mark-operators.ts'
import { OBJECT_OPERATORS } from './operators/object-operators.ts'
import { fits, type Operator, operandsOf } from './operators/operator.ts'
import { PATH_OPERATORS } from './operators/path-operators.ts'
import { STATE_OPERATORS } from './operators/state-operators.ts'
import { TEXT_OPERATORS } from './operators/text-operators.ts'

/** Annex A. */
const OPERATORS: ReadonlyMap<string, Operator> = new Map(
  [PATH_OPERATORS, STATE_OPERATORS, COLOUR_OPERATORS, TEXT_OPERATORS, MARK_OPERATORS, OBJECT_OPERATORS].flatMap(table =>
    Object.entries(table)
  )
)

/** To begin a content stream takes as long as so many of its operators, */
const CALL_COST = 40
/** and so many of its bytes as long as one, even if there is nothing in them. */
const BYTES_PER_OPERATOR = 100

/** Runs the content of a form, a cell or a glyph, unless it is being run already or lies too deep. */
export function runStream(frame: Frame, stream: PdfStream): void {
  const { run } = frame
  if (run.active.has(stream)) {
    blame(frame, 'contains-itself', `${frame.path.at(-1)} is painted within itself`)
    return
  }
  if (frame.depth > DEEPEST_FRAME) {
    blame(frame, 'past-limit', `forms are nested more than ${DEEPEST_FRAME} deep`)
    return
  }
  if (run.left.operators < 0) return
  run.left.operators -= CALL_COST
  run.active.add(stream)
  runContent(frame, bytesOf(frame, stream))
  run.active.delete(stream)
}

function bytesOf(frame: Frame, stream: PdfStream): Uint8Array {
  const { pdf, cache } = frame.run
  const known = cache.streams.get(stream)
  if (known !== undefined) return known
  const { bytes, fault } = pdf.data(stream)
  if (fault !== null) blame(frame, 'damaged', `the content is cut short: ${fault}`)
  cache.streams.set(stream, bytes)
  return bytes
}

/** Runs a content stream, operator by operator (7.8.2). What is wrong in it is told and passed over. */
export function runContent(frame: Frame, bytes: Uint8Array): void {
  const { left } = frame.run
  left.operators -= bytes.length / BYTES_PER_OPERATOR
  const tell = (at: number, what: string): void => {
    frame.offset = at
    blame(frame, 'damaged', what)
  }
  for (const operation of readOperators(bytes, tell)) {
    frame.offset = operation.offset
    if (--left.operators < 0) {
      blame(frame, 'past-limit', `there are more than ${LIMITS.operators} operators`)
      return
    }
    runOperation(frame, operation)
  }
  if (frame.saved.length > 0) blame(frame, 'unbalanced', 'q has no Q behind it')
  if (frame.text !== null) blame(frame, 'unbalanced', 'BT has no ET behind it')
  if (frame.marks.length > 0) blame(frame, 'unbalanced', 'marked content has no EMC behind it')
}

function runOperation(frame: Frame, { operator, operands }: Operation): void {
  const known = OPERATORS.get(operator)
  if (known === undefined) {
    const within = frame.lenient > 0 ? ', within BX and EX' : ''
    blame(frame, 'unknown-operator', `${operator} is no operator${within}`)
  } else if (fits(known.takes, operands)) known.run(frame, operandsOf(operands))
  else blame(frame, 'bad-operands', `${operator} has operands that are not those it takes`)
}
