import type { PdfJob } from './pdf-job.ts'
import { textString } from './text-string.ts'

const PRODUCER = 'edition'

/** An issue is dated by its day in Beijing. */
const ZONE = '+08'

const two = (number: number): string => String(number).padStart(2, '0')

/** The Info dictionary: title, producer, dates. */
export function infoOf({ title, date }: PdfJob): string {
  const day = `(D:${date.year}${two(date.month)}${two(date.day)}000000${ZONE}'00')`
  return `<</Title ${textString(title)}/Producer(${PRODUCER})/CreationDate${day}/ModDate${day}>>`
}

/** The same in XMP (ISO 16684-1), with an identity for the document; `fingerprint` is 32 hexadecimal digits. */
export function xmpOf({ title, date, language }: PdfJob, fingerprint: string): string {
  const day = `${date.year}-${two(date.month)}-${two(date.day)}T00:00:00${ZONE}:00`
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>${PRODUCER}</pdf:Producer>
<xmp:CreateDate>${day}</xmp:CreateDate>
<xmp:ModifyDate>${day}</xmp:ModifyDate>
<xmp:MetadataDate>${day}</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:${uuid(fingerprint)}</xmpMM:DocumentID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`
}

const uuid = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Text in XML 1.0, which knows no control characters. */
const escaped = (text: string): string =>
  text.replace(/[&<>]/g, char => ENTITIES[char]!).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
