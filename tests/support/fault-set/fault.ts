import type { Profile } from '../../../src/preflight/preflight.ts'
import { buildPdf, bytesOf, type DraftPdf, type DraftStream } from '../pdf-builder.ts'
import { goodFile } from './good-file.ts'

/** A file with one planted fault, and the sound twin beside it. */
export interface Fault {
  /** The rule that is to find it. */
  readonly rule: string
  readonly profile: Profile
  /** What is planted, in few words; with the rule, the name of the file. */
  readonly what: string
  readonly plant: readonly Edit[]
  /** What makes the good file like it, but sound; nothing where the good file itself is the twin. */
  readonly twin?: readonly Edit[]
  /** Other rules that cannot but find it, too. */
  readonly also?: readonly string[]
}

/** A step from the good file to another one. */
export type Edit =
  | { readonly kind: 'draft'; readonly change: (draft: DraftPdf) => DraftPdf }
  | { readonly kind: 'text'; readonly change: (text: string) => string }

export const badTwin = ({ profile, plant }: Fault): Uint8Array => edited(profile, plant)
export const goodTwin = ({ profile, twin = [] }: Fault): Uint8Array => edited(profile, twin)

function edited(profile: Profile, edits: readonly Edit[]): Uint8Array {
  const draft = edits.reduce((it, edit) => (edit.kind === 'draft' ? edit.change(it) : it), goodFile(profile))
  const text = Buffer.from(buildPdf(draft)).toString('latin1')
  return bytesOf(edits.reduce((it, edit) => (edit.kind === 'text' ? edit.change(it) : it), text))
}

/** Other text in an object: in what it says or, of a stream, in its dictionary or its data. */
export const swap = (number: number, from: string | RegExp, to: string): Edit =>
  drafting(draft => withObject(draft, number, swapped(objectOf(draft, number), from, to)))

/** A further object, or another one in place of an old one. */
export const put = (number: number, object: string | DraftStream): Edit =>
  drafting(draft => withObject(draft, number, object))

/** The data of a stream as hexadecimal digits. */
export const inHex = (number: number): Edit =>
  drafting(draft => {
    const stream = objectOf(draft, number)
    if (typeof stream === 'string') throw new Error(`object ${number} is no stream`)
    const data = `${Buffer.from(latin1Of(stream), 'latin1').toString('hex')}>`
    return withObject(draft, number, { dict: `${stream.dict} /Filter /ASCIIHexDecode`, data })
  })

export const swapTrailer = (from: string | RegExp, to: string): Edit =>
  drafting(draft => ({ ...draft, trailer: replaced(draft.trailer, from, to) }))

export const version = (of: string): Edit => drafting(draft => ({ ...draft, version: of }))

/** Other bytes in the finished file. */
export const swapBytes = (from: string | RegExp, to: string): Edit => ({
  kind: 'text',
  change: text => replaced(text, from, to)
})

const drafting = (change: (draft: DraftPdf) => DraftPdf): Edit => ({ kind: 'draft', change })

const withObject = (draft: DraftPdf, number: number, object: string | DraftStream): DraftPdf => ({
  ...draft,
  objects: { ...draft.objects, [number]: object }
})

function objectOf({ objects }: DraftPdf, number: number): string | DraftStream {
  const object = objects[number]
  if (object === undefined) throw new Error(`there is no object ${number}`)
  return object
}

function swapped(object: string | DraftStream, from: string | RegExp, to: string): string | DraftStream {
  if (typeof object === 'string') return replaced(object, from, to)
  const { dict } = object
  const inDict = dict.replace(from, () => to)
  return inDict === dict ? { dict, data: replaced(latin1Of(object), from, to) } : { ...object, dict: inDict }
}

const latin1Of = ({ data }: DraftStream): string =>
  typeof data === 'string' ? data : Buffer.from(data).toString('latin1')

/** A fault that is not planted would prove nothing. */
function replaced(text: string, from: string | RegExp, to: string): string {
  const after = text.replace(from, () => to)
  if (after === text) throw new Error(`nothing is like ${from} in ${text.slice(0, 200)}`)
  return after
}
