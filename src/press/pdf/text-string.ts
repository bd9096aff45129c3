/** UTF-16BE in hexadecimal. */
export function utf16(text: string): string {
  let hex = ''
  for (let i = 0; i < text.length; i++) hex += hex4(text.charCodeAt(i))
  return hex
}

export const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0')

/** A text string: literal where it is plain ASCII, else UTF-16 with its mark (ISO 32000-1, 7.9.2.2). */
export function textString(text: string): string {
  return /^[ -~]*$/.test(text) ? `(${text.replace(/[()\\]/g, '\\$&')})` : `<FEFF${utf16(text)}>`
}
