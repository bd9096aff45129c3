#!/usr/bin/env python3
"""Holds the dictionaries of PDF files against what their profile promises, read by qpdf through pikepdf.

    check_dictionaries.py x4|x1a|proof file.pdf…

One line for each fault, `file: rule: what was found`; none and exit code 0 where all is well. Clauses are those of
ISO 15930-7 (X-4), 15930-4 (X-1a), 19005-2 (A-2) and 32000-1 (PDF).
"""

import re
import sys
from xml.etree import ElementTree

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

VERSION = {'x4': '1.6', 'x1a': '1.4', 'proof': '1.6'}
CLAIM = {'x4': 'PDF/X-4', 'x1a': 'PDF/X-1a:2003', 'proof': None}
FILTERS = {'/FlateDecode', '/DCTDecode'}
NAMESPACES = {
    'rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    'pdfxid': 'http://www.npes.org/pdfx/ns/id/',
    'pdfaid': 'http://www.aiim.org/pdfa/ns/id/',
    'pdf': 'http://ns.adobe.com/pdf/1.3/',
    'xmp': 'http://ns.adobe.com/xap/1.0/',
    'xmpMM': 'http://ns.adobe.com/xap/1.0/mm/',
    'dc': 'http://purl.org/dc/elements/1.1/',
    'pdfaProperty': 'http://www.aiim.org/pdfa/ns/property#',
}


def faults_of(path, profile):
    with pikepdf.open(path) as pdf:
        print_only = [] if profile == 'proof' else [info, intents, no_actions, no_annotations]
        for rule in [file_level, metadata, pages, fonts, streams, states, strings, *print_only]:
            for fault in rule(pdf, profile):
                yield f'{rule.__name__}: {fault}'


def file_level(pdf, profile):
    if pdf.pdf_version != VERSION[profile]:
        yield f'version {pdf.pdf_version}'
    if pdf.is_encrypted:
        yield 'encrypted'
    if len(pdf.trailer.get('/ID', [])) != 2:
        yield 'no /ID of two strings'
    if profile == 'x1a' and any(o.get('/Type') in ('/ObjStm', '/XRef') for o in dictionaries(pdf)):
        yield 'object or cross-reference streams'


def info(pdf, profile):
    entries = pdf.trailer.Info
    for key in ('/Title', '/CreationDate', '/ModDate'):
        if not str(entries.get(key, '')):
            yield f'{key} missing'
    if entries.get('/Trapped') not in (Name('/True'), Name('/False')):
        yield f'Trapped is {entries.get("/Trapped")!r}'
    if str(entries.get('/GTS_PDFXVersion', '')) != CLAIM[profile]:
        yield f'GTS_PDFXVersion is {entries.get("/GTS_PDFXVersion")!r}'
    for key, value in entries.items():
        if value.is_indirect:
            yield f'{key} is not direct'
        if key != '/Trapped' and not isinstance(value, pikepdf.String):
            yield f'{key} is no string'


def metadata(pdf, profile):
    stream = pdf.Root.Metadata
    if '/Filter' in stream:
        yield 'XMP is packed'
    tree = ElementTree.fromstring(stream.read_bytes())

    def value(name):
        found = tree.find(f'.//{name}', NAMESPACES)
        return None if found is None else ''.join(found.itertext()).strip()

    for name in ('dc:title', 'xmp:CreateDate', 'xmp:ModifyDate', 'xmp:MetadataDate', 'xmpMM:DocumentID',
                 'xmpMM:VersionID', 'xmpMM:RenditionClass', 'pdf:Trapped'):
        if not value(name):
            yield f'{name} missing'
    if value('pdfxid:GTS_PDFXVersion') != CLAIM[profile]:
        yield f'pdfxid:GTS_PDFXVersion is {value("pdfxid:GTS_PDFXVersion")}'
    claims = (value('pdfaid:part'), value('pdfaid:conformance'))
    if claims != (('2', 'U') if profile == 'x4' else (None, None)):
        yield f'pdfaid is {claims}'
    if value('dc:title') != str(pdf.trailer.Info.Title):
        yield 'dc:title is not the Title of Info'
    if profile == 'x4':
        declared = {it.text for it in tree.iterfind('.//pdfaProperty:name', NAMESPACES)}
        if not {'Trapped', 'GTS_PDFXVersion'} <= declared:
            yield f'declared are only {declared}'


def intents(pdf, profile):
    found = list(pdf.Root.get('/OutputIntents', Array([])))
    kinds = [str(intent.S) for intent in found]
    if kinds != (['/GTS_PDFX', '/GTS_PDFA1'] if profile == 'x4' else ['/GTS_PDFX']):
        yield f'intents {kinds}'
    if len({intent.DestOutputProfile.objgen for intent in found}) != 1:
        yield 'the intents have several profiles (A-2 6.2.3)'
    for intent in found:
        for key in ('/OutputConditionIdentifier', '/Info'):
            if not str(intent.get(key, '')):
                yield f'{key} missing'
        if '/DestOutputProfileRef' in intent:
            yield 'DestOutputProfileRef'
        profile_stream = intent.DestOutputProfile
        header = profile_stream.read_bytes()[:40]
        if int(profile_stream.N) != 4 or header[12:20] != b'prtrCMYK' or header[36:40] != b'acsp':
            yield f'profile {header[12:20]!r} with N {profile_stream.N}'
        if header[8] not in ((2, 4) if profile == 'x4' else (2,)):
            yield f'profile of version {header[8]}'


def pages(pdf, profile):
    for number, page in enumerate(pdf.pages, 1):
        boxes = {key: [float(edge) for edge in page.obj[key]] for key in page.obj.keys() if str(key).endswith('Box')}
        wanted = {'/MediaBox', '/BleedBox', '/TrimBox'} | ({'/CropBox'} if profile == 'proof' else set())
        if set(boxes) != wanted:
            yield f'page {number} has {sorted(boxes)}'
            continue
        if not within(boxes['/TrimBox'], boxes['/BleedBox']) or not within(boxes['/BleedBox'], boxes['/MediaBox']):
            yield f'page {number}: boxes do not lie in each other: {boxes}'
        for key in ('/UserUnit', '/Rotate', '/AA', '/ArtBox'):
            if key in page.obj:
                yield f'page {number} has {key}'
        if profile == 'x1a' and '/Group' in page.obj:
            yield f'page {number} has a transparency group'
        yield from nesting(page, number)


def nesting(page, number):
    depth = deepest = 0
    for _, operator in pikepdf.parse_content_stream(page):
        depth += {'q': 1, 'Q': -1}.get(str(operator), 0)
        deepest = max(deepest, depth)
        if str(operator) in ('BX', 'EX', 'PS', 'd0', 'd1'):
            yield f'page {number}: operator {operator}'
    if depth != 0 or deepest > 28:
        yield f'page {number}: q and Q to a depth of {deepest}, {depth} left open (A-2 6.1.13)'


def within(inner, outer):
    return inner[0] >= outer[0] and inner[1] >= outer[1] and inner[2] <= outer[2] and inner[3] <= outer[3]


def fonts(pdf, _profile):
    for font in dictionaries(pdf):
        kind = font.get('/Subtype')
        if font.get('/Type') != '/Font':
            continue
        if kind == '/Type0':
            if '/ToUnicode' not in font:
                yield f'{font.BaseFont} has no ToUnicode (A-2 6.2.11.7)'
            continue
        descriptor = font.get('/FontDescriptor', Dictionary())
        if not any(key in descriptor for key in ('/FontFile', '/FontFile2', '/FontFile3')):
            yield f'{font.get("/BaseFont")} is not embedded'
        if kind == '/CIDFontType2' and '/CIDToGIDMap' not in font:
            yield f'{font.BaseFont} has no CIDToGIDMap (A-2 6.2.11.3)'
        if kind in ('/CIDFontType0', '/CIDFontType2') and not re.match(r'/[A-Z]{6}\+', str(font.BaseFont)):
            yield f'{font.BaseFont} does not say that it is a subset'


def streams(pdf, profile):
    for stream in dictionaries(pdf):
        if not isinstance(stream, Stream):
            continue
        filters = stream.get('/Filter', Array([]))
        for name in [filters] if isinstance(filters, Name) else filters:
            if str(name) not in FILTERS:
                yield f'filter {name}'
        if any(key in stream for key in ('/F', '/OPI', '/Alternates', '/Ref')):
            yield 'an external stream, OPI, alternates or a reference'
        if stream.get('/Interpolate') is True:
            yield 'Interpolate'
        if profile == 'x1a' and ('/SMask' in stream or '/Group' in stream):
            yield 'transparency'
        if stream.get('/Subtype') in ('/PS',) or stream.get('/Subtype2') == '/PS':
            yield 'PostScript'


def states(pdf, _profile):
    for state in dictionaries(pdf):
        if state.get('/Type') != '/ExtGState':
            continue
        for key in ('/TR', '/TR2', '/HTP', '/ca', '/CA', '/SMask', '/BM'):
            if key in state:
                yield f'a graphics state has {key}'


def strings(pdf, _profile):
    for holder in dictionaries(pdf):
        for key, value in holder.items():
            if isinstance(value, pikepdf.String) and len(bytes(value)) > 32767:
                yield f'{key} is a string of {len(bytes(value))} bytes (A-2 6.1.13)'
            if len(str(key).encode()) > 128:
                yield 'a name is too long (A-2 6.1.13)'


def no_actions(pdf, _profile):
    for key in ('/OpenAction', '/AA', '/AcroForm', '/Names'):
        if key in pdf.Root:
            yield f'the catalog has {key}'


def no_annotations(pdf, _profile):
    for number, page in enumerate(pdf.pages, 1):
        if '/Annots' in page.obj:
            yield f'page {number} has annotations'


def dictionaries(pdf):
    return [it for it in pdf.objects if isinstance(it, (Dictionary, Stream))]


if __name__ == '__main__':
    profile, *paths = sys.argv[1:]
    found = [f'{path}: {fault}' for path in paths for fault in faults_of(path, profile)]
    print('\n'.join(found), end='\n' if found else '')
    sys.exit(1 if found else 0)
