// Whether the words of an edition can be read back from its files, as Poppler reads them.
import { check, tool } from './tally.mjs'

/** The stories of an edition in the text of its pages, and all pages in that of the book. */
export function checkCopy(name, stories, { pages, book }) {
  const texts = pages.map(textOf)
  for (const story of stories) checkStory(`${name}: ${story.id}`, story, texts)
  check(`${book}: the text of all pages`, textOf(book) === texts.join(''))
}

const textOf = file => bare(tool('pdftotext', '-raw', file, '-'))

/** The paragraphs of a story stand in the files' text one after another, each whole or broken between two files. */
function checkStory(name, story, texts) {
  const sought = story.body.map(({ copy }) => bare(copy.text))
  let place = { file: 0, from: 0 }
  for (const words of sought) {
    const found = find(texts, words, place)
    if (found === null) {
      check(`${name}: its text in order`, false, `not found: ${words}`)
      return
    }
    place = found
  }
  check(`${name}: its text in order, ${sought.join('').length} characters`, true)
}

/** Where the words end that begin at or after a place, or null. */
function find(texts, words, { file, from }) {
  for (let f = file; f < texts.length; f++) {
    const start = f === file ? from : 0
    const at = texts[f].indexOf(words, start)
    if (at !== -1) return { file: f, from: at + words.length }
    const cut = longestPrefix(texts[f], words, start)
    const rest = cut > 0 ? (texts[f + 1]?.indexOf(words.slice(cut)) ?? -1) : -1
    if (rest !== -1) return { file: f + 1, from: rest + words.length - cut }
  }
  return null
}

/** How much of the beginning of the words stands in a text. */
function longestPrefix(text, words, from) {
  let cut = words.length - 1
  while (cut > 0 && !text.includes(words.slice(0, cut), from)) cut--
  return cut
}

/** Without blanks, which justified lines do not print, and soft hyphens, which they do, and in the form that readers give ligatures back in. */
function bare(text) {
  return text.normalize('NFC').replace(/[\s\f\u00ad]/g, '')
}
