import { describe, expect, test } from 'vitest'
import { Notes } from '../../src/base/notes.ts'
import { joinCopies } from '../../src/edition/copy.ts'
import { breakLines } from '../../src/galley/break-lines.ts'
import { Cache } from '../../src/galley/cache.ts'
import { dumpGalley, dumpLines } from '../../src/galley/dump-galley.ts'
import { setGalley } from '../../src/galley/set-galley.ts'
import { setLine } from '../../src/galley/set-line.ts'
import { EM, toyCopy, toyFace, toyFonts, toyGalley, toyMeasure, toyStyle } from '../support/toy-type.ts'

const RED = { c: 0, m: 100, y: 100, k: 0 }

describe('faces', () => {
  const western = toyFace(0, /[^ -~“”]/u)
  const chinese = toyFace(1, /[a-z]/u)
  const runsOf = (text: string): readonly (readonly [string, number])[] => {
    const { runs, copy } = setGalley(toyFonts(western, chinese), toyCopy(text), toyStyle(), new Notes())
    return runs.map(run => [copy.text.slice(run.from, run.to), run.face])
  }

  test('each character has the first face of its role that has it', () =>
    expect(runsOf('共ab人')).toEqual([
      ['共', 1],
      ['ab', 0],
      ['人', 1]
    ]))

  test('marks that both scripts share come from the Chinese one', () => expect(runsOf('“人”')).toEqual([['“人”', 1]]))

  test('emphasis changes face, ink and size within its run', () => {
    const strong = { face: 'body', ink: RED, scale: 0.5 }
    const copy = joinCopies([toyCopy('亿'), { ...toyCopy('元'), runs: [{ to: 1, emphasis: 'strong' }] }])
    const { runs, advance } = setGalley(toyFonts(), copy, toyStyle({ strong }), new Notes())
    expect(runs.map(run => [run.to, run.size, run.ink.m])).toEqual([
      [1, EM, 0],
      [2, EM / 2, 100]
    ])
    expect([...advance]).toEqual([EM, EM / 2])
  })
})

describe('characters that no face has', () => {
  const report = (text: string): readonly string[] => {
    const notes = new Notes()
    setGalley(toyFonts(toyFace(0), toyFace(1)), toyCopy(text), toyStyle(), notes)
    return notes.sorted().map(note => `${note.at?.from} ${note.code}: ${note.message}; ${note.hints.join(' ')}`)
  }

  test('are named with their code point, place and the faces that were tried', () =>
    expect(report('天😀地')).toEqual([
      '1 missing-glyph: no face of “body” has “😀” (U+1F600); tried Toy0, Toy1; write it otherwise, or give the role a face that has it'
    ]))
  test('are not named where no face could be loaded at all: that has been told', () => {
    const notes = new Notes()
    setGalley({ faces: [], roles: new Map() }, toyCopy('天地'), toyStyle(), notes)
    expect(notes.sorted()).toEqual([])
  })
  test('are reported once a paragraph', () => expect(report('😀😀天😀')).toHaveLength(1))
  test.each(['\u0007', '\u0085', '\ud800', '\uffff'])('control characters and half characters too: %j', char =>
    expect(report(`天${char}`)).toHaveLength(1)
  )
  test('keep their place as glyph 0', () => {
    const galley = toyGalley('天😀地')
    expect([...galley.glyph].map(glyph => glyph === 0)).toEqual([false, true, false])
    expect([...galley.text]).toEqual([0, 1, 3, 4])
  })
})

describe('letters that ought to join', () => {
  const report = (text: string, lacks?: RegExp): readonly string[] => {
    const notes = new Notes()
    setGalley(toyFonts(toyFace(0, lacks)), toyCopy(text), toyStyle(), notes)
    return notes.sorted().map(note => `${note.at?.from}-${note.at?.to} ${note.code}: ${note.message}`)
  }

  test('are noted, once a paragraph', () =>
    expect(report('天\u0633\u0644\u0627\u0645人\u0633')).toEqual([
      '1-5 unshaped-script: Arabic letters are set one by one and do not join'
    ]))
  test('are not where no face has them', () => expect(report('\u0633', /\u0633/u)[0]).toContain('missing-glyph'))
  test.each(['天שלום', 'Ελλάδα', 'Россия', '김'])('others are not: %s', text => expect(report(text)).toEqual([]))
})

test('what is not drawn joins the character before it, and the first one behind it', () =>
  expect([...toyGalley('\u200b葛\ufe00天').text]).toEqual([0, 3, 4]))

test('copy without a character has no lines', () => expect(breakLines(toyGalley(''), toyMeasure(9), 0)?.count).toBe(0))

test('a curly quote of a narrow face is moved into its half of the em', () => {
  const face = toyFace(0)
  const narrow = {
    ...face,
    advance: (glyph: number) => ('“”'.includes(String.fromCharCode(glyph)) ? 400 : face.advance(glyph))
  }
  const inked = {
    ...narrow,
    box: (glyph: number) => (narrow.advance(glyph) === 400 ? { xMin: 50, yMin: 0, xMax: 350, yMax: 9 } : null)
  }
  const lines = breakLines(setGalley(toyFonts(inked), toyCopy('天“地”人'), toyStyle(), new Notes()), toyMeasure(9), 0)!
  expect([...setLine(lines, 0).x].map(x => x / EM)).toEqual([0, 1.6, 2, 3, 4])
})

test('a dump says where lines may end and what was done to them', () => {
  const galley = toyGalley('他说：“共1280人。”再见，各位')
  expect(dumpGalley(galley)).toBe(
    'toy 1450.000 of 17\n他|说：|“共|1280|人。”|再|见，|各|位\n他说：“共1280人。”再见，各位: face 0, 100.000\n'
  )
  expect(dumpLines(breakLines(galley, toyMeasure(8), 0)!)).toMatchInlineSnapshot(`
    "他说：“共1280 | 675.000, autospace +25.000, all gaps +100.000 = 800.000
    人。”再见，各位 | 750.000 = 750.000
    "
  `)
})

test('a cache sets a galley once for a copy, a style and a size, and lines once for a measure', () => {
  const cache = new Cache()
  const fonts = toyFonts()
  const copy = toyCopy('天地玄黄')
  const style = toyStyle()
  const galley = cache.galley(fonts, copy, style, new Notes())
  expect(cache.galley(fonts, copy, style, new Notes(), EM)).toBe(galley)
  expect(cache.galley(fonts, copy, style, new Notes(), EM / 2)).not.toBe(galley)
  expect(cache.galley(fonts, copy, { ...style }, new Notes())).not.toBe(galley)
  const lines = cache.lines(galley, toyMeasure(3), 0)
  expect(cache.lines(galley, toyMeasure(3, 3, 3), 0)).toBe(lines)
  expect(cache.lines(galley, toyMeasure(3, 2), 0)).not.toBe(lines)
  expect(cache.lines(galley, toyMeasure(3), 1)).toBeNull()
  expect(cache.lines(galley, toyMeasure(3), 1)).toBeNull()
})
