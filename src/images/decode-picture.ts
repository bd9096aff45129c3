import type { Sharp } from 'sharp'
import type { Colours, Picture, Window } from './picture.ts'
import { OPENING } from './read-metadata.ts'

/**
 * Decoded samples, seen upright: pixel (x, y) of the window that was asked for begins at
 * `start + x · stepX + y · stepY`. So a picture is turned without being copied.
 */
export interface View {
  readonly width: number
  readonly height: number
  readonly channels: number
  readonly data: Uint8Array
  readonly start: number
  readonly stepX: number
  readonly stepY: number
}

const CHANNELS: Readonly<Record<Colours, number>> = { grey: 1, rgb: 3, cmyk: 4, lab: 3 }
/** How each EXIF orientation is made upright: whether columns are rows, columns run backwards, rows run backwards. */
const TURNS: readonly (readonly [swap: boolean, left: boolean, up: boolean])[] = [
  [false, false, false],
  [false, true, false],
  [false, true, true],
  [false, false, true],
  [true, false, false],
  [true, false, true],
  [true, true, true],
  [true, true, false]
]

/** The samples of a window of whole pixels, transparency laid on white; null where the file turns out damaged. */
export async function decodePicture(picture: Picture, window: Window): Promise<View | null> {
  const [swap, left, up] = TURNS[picture.orientation - 1] ?? TURNS[0]!
  const { default: sharp } = await import('sharp')
  const { x, y, w, h } = windowInFile(picture, window, [swap, left, up])
  const image = sharp(picture.bytes, OPENING).extract({ left: x, top: y, width: w, height: h })
  const data = await samplesOf(picture, image).catch(() => null)
  if (data === null) return null
  const stride = data.length / (w * h)
  const row = w * stride
  const start = (left ? row - stride : 0) + (up ? (h - 1) * row : 0)
  const [column, line] = [left ? -stride : stride, up ? -row : row]
  const [stepX, stepY] = swap ? [line, column] : [column, line]
  return { width: window.w, height: window.h, channels: CHANNELS[picture.colours], data, start, stepX, stepY }
}

/** The window as the file holds it, before it is turned upright. */
function windowInFile(
  { width, height }: Picture,
  { x, y, w, h }: Window,
  [swap, left, up]: readonly [boolean, boolean, boolean]
): Window {
  const file = swap ? { x: y, y: x, w: h, h: w, width: height, height: width } : { x, y, w, h, width, height }
  return {
    x: left ? file.width - file.x - file.w : file.x,
    y: up ? file.height - file.y - file.h : file.y,
    w: file.w,
    h: file.h
  }
}

async function samplesOf(picture: Picture, image: Sharp): Promise<Uint8Array> {
  const { colours, alpha } = picture
  const { data, channels } = colours === 'lab' ? await labOf(image) : await numbersOf(picture, image)
  if (alpha) layOn(PAPER[colours], data, channels)
  return data
}

/** Pixels side by side, their alpha behind their colours. */
interface Pixels {
  readonly data: Uint8Array
  readonly channels: number
}

async function numbersOf({ colours, depth, alpha, jpeg }: Picture, image: Sharp): Promise<Pixels> {
  const bytes = colours === 'cmyk' ? image.pipelineColourspace('cmyk') : image
  // To one channel of grey the library would drop the alpha.
  const space = colours === 'cmyk' ? 'cmyk' : colours === 'grey' && !alpha ? 'b-w' : 'srgb'
  // Inks of 16 bits it would cut off at 255 instead of scaling them down.
  const deep = colours === 'cmyk' && depth === 16
  const raw = bytes.toColourspace(space).raw({ depth: deep ? 'ushort' : 'uchar' })
  const { data: read, info } = await raw.toBuffer({ resolveWithObject: true })
  const data = deep ? highBytes(read) : read
  // It takes all CMYK in JPEG for Adobe's, which is inverted.
  if (colours === 'cmyk' && jpeg?.adobe === false) for (let i = 0; i < data.length; i++) data[i] = 255 - data[i]!
  return { data, channels: info.channels }
}

async function labOf(image: Sharp): Promise<Pixels> {
  const raw = image.toColourspace('lab').raw({ depth: 'float' })
  const { data, info } = await raw.toBuffer({ resolveWithObject: true })
  return { data: labBytes(data, info.channels), channels: info.channels }
}

/** Numbers of what is bare. */
const PAPER: Readonly<Record<Colours, readonly number[]>> = {
  grey: [255, 255, 255],
  rgb: [255, 255, 255],
  cmyk: [0, 0, 0, 0],
  lab: [255, 128, 128]
}

/** Pixels with alpha behind their colours, as they look on paper. */
function layOn(paper: readonly number[], data: Uint8Array, channels: number): void {
  for (let at = 0; at < data.length; at += channels) {
    const alpha = data[at + channels - 1]!
    if (alpha === 255) continue
    for (let c = 0; c < channels - 1; c++) {
      data[at + c] = Math.floor((data[at + c]! * alpha + paper[c]! * (255 - alpha) + 127) / 255)
    }
  }
}

const highBytes = (bytes: Uint8Array): Uint8Array =>
  Uint8Array.from(new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 2), value => value >> 8)

/** Lab as bytes. Its alpha, of 16 bits, the library gives as a number with a sign. */
function labBytes(bytes: Uint8Array, channels: number): Uint8Array {
  const lab = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
  const samples = new Uint8ClampedArray(lab.length)
  for (let at = 0; at < lab.length; at += channels) {
    samples[at] = lab[at]! * 2.55
    samples[at + 1] = lab[at + 1]! + 128
    samples[at + 2] = lab[at + 2]! + 128
    if (channels > LAB) samples[at + LAB] = (lab[at + LAB]! & 0xffff) >> 8
  }
  return new Uint8Array(samples.buffer)
}

/** Parts of a colour. */
const LAB = 3
