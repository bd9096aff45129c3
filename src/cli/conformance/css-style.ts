import type { TextStyle } from '../../edition/style.ts'

/** Properties of CSS Text and their values, as a case names them. */
export type Css = Readonly<Record<string, string>>

/** `text-autospace`: an eighth of an em, by the web-platform-tests of 2026. */
const CSS_AUTOSPACE = 1 / 8

/**
 * The style that does what CSS asks. A property that is not named has its initial value.
 * @param isSplit the text is in several elements; what is asked of one does not bind the places beside it
 */
export function cssStyle(css: Css, isSplit: boolean, direction: TextStyle['direction']): Partial<TextStyle> {
  const autospace = css['text-autospace'] ?? 'normal'
  const isUpright = css['text-combine-upright'] === 'all' || css['text-orientation'] === 'upright'
  const none = (autospace === 'no-autospace' && !isSplit) || autospace.startsWith('UA default')
  return {
    direction,
    digits: isUpright ? 'tate-chu-yoko' : 'rotate',
    quotes: 'curly',
    kinsoku: LEVELS[css['line-break'] ?? 'strict'] ?? 'css-strict',
    punctuation: TRIMS[css['text-spacing-trim'] ?? 'normal'] ?? 'css-normal',
    autospace: none ? 0 : CSS_AUTOSPACE
  }
}

const LEVELS: Readonly<Record<string, TextStyle['kinsoku']>> = {
  loose: 'css-loose',
  normal: 'css-normal',
  strict: 'css-strict'
}

/** The end of a line takes the blank of a mark where it does not fit, whatever the value. */
const TRIMS: Readonly<Record<string, TextStyle['punctuation']>> = {
  normal: 'css-normal',
  'space-first': 'css-space-first',
  'trim-start': 'css-trim-start',
  'trim-both': 'css-trim-start',
  'space-all': 'plain'
}
