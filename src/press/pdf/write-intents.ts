import type { Packing } from './packing.ts'
import { type PdfFile, type Ref, refer } from './pdf-file.ts'
import type { PressIntent } from './pdf-job.ts'
import type { Promises } from './promises.ts'
import { textString } from './text-string.ts'

/**
 * The catalog's entry for the printing condition (ISO 32000-1, 14.11.5), or nothing for a file that promises none. Both
 * intents name one and the same stream, as ISO 19005-2, 6.2.3 demands.
 */
export function writeIntents(file: PdfFile, packing: Packing, intent: PressIntent, promises: Promises): string {
  const { condition, registry, info } = intent
  const kinds = [...(promises.pdfx === null ? [] : ['GTS_PDFX']), ...(promises.pdfa ? ['GTS_PDFA1'] : [])]
  if (kinds.length === 0) return ''
  const profile = writeProfile(file, packing, intent)
  const entries =
    `/OutputConditionIdentifier${textString(condition)}/OutputCondition${textString(info)}/Info${textString(info)}` +
    `${registry === '' ? '' : `/RegistryName${textString(registry)}`}/DestOutputProfile ${refer(profile)}`
  return `/OutputIntents[${kinds.map(kind => `<</Type/OutputIntent/S/${kind}${entries}>>`).join('')}]`
}

/** ISO 32000-1, 8.6.5.5. */
export const writeProfile = (file: PdfFile, packing: Packing, { icc }: PressIntent): Ref =>
  file.stream(`/N 4/Alternate/DeviceCMYK${packing.filter}`, packing.samples(icc, '<profile>'))
