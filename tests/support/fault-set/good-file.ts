import { readFileSync } from 'node:fs'
import type { Profile } from '../../../src/preflight/preflight.ts'
import type { DraftPdf } from '../pdf-builder.ts'
import { toyFont } from '../toy-font.ts'

/** Numbers of the objects of a good file. */
export const CATALOG = 1
export const TREE = 2
export const PAGE = 3
export const CONTENT = 4
export const INTENT = 5
export const ICC = 6
export const METADATA = 7
export const INFO = 8
export const FONT = 9
export const CID_FONT = 10
export const DESCRIPTOR = 11
export const FONT_FILE = 12
const TO_UNICODE = 13
export const STATE = 14
/** The first number that is free. */
export const NEW = 15

const CLAIMS: Readonly<Record<Profile, string>> = {
  x1a: 'PDF/X-1a:2003',
  x3: 'PDF/X-3:2003',
  x4: 'PDF/X-4',
  'news-ad': 'PDF/X-4',
  'news-rgb': 'PDF/X-4'
}

/** Black text on a yellow tint, as a newspaper would take it: 60 × 40 mm with 3 mm of bleed. */
export function goodFile(profile: Profile): DraftPdf {
  const claim = CLAIMS[profile]
  return {
    version: claim === 'PDF/X-4' ? '1.6' : '1.4',
    objects: {
      [CATALOG]: `<</Type /Catalog /Pages ${TREE} 0 R /OutputIntents [${INTENT} 0 R] /Metadata ${METADATA} 0 R>>`,
      [TREE]: `<</Type /Pages /Kids [${PAGE} 0 R] /Count 1>>`,
      [PAGE]:
        `<</Type /Page /Parent ${TREE} 0 R /MediaBox [0 0 210 160] /BleedBox [11.5 14.75 198.5 145.25] ` +
        `/TrimBox [20 23.25 190 136.75] /Contents ${CONTENT} 0 R ` +
        `/Resources <</Font <</F1 ${FONT} 0 R>> /ExtGState <</G1 ${STATE} 0 R>>>>>>`,
      [CONTENT]: {
        dict: '',
        data: [
          'q 0 0 0.3 0 k 11.5 14.75 187 60 re f Q',
          'q /G1 gs 0 0 0 1 k BT /F1 11 Tf 40 100 Td <000200030002> Tj ET Q',
          ''
        ].join('\n')
      },
      [INTENT]:
        '<</Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (CGATS TR 002) /OutputCondition (Newsprint) ' +
        `/RegistryName (http://www.color.org) /Info (Coldset newsprint) /DestOutputProfile ${ICC} 0 R>>`,
      [ICC]: { dict: '/N 4', data: new Uint8Array(readFileSync('templates/icc/TR002_coldset_TAC220.icc')) },
      [METADATA]: { dict: '/Type /Metadata /Subtype /XML', data: packet(claim) },
      [INFO]:
        '<</Title (A notice) /Creator (Toy) /Producer (Toy) /CreationDate (D:20190613000000Z) ' +
        `/ModDate (D:20190613000000Z) /Trapped /False /GTS_PDFXVersion (${claim})>>`,
      [FONT]:
        '<</Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Toy-Regular /Encoding /Identity-H ' +
        `/DescendantFonts [${CID_FONT} 0 R] /ToUnicode ${TO_UNICODE} 0 R>>`,
      [CID_FONT]:
        '<</Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Toy-Regular /CIDToGIDMap /Identity /DW 1000 ' +
        `/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /W [0 [500 250 600 600 1000]] ` +
        `/FontDescriptor ${DESCRIPTOR} 0 R>>`,
      [DESCRIPTOR]:
        '<</Type /FontDescriptor /FontName /ABCDEF+Toy-Regular /Flags 4 /FontBBox [-100 -200 1100 1050] /ItalicAngle 0 ' +
        `/Ascent 900 /Descent -300 /CapHeight 700 /StemV 80 /FontFile2 ${FONT_FILE} 0 R>>`,
      [FONT_FILE]: { dict: '', data: toyFont() },
      [TO_UNICODE]: { dict: '', data: CMAP },
      [STATE]: '<</Type /ExtGState /OP true /op true /OPM 1>>'
    },
    trailer: `/Root ${CATALOG} 0 R /Info ${INFO} 0 R /ID [<0123456789abcdef> <0123456789abcdef>]`
  }
}

const packet = (claim: string): string => `<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A notice</rdf:li></rdf:Alt></dc:title>
<pdf:Trapped>False</pdf:Trapped>
<xmp:CreateDate>2019-06-13T00:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>2019-06-13T00:00:00Z</xmp:ModifyDate>
<xmp:MetadataDate>2019-06-13T00:00:00Z</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:01234567-89ab-cdef-0123-456789abcdef</xmpMM:DocumentID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
${claim === 'PDF/X-4' ? '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>' : ''}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`

const CMAP = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Toy def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
3 beginbfchar <0001> <0020> <0002> <0041> <0003> <00c1> endbfchar
endcmap end end`
