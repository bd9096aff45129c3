import { entry, isStream } from '../../entries.ts'
import type { Pdf, PdfDict, PdfStream } from '../../pdf.ts'
import type { FontParts, Opened } from './font-parts.ts'
import { openCff } from './open-cff.ts'
import { openTrueType } from './open-truetype.ts'
import { openType1 } from './open-type1.ts'
import type { FontProgram } from './program.ts'

const KEYS = ['FontFile', 'FontFile2', 'FontFile3'] as const

/** The font program that a descriptor embeds: 9.9, table 126. One that several fonts share is opened once. */
export function openProgram(pdf: Pdf, descriptor: PdfDict | null, { programs }: FontParts): Opened {
  for (const key of descriptor === null ? [] : KEYS) {
    const stream = entry(pdf, descriptor!, key)
    if (!isStream(stream)) continue
    const opened = programs.get(stream) ?? openStream(pdf, stream, key)
    programs.set(stream, opened)
    return opened
  }
  return { embedded: false, program: null, fault: 'no font program is embedded' }
}

function openStream(pdf: Pdf, stream: PdfStream, key: string): Opened {
  const { bytes, fault } = pdf.data(stream)
  const program = openBytes(bytes)
  if (program !== null) return { embedded: true, program, fault }
  return { embedded: true, program, fault: fault ?? `the program in /${key} cannot be read` }
}

/** By what the bytes are, as not every maker files a program under the right key. */
function openBytes(bytes: Uint8Array): FontProgram | null {
  const [first = 0, second = 0] = bytes
  if (first === 0x80 || (first === 0x25 && second === 0x21)) return openType1(bytes)
  if (first === 1 && second === 0) return openCff(bytes)
  return openTrueType(bytes)
}
