import type { Code } from '../base/diagnostic.ts'

/** What a word in a manifest may look like, and what to say of one that does not. */
export interface Format {
  readonly pattern: RegExp
  readonly code: Code
  /** “12 apples” is not … */
  readonly noun: string
  readonly hint: string
  /** Types that an editor's YAML reader may take such a word for. */
  readonly types: readonly string[]
  readonly description: string
}

const NUMBER = '-?(?:\\d+(?:\\.\\d+)?|\\.\\d+)'
const LENGTH = `${NUMBER} ?(?:mm|pt|em)`
const BUILD = '[CMYK]\\d+(?:\\.\\d+)?'

export type FormatName =
  | 'length'
  | 'sizes'
  | 'format'
  | 'ink'
  | 'count'
  | 'percent'
  | 'ratio'
  | 'range'
  | 'legs'
  | 'measure'
  | 'switch'
  | 'bound'
  | 'focus'
  | 'point'
  | 'width'
  | 'issn'
  | 'ean'
  | 'two-digits'

/** Every format that a schema names. */
export const FORMATS: Readonly<Record<FormatName, Format>> = {
  length: {
    pattern: new RegExp(`^(?:${LENGTH}|0)$`),
    code: 'bad-length',
    noun: 'a length',
    hint: 'write a number and mm, pt or em, like 4.5mm',
    types: ['string', 'number'],
    description: 'a number and mm, pt or em; em is the type size of the place'
  },
  sizes: {
    pattern: new RegExp(`^${LENGTH}(?: ?\\.\\. ?${LENGTH})?$`),
    code: 'bad-length',
    noun: 'a type size',
    hint: 'write one size, like 10.5pt, or a range that display type may be fitted in, like 36pt..56pt',
    types: ['string'],
    description: 'a type size (字号), or a range that display type is fitted in: 36pt..56pt'
  },
  format: {
    pattern: new RegExp(`^${LENGTH} ?[x×] ?${LENGTH}$`),
    code: 'bad-length',
    noun: 'a width and a height',
    hint: 'write width x height, like 270mm x 390mm',
    types: ['string'],
    description: 'width x height: 270mm x 390mm'
  },
  ink: {
    pattern: new RegExp(`^(?:${BUILD}(?: +${BUILD})*|[^\\s%]+(?: +\\d+(?:\\.\\d+)?%)?)$`),
    code: 'bad-value',
    noun: 'an ink',
    hint: 'name an ink of the paper, or a tint of it like red 40%, or write percentages like C0 M100 Y90 K0',
    types: ['string'],
    description: 'a named ink, a tint of it (red 40%), or a build in percent (C0 M100 Y90 K0)'
  },
  count: {
    pattern: /^\d{1,6}$/,
    code: 'bad-value',
    noun: 'a whole number below a million',
    hint: 'write a whole number, like 4',
    types: ['integer', 'string'],
    description: 'a whole number'
  },
  percent: {
    pattern: /^\d{1,3}%?$/,
    code: 'bad-value',
    noun: 'a sum of inks in percent',
    hint: 'write a whole number, like 220',
    types: ['integer', 'string'],
    description: 'a whole number of percent'
  },
  ratio: {
    pattern: /^(?:[1-9]|\d?\.\d+|[1-9]\.\d+)$/,
    code: 'bad-value',
    noun: 'a ratio',
    hint: 'write a number, like 0.36',
    types: ['number', 'string'],
    description: 'a number'
  },
  range: {
    pattern: /^\d{1,6}(?: ?[-–] ?\d{1,6})?$/,
    code: 'bad-value',
    noun: 'a number or a range',
    hint: 'write one number or two with a hyphen, like 3 or 3-8',
    types: ['integer', 'string'],
    description: 'a number, or the first and the last of a range: 3-8'
  },
  legs: {
    pattern: /^\d{1,3}(?:\/\d{1,3})?$/,
    code: 'bad-value',
    noun: 'a number of legs or a measure',
    hint: 'write how many legs each area has, like 4, or base columns and legs, like 3/2',
    types: ['integer', 'string'],
    description: 'a number of legs, or base columns and the legs that they are set as: 3/2'
  },
  measure: {
    pattern: /^\d{1,3}\/\d{1,3}$/,
    code: 'bad-value',
    noun: 'a bastard measure',
    hint: 'write base columns and legs, like 3/2 for 三破二',
    types: ['string'],
    description: 'base columns and the legs that they are set as: 3/2'
  },
  focus: {
    pattern: /^(?:\d{1,3}(?:\.\d+)?%(?: +|$)){4}$/,
    code: 'bad-value',
    noun: 'a part of a picture',
    hint: 'write left, top, width and height in percent, like 20% 10% 60% 70%',
    types: ['string'],
    description: 'left, top, width and height in percent: 20% 10% 60% 70%'
  },
  point: {
    pattern: /^\d{1,3}(?:\.\d+)?% +\d{1,3}(?:\.\d+)?%$/,
    code: 'bad-value',
    noun: 'a point of a picture',
    hint: 'write left and top in percent, like 50% 0%',
    types: ['string'],
    description: 'left and top in percent: 50% 0%'
  },
  bound: {
    pattern: /^\d{1,6}(?:\.\d+)? ?(?:mm|pt|%)?$/,
    code: 'bad-value',
    noun: 'a bound of a rule',
    hint: 'write a length, a number or a percentage, like 300mm, 5 or 30%',
    types: ['number', 'string'],
    description: 'a length in mm or pt, a number, or a percentage'
  },
  switch: {
    pattern: /^(?:true|false|on|off|yes|no)$/i,
    code: 'bad-value',
    noun: 'a switch',
    hint: 'write on or off',
    types: ['boolean', 'string'],
    description: 'on or off (true, false, yes and no are the same)'
  },
  width: {
    pattern: new RegExp(`^(?:auto|\\d{1,3}(?:\\.\\d+)?fr|${LENGTH})$`),
    code: 'bad-length',
    noun: 'a width of a column',
    hint: 'write auto, a length like 12mm, or parts of what the others leave, like 2fr',
    types: ['string'],
    description: 'auto (as its words are), a length, or parts of what the others leave: 2fr'
  },
  issn: {
    pattern: /^\d{4}-\d{3}[\dXx]$/,
    code: 'bad-value',
    noun: 'an ISSN',
    hint: 'write eight digits with a hyphen, like 1671-1815; the last may be X',
    types: ['string'],
    description: 'number of the serial (ISSN): 1671-1815'
  },
  ean: {
    pattern: /^\d{13}$/,
    code: 'bad-value',
    noun: 'an EAN of thirteen digits',
    hint: 'write all thirteen, check digit included, without blanks, or issn: and leave it to be worked out',
    types: ['string', 'integer'],
    description: 'the thirteen digits, instead of the ISSN'
  },
  'two-digits': {
    pattern: /^\d\d$/,
    code: 'bad-value',
    noun: 'a number of two digits',
    hint: 'write two, like 06',
    types: ['string', 'integer'],
    description: 'two digits'
  }
}
