import { PRODUCER, stampOf } from './issue-day.ts'
import type { PdfJob } from './pdf-job.ts'
import { type Promises, promisesOf } from './promises.ts'

/**
 * What the Info dictionary says, and the file's promises, in XMP (ISO 16684-1), with an identity for the document;
 * `fingerprint` is 32 hexadecimal digits.
 */
export function xmpOf(job: PdfJob, fingerprint: string): string {
  const { title, date, language } = job
  const { year, month, day } = stampOf(date)
  const stamp = `${year}-${month}-${day}T00:00:00+08:00`
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="${PDF}"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>${PRODUCER}</pdf:Producer>
<pdf:Trapped>False</pdf:Trapped>
<xmp:CreateDate>${stamp}</xmp:CreateDate>
<xmp:ModifyDate>${stamp}</xmp:ModifyDate>
<xmp:MetadataDate>${stamp}</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:${uuid(fingerprint)}</xmpMM:DocumentID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
</rdf:Description>
${claims(promisesOf(job))}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`
}

const PDF = 'http://ns.adobe.com/pdf/1.3/'
const PDFX = 'http://www.npes.org/pdfx/ns/id/'

function claims({ pdfx, pdfa }: Promises): string {
  const forPrint = `<rdf:Description rdf:about="" xmlns:pdfxid="${PDFX}">
<pdfxid:GTS_PDFXVersion>${pdfx}</pdfxid:GTS_PDFXVersion>
</rdf:Description>
`
  return (pdfx === null ? '' : forPrint) + (pdfa ? FOR_ARCHIVES : '')
}

/** PDF/A demands that properties it does not know are declared: ISO 19005-2, 6.6.2.3. */
const FOR_ARCHIVES = `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>U</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>
${declared('PDF/X identification', PDFX, 'pdfxid', ['GTS_PDFXVersion', 'the PDF/X standard that the file keeps to'])}
${declared('PDF', PDF, 'pdf', ['Trapped', 'whether the pages have been trapped'])}
</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`

function declared(schema: string, uri: string, prefix: string, [name, says]: readonly [string, string]): string {
  return `<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>${schema}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${uri}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>${name}</pdfaProperty:name>
<pdfaProperty:valueType>Text</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>${says}</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li>`
}

const uuid = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Text in XML 1.0, which knows no control characters and no halves of characters. */
const escaped = (text: string): string =>
  text
    .replace(/[&<>]/g, char => ENTITIES[char]!)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
