/** What any page may take, and what each of its pixels adds: ten groups that fill it are blended in that time. */
const PAGE = 2e9
const PIXEL = 1000

export const effortFor = (pixels: number): number => PAGE + PIXEL * pixels

/** Nanoseconds for each of what there is to do, as they were measured on pages of nothing else. */
export const COST = {
  object: 5000,
  /** A transparency group, and each of its pixels on each plate. */
  group: 20_000,
  groupPixel: 5,
  /** A corner of an outline, and each row or column that an edge crosses. */
  corner: 5,
  crossing: 20,
  /** A row of a shape, however short. */
  row: 100,
  /** A pixel of a shape, of a row that is painted all over, and one that is blended, on each plate. */
  cell: 25,
  pixel: 4,
  blended: 28,
  /** A pixel that is made less opaque, and what is then mixed with each plate. */
  thinned: 10,
  mixed: 5,
  /** A pixel of a page whose ink is measured. */
  measured: 30,
  /** A pixel of a shading, and of each triangle of a mesh. */
  shaded: 50,
  meshed: 350,
  /** A JPEG picture, whatever it holds, and each sample that comes of it. */
  jpeg: 1_000_000,
  unpacked: 4,
  /** A sample of a picture, and one of those that it has on a plate: upright, and turned. */
  sample: 3,
  scaled: 18,
  turned: 125,
  /** A colour that is worked out, and each step of the function that does it. */
  colour: 500,
  step: 100
} as const
