import { entry, isArray, isName, isStream, numberAt, streamAt } from '../../pdf/entries.ts'
import { latin1 } from '../../pdf/lexer.ts'
import type { PdfDict } from '../../pdf/pdf.ts'
import type { Breach, FileRule, Inspection } from '../preflight.ts'
import { ALL, NEWS, X1A_X3, X4 } from './profiles.ts'
import { textAt } from './texts.ts'

/** Rules on what the file has been made to be printed with. */
export const INTENT_RULES: readonly FileRule[] = [
  {
    id: 'X-OI',
    title: { en: 'One output intent', zh: '唯一输出意图' },
    profiles: ALL,
    severity: 'error',
    source: 'ISO 15930-4, 6.2; 15930-7, 6.4',
    allowed: 'exactly one output intent /S /GTS_PDFX',
    remedy: 'export it as PDF/X, with the printing condition that the print shop names',
    reads: 'objects',
    check: ({ intents }) =>
      intents.length === 1 ? [] : [{ found: `the file has ${intents.length || 'no'} output intents for print` }]
  },
  {
    id: 'X-OI-ID',
    title: { en: 'Name of the printing condition', zh: '印刷条件名称' },
    profiles: ALL,
    severity: 'error',
    source: 'ISO 32000-1, table 365',
    allowed: '/OutputConditionIdentifier, a string that is not empty',
    remedy: 'export it with a printing condition chosen',
    reads: 'contents',
    check: file =>
      perIntent(file, intent =>
        textAt(file.pdf, intent, 'OutputConditionIdentifier') ? null : '/OutputConditionIdentifier is missing or empty'
      )
  },
  {
    id: 'X-OI-INFO',
    title: { en: 'Words on the printing condition', zh: '印刷条件说明' },
    profiles: ALL,
    severity: 'error',
    source: 'ISO 32000-1, table 365',
    allowed:
      '/Info, a string that is not empty; it may be left out where the condition is a registered one, and should not',
    remedy: 'export it with a program that describes the printing condition',
    reads: 'contents',
    check: wordsOnCondition
  },
  {
    id: 'X-OI-PROF',
    title: { en: 'Profile of the printing condition', zh: '印刷条件特性文件' },
    profiles: X1A_X3,
    severity: 'error',
    source: 'ISO 15930-4 and -6, 6.2',
    allowed: 'a profile in the file; or a registered condition with /RegistryName (http://www.color.org)',
    remedy: 'export it with the profile of the printing condition embedded',
    reads: 'contents',
    check: profileOrRegistered
  },
  {
    id: 'X4-OI-PROF',
    title: { en: 'Profile of the printing condition', zh: '印刷条件特性文件' },
    profiles: X4,
    severity: 'error',
    source: 'ISO 15930-7, 6.4',
    allowed: '/DestOutputProfile, a profile in the file; no /DestOutputProfileRef',
    remedy: 'export it with the profile of the printing condition embedded',
    reads: 'objects',
    check: file => perIntent(file, intent => withoutProfile(file, intent))
  },
  {
    id: 'X-OI-CLASS',
    title: { en: 'An output profile', zh: '输出设备特性文件' },
    profiles: ALL,
    severity: 'error',
    source: 'ISO 15930-4, 6.2; ISO 15076-1, 7.2',
    allowed: 'a whole ICC profile of class prtr for gray, RGB or CMYK, with /N as many channels as it has',
    remedy: 'export it with the profile of a press, not that of a screen or camera',
    reads: 'contents',
    check: file => perIntent(file, intent => wrongClass(file, intent))
  },
  {
    id: 'X-OI-ICCV',
    title: { en: 'Profile that old systems read', zh: '特性文件版本' },
    profiles: X1A_X3,
    severity: 'warning',
    source: 'PDF Reference 1.4, 4.5.4',
    allowed: 'an ICC profile of version 2',
    remedy: 'ask the print shop for its profile in version 2',
    reads: 'contents',
    check: file =>
      perIntent(file, intent => {
        const version = headerOf(file, intent)?.version ?? 2
        return version > 2 ? `the profile is of version ${version}` : null
      })
  },
  {
    id: 'GWG-R0035',
    title: { en: 'Printing condition in four inks', zh: '输出意图为 CMYK' },
    profiles: NEWS,
    severity: 'error',
    source: 'GWG 2022, R0035',
    allowed: 'an output intent with a CMYK profile',
    remedy: 'export it for the newspaper’s printing condition',
    reads: 'contents',
    check: file =>
      perIntent(file, intent => {
        const space = headerOf(file, intent)?.space ?? 'CMYK'
        return space === 'CMYK' ? null : `the profile is for ${space.trim()}`
      })
  }
]

/** What is wrong with each intent; nothing where it is null. */
const perIntent = ({ intents }: Inspection, why: (intent: PdfDict) => string | null): readonly Breach[] =>
  intents
    .map(why)
    .filter(found => found !== null)
    .map(found => ({ found }))

/** Names of newsprint and common conditions in the registry of characterizations of the ICC, as of 2026. */
const REGISTERED: ReadonlySet<string> = new Set([
  'CGATS TR 001',
  'CGATS TR 002',
  'CGATS TR 003',
  'CGATS TR 005',
  'CGATS TR 006',
  'CGATS21-2-CRPC1',
  'CGATS21-2-CRPC2',
  'CGATS21-2-CRPC3',
  'CGATS21-2-CRPC4',
  'CGATS21-2-CRPC5',
  'CGATS21-2-CRPC6',
  'CGATS21-2-CRPC7',
  'FOGRA27',
  'FOGRA28',
  'FOGRA29',
  'FOGRA30',
  'FOGRA39',
  'FOGRA40',
  'FOGRA41',
  'FOGRA42',
  'FOGRA43',
  'FOGRA44',
  'FOGRA45',
  'FOGRA46',
  'FOGRA47',
  'FOGRA48',
  'FOGRA51',
  'FOGRA52',
  'IFRA26',
  'JC200103',
  'JCN2002',
  'JCW2003'
])

const isRegistered = ({ pdf }: Inspection, intent: PdfDict): boolean =>
  REGISTERED.has(textAt(pdf, intent, 'OutputConditionIdentifier') ?? '')

function wordsOnCondition(file: Inspection): readonly Breach[] {
  const without = file.intents.filter(intent => !textAt(file.pdf, intent, 'Info'))
  return without.map(intent =>
    isRegistered(file, intent)
      ? { found: '/Info is missing or empty', severity: 'warning' }
      : { found: '/Info is missing or empty, and the condition is not a registered one' }
  )
}

function profileOrRegistered(file: Inspection): readonly Breach[] {
  return perIntent(file, intent => {
    if (streamAt(file.pdf, intent, 'DestOutputProfile') !== null) return null
    if (file.profile === 'x3' && hasLooks(file)) return 'there is no profile, though colours are given by how they look'
    const registry = textAt(file.pdf, intent, 'RegistryName') ?? ''
    if (!isRegistered(file, intent)) return 'there is no profile, and the condition is not a registered one'
    return /^https?:\/\/www\.color\.org\/?$/.test(registry) ? null : 'there is no profile, and no registry is named'
  })
}

/** Colour spaces that say how a colour looks, and not what inks it takes: 8.6.5. */
const LOOKS: readonly string[] = ['ICCBased', 'CalGray', 'CalRGB', 'Lab']

/** Some resource or picture is in such a space. */
function hasLooks({ pdf, dicts }: Inspection): boolean {
  return dicts.some(({ dict, key }) => {
    const spaces = key === 'ColorSpace' ? [...dict.entries.values()] : [dict.entries.get('ColorSpace')]
    return spaces.some(value => {
      const space = pdf.resolve(value)
      const family = isArray(space) ? pdf.resolve(space.items[0]) : null
      return isName(family) && LOOKS.includes(family.name)
    })
  })
}

function withoutProfile({ pdf }: Inspection, intent: PdfDict): string | null {
  if (intent.entries.has('DestOutputProfileRef')) return 'the profile is in another file (/DestOutputProfileRef)'
  if (isStream(entry(pdf, intent, 'DestOutputProfile'))) return null
  return 'there is no profile (/DestOutputProfile)'
}

/** ISO 15076-1, 7.2. */
interface IccHeader {
  /** Bytes of the whole profile, as it says. */
  readonly length: number
  readonly version: number
  readonly deviceClass: string
  readonly space: string
}

const ICC_HEADER_LENGTH = 128

/** Null where there is no profile, or what there is is none. */
function headerOf({ pdf }: Inspection, intent: PdfDict): IccHeader | null {
  const stream = streamAt(pdf, intent, 'DestOutputProfile')
  if (stream === null) return null
  const { bytes } = pdf.data(stream)
  if (bytes.length < ICC_HEADER_LENGTH || latin1(bytes, 36, 40) !== 'acsp') return null
  const length = ((bytes[0]! << 24) | (bytes[1]! << 16) | (bytes[2]! << 8) | bytes[3]!) >>> 0
  return { length, version: bytes[8]!, deviceClass: latin1(bytes, 12, 16), space: latin1(bytes, 16, 20) }
}

/** ISO 19005-2, 6.2.3: of versions below 5. */
const NEWEST_VERSION = 4

/** Data colour spaces of the profiles that PDF takes for an output intent: ISO 32000-1, table 365. */
const CHANNELS: Readonly<Record<string, number>> = { GRAY: 1, 'RGB ': 3, CMYK: 4 }

function wrongClass(file: Inspection, intent: PdfDict): string | null {
  const stream = streamAt(file.pdf, intent, 'DestOutputProfile')
  if (stream === null) return null
  const header = headerOf(file, intent)
  if (header === null) return 'what is embedded is no ICC profile'
  const { length, version, deviceClass, space } = header
  const { bytes } = file.pdf.data(stream)
  if (bytes.length < length) return `the profile is cut short: ${bytes.length} of its ${length} bytes are there`
  if (deviceClass !== 'prtr') return `the profile is of class ${deviceClass}`
  if (file.profile === 'x1a' && space !== 'CMYK' && space !== 'GRAY') return `the profile is for ${space.trim()}`
  if (version > NEWEST_VERSION) return `the profile is of version ${version}`
  const channels = CHANNELS[space]
  if (channels === undefined) return `the profile is for ${space.trim()}`
  const stated = numberAt(file.pdf, stream.dict, 'N')
  return channels === stated ? null : `/N is ${stated ?? 'missing'}, the profile has ${channels} channels`
}
