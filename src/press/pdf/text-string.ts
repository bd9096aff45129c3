/** UTF-16BE in hexadecimal. */
export function utf16(text: string): string {
  let hex = ''
  for (let i = 0; i < text.length; i++) hex += hex4(text.charCodeAt(i))
  return hex
}

export const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0')

/** UTF-16 units that a string of 32,767 bytes holds beside its mark: ISO 19005-2, 6.1.13. */
const LONGEST = 16_382

/** A text string: literal where it is plain ASCII, else UTF-16 with its mark (ISO 32000-1, 7.9.2.2). What is longer than a string may be is cut. */
export function textString(whole: string): string {
  const text = whole.slice(0, LONGEST)
  return /^[ -~]*$/.test(text) ? `(${text.replace(/[()\\]/g, '\\$&')})` : `<FEFF${utf16(text)}>`
}
