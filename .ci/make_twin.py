#!/usr/bin/env python3
"""Makes of a PDF/X-4 file its twin of PDF/A-1b, for PDFBox's preflight, which knows no other: make_twin.py in out

Pages, fonts and pictures are the same; only what the file declares is another: PDF 1.4, one intent, its XMP, and the
list of glyphs (CIDSet) that part 1 demands.
"""

import re
import sys

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

source, target = sys.argv[1:]
pdf = pikepdf.open(source)
pdf.Root.OutputIntents = Array([it for it in pdf.Root.OutputIntents if it.S == '/GTS_PDFA1'])
xmp = pdf.Root.Metadata.read_bytes().decode()
xmp = xmp.replace('<pdfaid:part>2', '<pdfaid:part>1').replace('<pdfaid:conformance>U', '<pdfaid:conformance>B')
pdf.Root.Metadata = pdf.make_indirect(Stream(pdf, xmp.encode(), Type=Name.Metadata, Subtype=Name.XML))
for key in ('/GTS_PDFXVersion', '/GTS_PDFXConformance'):
    if key in pdf.trailer.Info:
        del pdf.trailer.Info[key]

for font in [it for it in pdf.objects if isinstance(it, Dictionary)]:
    if font.get('/Subtype') == '/CIDFontType2':
        # Which CIDs lead to a glyph, as bits from the left.
        route = font.CIDToGIDMap.read_bytes()
        cids = [0] + [i // 2 for i in range(0, len(route), 2) if route[i] or route[i + 1]]
        bits = bytearray(max(cids) // 8 + 1)
        for cid in cids:
            bits[cid // 8] |= 0x80 >> cid % 8
        font.FontDescriptor.CIDSet = pdf.make_indirect(Stream(pdf, bytes(bits)))

pdf.save(target, force_version='1.4', object_stream_mode=pikepdf.ObjectStreamMode.disable)
