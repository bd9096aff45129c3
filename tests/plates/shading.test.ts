import { describe, expect, test } from 'vitest'
import { readPages } from '../../src/pdf/read-pages.ts'
import { readPdf } from '../../src/pdf/read-pdf.ts'
import { exposeSheet } from '../../src/plates/expose-sheet.ts'
import type { Plates } from '../../src/plates/plates.ts'
import { inksAt } from '../support/toy-painting.ts'

const RED = '<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[0 1 0 0]/N 1>>'
const FIELD = '{ exch pop 0 exch 0 0 }'

/** A page of 100 points, a pixel to each, that is filled with a shading. Its stream is written in hexadecimal digits. */
async function shade(dict: string, hex = ''): Promise<Plates> {
  const shading =
    hex === '' ? `<<${dict}>>` : `<<${dict}/Filter/ASCIIHexDecode/Length ${hex.length}>>stream\n${hex}\nendstream`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R/Resources<</Shading<</S 5 0 R>>>>>>',
    '<</Length 5>>stream\n/S sh\nendstream',
    shading,
    `<</FunctionType 4/Domain[0 1 0 1]/Range[0 1 0 1 0 1 0 1]/Length ${FIELD.length}>>stream\n${FIELD}\nendstream`
  ]
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('')
  const pdf = readPdf(Buffer.from(`%PDF-1.6\n${body}trailer\n<</Root 1 0 R/Size 7>>\n%%EOF\n`, 'latin1'))
  return (await exposeSheet(pdf, readPages(pdf).pages[0]!, 72)).whole
}

const MESH =
  '/ColorSpace/DeviceCMYK/BitsPerCoordinate 8/BitsPerComponent 8/BitsPerFlag 8/Decode[0 255 0 255 0 1 0 1 0 1 0 1]'
const corner = (x: number, y: number, magenta: number): string =>
  [x, y, 0, magenta, 0, 0].map(v => v.toString(16).padStart(2, '0')).join('')
const points = (...coords: number[]): string => coords.map(v => v.toString(16).padStart(2, '0')).join('')

describe('shadings: magenta at places of the page, x and y from the left top', () => {
  const cases: readonly (readonly [
    name: string,
    dict: string,
    hex: string,
    at: readonly (readonly [x: number, y: number, magenta: number])[]
  ])[] = [
    [
      'along a line',
      `/ShadingType 2/ColorSpace/DeviceCMYK/Coords[0 0 100 0]/Function ${RED}`,
      '',
      [
        [10, 50, 11],
        [49, 5, 50],
        [90, 80, 91]
      ]
    ],
    [
      'that ends within the page',
      `/ShadingType 2/ColorSpace/DeviceCMYK/Coords[25 0 75 0]/Function ${RED}`,
      '',
      [
        [10, 50, 0],
        [50, 5, 51],
        [90, 80, 0]
      ]
    ],
    [
      'and goes on beyond',
      `/ShadingType 2/ColorSpace/DeviceCMYK/Coords[25 0 75 0]/Extend[false true]/Function ${RED}`,
      '',
      [
        [10, 50, 0],
        [90, 80, 100]
      ]
    ],
    [
      'within a box',
      `/ShadingType 2/ColorSpace/DeviceCMYK/Coords[0 0 100 0]/BBox[0 0 50 50]/Function ${RED}`,
      '',
      [
        [40, 20, 0],
        [40, 80, 41],
        [60, 80, 0]
      ]
    ],
    [
      'round a point',
      `/ShadingType 3/ColorSpace/DeviceCMYK/Coords[50 50 0 50 50 50]/Function ${RED}`,
      '',
      [
        [50, 50, 1],
        [75, 50, 51],
        [2, 2, 0]
      ]
    ],
    [
      'from circle to circle of one size',
      `/ShadingType 3/ColorSpace/DeviceCMYK/Coords[20 50 20 80 50 20]/Function ${RED}`,
      '',
      [
        [50, 50, 84],
        [50, 20, 0],
        [5, 50, 9]
      ]
    ],
    [
      'by a function of both',
      `/ShadingType 1/ColorSpace/DeviceCMYK/Domain[0 1 0 1]/Matrix[100 0 0 100 0 0]/Function 6 0 R`,
      '',
      [
        [50, 10, 90],
        [50, 90, 10]
      ]
    ],
    [
      'a triangle',
      `/ShadingType 4${MESH}`,
      `00${corner(0, 0, 0)}00${corner(100, 0, 255)}00${corner(0, 100, 0)}>`,
      [
        [50, 90, 51],
        [10, 50, 10],
        [90, 10, 0]
      ]
    ],
    [
      'and one on its edge',
      `/ShadingType 4${MESH}`,
      `00${corner(0, 0, 0)}00${corner(100, 0, 255)}00${corner(0, 100, 0)}01${corner(100, 100, 255)}>`,
      [[90, 10, 90]]
    ],
    [
      'a lattice',
      `/ShadingType 5/VerticesPerRow 2${MESH}`,
      `${corner(0, 0, 0)}${corner(100, 0, 255)}${corner(0, 100, 0)}${corner(100, 100, 255)}>`,
      [
        [50, 50, 51],
        [90, 10, 91]
      ]
    ],
    [
      'a Coons patch',
      `/ShadingType 6${MESH}`,
      `00${points(0, 0, 0, 33, 0, 67, 0, 100, 33, 100, 67, 100, 100, 100, 100, 67, 100, 33, 100, 0, 67, 0, 33, 0)}000000000000000000FF000000FF0000>`,
      [
        [50, 50, 51],
        [90, 10, 91],
        [10, 90, 10]
      ]
    ],
    [
      'a tensor patch through a function',
      `/ShadingType 7${MESH.replace(/Decode.*/, 'Decode[0 255 0 255 0 1]')}/Function ${RED}`,
      `00${points(0, 0, 0, 33, 0, 67, 0, 100, 33, 100, 67, 100, 100, 100, 100, 67, 100, 33, 100, 0, 67, 0, 33, 0, 33, 33, 33, 67, 67, 67, 67, 33)}0000FFFF>`,
      [
        [50, 50, 51],
        [90, 10, 91],
        [10, 90, 10]
      ]
    ]
  ]
  for (const [name, dict, hex, places] of cases) {
    test(name, async () => {
      const plates = await shade(dict, hex)
      expect(plates.faults).toEqual([])
      for (const [x, y, magenta] of places) expect(Math.abs(inksAt(plates, x, y)[1]! - magenta)).toBeLessThanOrEqual(1)
    })
  }
})

describe('a shading that lacks what it needs is told', () => {
  const rows: readonly (readonly [name: string, dict: string])[] = [
    ['no coordinates', `/ShadingType 2/ColorSpace/DeviceCMYK/Function ${RED}`],
    ['no function', '/ShadingType 3/ColorSpace/DeviceCMYK/Coords[50 50 0 50 50 50]'],
    ['no data', `/ShadingType 4${MESH}`],
    ['no such type', '/ShadingType 9/ColorSpace/DeviceCMYK'],
    ['depths that are none', '/ShadingType 5/VerticesPerRow 2/ColorSpace/DeviceCMYK/BitsPerCoordinate 7']
  ]
  for (const [name, dict] of rows) {
    test(name, async () => {
      const { faults } = await shade(dict)
      expect(faults).toEqual([{ kind: 'left-out', what: 'a shading that lacks what it needs', count: 1 }])
    })
  }
})
