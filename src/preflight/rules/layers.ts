import { asDict, dictAt, itemsAt } from '../../pdf/entries.ts'
import type { PdfDict } from '../../pdf/pdf.ts'
import type { FileRule, Inspection } from '../preflight.ts'
import { NEWS, X4 } from './profiles.ts'
import { textAt } from './texts.ts'

/** Rules on optional content, which programs call layers. */
export const LAYER_RULES: readonly FileRule[] = [
  {
    id: 'X-OC',
    title: { en: 'Layers', zh: '图层' },
    profiles: X4,
    severity: 'warning',
    source: 'ISO 15930-7, 6.24',
    allowed: 'configurations with a name each, without /AS; best, no layers',
    remedy: 'export it without layers, as it is to be printed',
    reads: 'contents',
    check: file => configurations(file).flatMap(it => faultsOf(file, it))
  },
  {
    id: 'GWG-R0034',
    title: { en: 'One configuration of layers', zh: '唯一图层配置' },
    profiles: NEWS,
    severity: 'error',
    source: 'GWG 2022, R0034',
    allowed: 'no /Configs',
    remedy: 'export it without layers, as it is to be printed',
    reads: 'objects',
    check: ({ pdf, catalog }) => {
      const layers = dictAt(pdf, catalog, 'OCProperties')
      return layers?.entries.has('Configs') ? [{ found: 'layers can be shown in several ways (/Configs)' }] : []
    }
  }
]

/** A way to show layers, and what it is called here. */
type Configuration = readonly [name: string, dict: PdfDict]

function configurations({ pdf, catalog }: Inspection): readonly Configuration[] {
  const layers = dictAt(pdf, catalog, 'OCProperties')
  if (layers === null) return []
  const further = itemsAt(pdf, layers, 'Configs').map(asDict)
  return [dictAt(pdf, layers, 'D'), ...further].flatMap((dict, i) =>
    dict === null ? [] : [[i === 0 ? 'the configuration' : `configuration ${i} of /Configs`, dict] as const]
  )
}

function faultsOf({ pdf }: Inspection, [name, dict]: Configuration): readonly { readonly found: string }[] {
  const found: string[] = []
  if (!textAt(pdf, dict, 'Name')) found.push(`${name} of layers has no name`)
  if (dict.entries.has('AS')) found.push(`${name} of layers changes by itself (/AS)`)
  return found.map(what => ({ found: what }))
}
