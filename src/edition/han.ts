/** Han characters as the copy of a newspaper holds them. */
const HAN =
  '\\u2e80-\\u2fdf\\u3005-\\u3007\\u3021-\\u3029\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}'

/** Marks that only Chinese uses; it shares quotes, dash and ellipsis with others. */
const MARKS = '\\u3001-\\u3003\\u3008-\\u301f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff60'

const han: RegExp = new RegExp(`[${HAN}]`, 'u')
const chinese: RegExp = new RegExp(`[${HAN}${MARKS}]`, 'u')

/** A character class body for patterns with the `u` flag. */
export const HAN_CLASS: string = HAN

export const isHan = (character: string): boolean => han.test(character)

/** Whether a character is Han or a Chinese mark. */
export const isChinese = (character: string): boolean => chinese.test(character)

/** The character that ends at an offset, or begins there; '' at an edge. */
export function characterBefore(text: string, offset: number): string {
  const unit = text.charCodeAt(offset - 1)
  return text.slice(offset - (unit >= 0xdc00 && unit <= 0xdfff ? 2 : 1), offset)
}

export function characterAt(text: string, offset: number): string {
  return offset < text.length ? String.fromCodePoint(text.codePointAt(offset)!) : ''
}
