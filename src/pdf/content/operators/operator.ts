import type { PdfArray, PdfName, PdfString, PdfValue } from '../../pdf.ts'
import type { Frame } from '../frame.ts'

/** One operator: what operands it takes, and what it does with them. */
export interface Operator {
  /** A letter for each: n number, N name, s string, a array, p properties (a name or dictionary), * any number of any. */
  readonly takes: string
  readonly run: (frame: Frame, operands: Operands) => void
}

/** Operands that have been held against `takes`. */
export interface Operands {
  readonly all: readonly PdfValue[]
  number(i: number): number
  name(i: number): string
  bytes(i: number): Uint8Array
  items(i: number): readonly PdfValue[]
}

export const operandsOf = (all: readonly PdfValue[]): Operands => ({
  all,
  number: i => all[i] as number,
  name: i => (all[i] as PdfName).name,
  bytes: i => (all[i] as PdfString).bytes,
  items: i => (all[i] as PdfArray).items
})

const KINDS: Readonly<Record<string, readonly string[]>> = {
  N: ['name'],
  s: ['string'],
  a: ['array'],
  p: ['name', 'dict'],
  i: ['stream']
}

/** Whether there are as many operands as it takes, and of those kinds. */
export function fits(takes: string, operands: readonly PdfValue[]): boolean {
  if (takes === '*') return true
  if (operands.length !== takes.length) return false
  for (let i = 0; i < takes.length; i++) {
    const operand = operands[i]!
    if (takes[i] === 'n' ? typeof operand !== 'number' : !isKind(operand, KINDS[takes[i]!]!)) return false
  }
  return true
}

const isKind = (operand: PdfValue, kinds: readonly string[]): boolean =>
  typeof operand === 'object' && operand !== null && kinds.includes(operand.kind)
