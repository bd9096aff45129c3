/** What the plates of a page carry: full ink is 255, bare plate 0; row by row from the top left. */
export interface Plates {
  readonly width: number
  readonly height: number
  /** Pixels in an inch, across and down. */
  readonly dpi: number
  /** Cyan, Magenta, Yellow and Black, and then the spot inks in the order in which the page meets them. */
  readonly inks: readonly string[]
  /** One for each ink. */
  readonly plates: readonly Uint8Array[]
  /** What is not as the shop will see it: left out, or told by a rule of thumb. Each is said once. */
  readonly faults: readonly PlateFault[]
}

export interface PlateFault {
  /** A page that takes too much work is given up, and the rest of it left out. */
  readonly kind: 'left-out' | 'approximate' | 'given-up'
  readonly what: string
  /** How many objects of the page it befell. */
  readonly count: number
}

/** The process inks, by the names that Separation and DeviceN call them (ISO 32000-1, 8.6.6.4). */
export const PROCESS: readonly string[] = ['Cyan', 'Magenta', 'Yellow', 'Black']

/** A rectangle of pixels: left and top are in it, right and bottom are not. */
export interface PixelBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export const widthOf = (box: PixelBox): number => box.right - box.left
export const heightOf = (box: PixelBox): number => box.bottom - box.top
export const isEmpty = (box: PixelBox): boolean => box.right <= box.left || box.bottom <= box.top

export const meet = (a: PixelBox, b: PixelBox): PixelBox => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom)
})
