import type { Mode } from './prepared-page.ts'
import { hex4, utf16 } from './text-string.ts'

/** Entries that one block of a CMap may hold: Adobe Technical Note 5014. */
const BLOCK = 100

export const SUBSET_CMAP = 'Edition-Subset'

export const WMODE: Readonly<Record<Mode, 0 | 1>> = { H: 0, V: 1 }

/** The CMap that gives shown glyphs back their text: rows of [glyph, text] in ascending order. ISO 32000-1, 9.10.3. */
export function toUnicode(rows: readonly (readonly [number, string])[]): string {
  const told = rows.filter(([, text]) => text !== '').map(([glyph, text]) => `<${hex4(glyph)}> <${utf16(text)}>`)
  return cmap('/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def', blocks('bfchar', told))
}

/** The CMap that leads from glyphs of the whole face to those of its subset, in their order. ISO 32000-1, 9.7.5.4. */
export function toSubset(glyphs: readonly number[], mode: Mode): string {
  const rows = glyphs.map((glyph, i) => `<${hex4(glyph)}> ${i}`)
  return cmap(
    `/CMapName /${SUBSET_CMAP}-${mode} def\n/CMapType 1 def\n/WMode ${WMODE[mode]} def`,
    blocks('cidchar', rows)
  )
}

function blocks(kind: string, rows: readonly string[]): string {
  let text = ''
  for (let i = 0; i < rows.length; i += BLOCK) {
    const block = rows.slice(i, i + BLOCK)
    text += `${block.length} begin${kind}\n${block.join('\n')}\nend${kind}\n`
  }
  return text
}

function cmap(kind: string, body: string): string {
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> def
${kind}
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${body}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`
}
