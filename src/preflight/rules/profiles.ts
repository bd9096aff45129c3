import { PROFILES, type Profile } from '../preflight.ts'

/** Which rules apply to what: an advertisement for a newspaper is a PDF/X-4 file with rules of its own. */
export const ALL: readonly Profile[] = PROFILES
export const X1A: readonly Profile[] = ['x1a']
export const X1A_X3: readonly Profile[] = ['x1a', 'x3']
export const X4: readonly Profile[] = ['x4', 'news-ad', 'news-rgb']
export const X3_X4: readonly Profile[] = ['x3', 'x4', 'news-ad', 'news-rgb']
export const NEWS: readonly Profile[] = ['news-ad', 'news-rgb']
export const NEWS_CMYK: readonly Profile[] = ['news-ad']
export const NEWS_RGB: readonly Profile[] = ['news-rgb']
