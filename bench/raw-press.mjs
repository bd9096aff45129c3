// The raw limit of a press: glyphs at the places they have, in a valid PDF file with their faces and their text, and
// nothing else. No structure, no state kept, no rules, no gathering of objects; zlib of the system deflates.
import { deflateSync } from 'node:zlib'

const PT = 12_700
/** As near to its place as ours: a two-hundredth of a point. */
const TOLERANCE = PT / 200

/** Writes the type of pages of text; `take` gets the bytes of the file. */
export function pressRaw(pages, faces, take) {
  const texts = faces.map(() => ({ seen: new Uint8Array(0x10000), rows: [] }))
  const out = newFile(take)
  const tree = out.reserve()
  const names = faces.map(() => out.reserve())
  const fonts = `/Font<<${names.map((ref, i) => `/F${i} ${ref} 0 R`).join('')}>>`
  const writer = { buffer: Buffer.allocUnsafe(1 << 20), at: 0 }
  const kids = pages.map(({ marks, trim }) => {
    const top = trim.y + trim.h
    const content = out.stream('', deflateSync(contentOf({ marks, top, faces, texts, writer })))
    const box = `/MediaBox[0 0 ${trim.w / PT} ${trim.h / PT}]`
    return out.object(`<</Type/Page/Parent ${tree} 0 R${box}/Resources<<${fonts}>>/Contents ${content} 0 R>>`)
  })
  faces.forEach((face, i) => {
    writeFont(out, face, texts[i], names[i])
  })
  out.object(`<</Type/Pages/Count ${kids.length}/Kids[${kids.map(ref => `${ref} 0 R`).join(' ')}]>>`, tree)
  out.close(out.object(`<</Type/Catalog/Pages ${tree} 0 R>>`))
}

function newFile(take) {
  const places = [0]
  let length = 0
  const write = bytes => {
    const piece = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes
    take(piece)
    length += piece.length
  }
  const reserve = () => places.push(0) - 1
  const object = (value, ref = reserve()) => {
    places[ref] = length
    write(`${ref} 0 obj\n${value}\nendobj\n`)
    return ref
  }
  const stream = (entries, bytes) => {
    const ref = reserve()
    places[ref] = length
    write(`${ref} 0 obj\n<</Filter/FlateDecode/Length ${bytes.length}${entries}>>stream\n`)
    write(bytes)
    write('\nendstream\nendobj\n')
    return ref
  }
  const close = root => {
    const rows = places.slice(1).map(place => `${String(place).padStart(10, '0')} 00000 n \n`)
    const table = `xref\n0 ${places.length}\n0000000000 65535 f \n${rows.join('')}`
    write(`${table}trailer<</Size ${places.length}/Root ${root} 0 R>>\nstartxref\n${length}\n%%EOF\n`)
  }
  write('%PDF-1.7\n%\xff\xff\xff\xff\n')
  return { reserve, object, stream, close }
}

/** Each run with its face, its place and its glyphs in hexadecimal; the first gap of a run is its character spacing. */
function contentOf({ marks, top, faces, texts, writer }) {
  writer.at = 0
  ascii(writer, 'BT\n')
  for (const mark of marks) {
    if (mark.kind !== 'glyphs') continue
    const { run } = mark
    const { face, size, origin, glyphs, x } = run
    const { upem, advance } = faces[face]
    const unit = size / upem
    const gap = glyphs.length < 2 ? 0 : x[1] - advance(glyphs[0]) * unit
    ascii(writer, `/F${face} ${size / PT} Tf `)
    decimal(writer, gap / PT)
    ascii(writer, ' Tc 1 0 0 1 ')
    decimal(writer, origin.x / PT)
    ascii(writer, ' ')
    decimal(writer, (top - origin.y) / PT)
    ascii(writer, ' Tm [<')
    const { seen, rows } = texts[face]
    let pen = 0
    for (let i = 0; i < glyphs.length; i++) {
      const off = pen - x[i]
      if (off > TOLERANCE || off < -TOLERANCE) {
        ascii(writer, '>')
        decimal(writer, (off * 1000) / size)
        ascii(writer, '<')
        pen = x[i]
      }
      const glyph = glyphs[i]
      const { buffer } = writer
      for (let shift = 12; shift >= 0; shift -= 4) buffer[writer.at++] = DIGITS[(glyph >> shift) & 15]
      if (seen[glyph] === 0) rows.push([glyph, run.text.slice(run.clusters[i], run.clusters[i + 1])])
      seen[glyph] = 1
      pen += advance(glyph) * unit + gap
    }
    ascii(writer, '>]TJ\n')
  }
  ascii(writer, 'ET\n')
  return writer.buffer.subarray(0, writer.at)
}

const DIGITS = Buffer.from('0123456789abcdef')

function ascii(writer, text) {
  for (let i = 0; i < text.length; i++) writer.buffer[writer.at++] = text.charCodeAt(i)
}

/** With no decimals or with three. */
function decimal(writer, number) {
  const size = Math.round(Math.abs(number) * 1000)
  const whole = Math.floor(size / 1000)
  const rest = size - whole * 1000
  if (number < 0) writer.buffer[writer.at++] = 45
  digits(writer, whole, 1)
  if (rest === 0) return
  writer.buffer[writer.at++] = 46
  digits(writer, rest, 3)
}

function digits(writer, number, least) {
  if (number >= 10 || least > 1) digits(writer, Math.floor(number / 10), least - 1)
  writer.buffer[writer.at++] = 48 + (number % 10)
}

function writeFont(out, face, { rows }, ref) {
  const glyphs = [...new Set([0, ...rows.map(([glyph]) => glyph)])].sort((a, b) => a - b)
  const em = units => Math.round((units * 1000) / face.upem)
  const program = face.subset(glyphs)
  const file = out.stream(`/Length1 ${program.length}`, deflateSync(program))
  const route = Buffer.alloc(2 * (glyphs.at(-1) + 1))
  for (const [i, glyph] of glyphs.entries()) route.writeUInt16BE(i, 2 * glyph)
  const map = out.stream('', deflateSync(route))
  const unicode = out.stream('', deflateSync(Buffer.from(unicodeOf(rows))))
  const name = `/FontName/ABCDEF+${face.name}`
  const metrics = `/Ascent ${em(face.ascent)}/Descent ${em(face.descent)}/CapHeight ${em(face.capHeight)}/StemV 80`
  const box = `/FontBBox[${face.bbox.map(em).join(' ')}]`
  const sheet = out.object(
    `<</Type/FontDescriptor${name}/Flags 4${box}/ItalicAngle 0${metrics}/FontFile2 ${file} 0 R>>`
  )
  const widths = glyphs.map(glyph => `${glyph}[${em(face.advance(glyph))}]`).join('')
  const base = `/BaseFont/ABCDEF+${face.name}`
  const system = '/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>'
  const descendant = out.object(
    `<</Type/Font/Subtype/CIDFontType2${base}${system}/FontDescriptor ${sheet} 0 R/CIDToGIDMap ${map} 0 R/W[${widths}]>>`
  )
  const parts = `/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${unicode} 0 R`
  out.object(`<</Type/Font/Subtype/Type0${base}${parts}>>`, ref)
}

function unicodeOf(rows) {
  const lines = rows.map(
    ([glyph, text]) => `<${hex(glyph)}><${[...text].map(each => hex(each.charCodeAt(0))).join('')}>\n`
  )
  const blocks = []
  for (let i = 0; i < lines.length; i += 100) {
    const block = lines.slice(i, i + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('')}endbfchar\n`)
  }
  return `/CIDInit/ProcSet findresource begin 12 dict begin begincmap /CMapName/A def /CMapType 2 def
1 begincodespacerange <0000><ffff> endcodespacerange\n${blocks.join('')}endcmap end end`
}

const hex = number => number.toString(16).padStart(4, '0')
