/** What a filter made of its bytes (7.4), as far as it got, and why there is no more. */
export interface Decoded {
  readonly bytes: Uint8Array
  readonly fault: string | null
}

export const tooMuch = (most: number): string => `it decodes to more than ${most} bytes`
