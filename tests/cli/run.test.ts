import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { listeningDesk } from '../support/desk.ts'
import { miniPaper, miniProject, SENTENCE } from '../support/mini-project.ts'
import { type ReadPdf, readPdf, streamsWith } from '../support/read-pdf.ts'
import { scratch } from '../support/scratch.ts'

interface Ran {
  readonly exit: number
  readonly out: string
  readonly err: string
}

/** What `edition <line>` says in a folder. */
async function edition(cwd: string, line: string): Promise<Ran> {
  const desk = listeningDesk(cwd)
  const exit = await run(line.split(' ').filter(Boolean), desk)
  return { exit, out: desk.stdout(), err: desk.stderr() }
}

const DAY = '2019-06-13'
const LEAD = `editions/${DAY}/stories/lead.md`
const filesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder).sort() : [])

describe('impose', () => {
  test('lays the pages onto the sides of a sheet', async () => {
    const project = miniProject()
    const { exit, out, err } = await edition(project, `impose ${DAY} --format broadsheet`)
    expect(out).toBe(`out/${DAY}/${DAY}_sheets.pdf\n`)
    expect(err).toContain('sheet 1 outside  01\nsheet 1 inside   02-03\nleft white: page 4\n')
    const { objects } = readPdf(readFileSync(join(project, 'out', DAY, `${DAY}_sheets.pdf`)))
    const all = [...objects.values()]
    expect(all.filter(object => object.startsWith('<</Type/Page/'))).toHaveLength(2)
    // Shapes that the sheets stamp are forms as well, and need nothing.
    expect(all.filter(object => /\/Subtype\/Form(?!.*\/Resources<<>>)/.test(object))).toHaveLength(2)
    expect(exit).toBe(0)
  })

  test('no section ends within a spread', async () => {
    const pages =
      '[{page: 1, template: front, stories: {lead: lead}}, {page: 4-5, template: spread, stories: {feature: feature}}]'
    const project = miniProject({ [`editions/${DAY}/edition.yaml`]: `date: ${DAY}\npaper: mini\npages: ${pages}\n` })
    const parted = await edition(project, `impose ${DAY} --sections 4,4`)
    expect(parted.err).toContain('a section ends between pages 4 and 5, which are a spread')
    expect(parted.exit).toBe(2)
    const whole = await edition(project, `impose ${DAY} --sections 8`)
    expect(whole.err).toContain('left white: pages 2, 3, 6, 7, 8\n')
    expect(whole.exit).toBe(0)
  })

  test.each([
    [8, '{A: 1-4, B: 5-8}', 'sheet 1 outside  04  01', 'sheet 2 outside  08  05'],
    [7, '{B: 5-7, A: 1-4}', 'sheet 1 outside  04  01', 'sheet 2 outside  05', 'left white: page 8'],
    [8, '{A: 1-3, B: 4-8}', 'sheet 1 outside  08  01', 'sheet 2 outside  06  03'],
    [8, '{B: 5-8}', 'sheet 1 outside  08  01', 'sheet 2 outside  06  03']
  ])('%i pages in the sections %s', async (count, sections, ...told) => {
    const pages = Array.from(
      { length: count },
      (_, i) => `  - {page: ${i + 1}, template: front, stories: {lead: lead}}\n`
    )
    const manifest = `date: ${DAY}\npaper: mini\nsections: ${sections}\npages:\n${pages.join('')}`
    const project = miniProject({ [`editions/${DAY}/edition.yaml`]: manifest })
    const { err } = await edition(project, `impose ${DAY} --format broadsheet`)
    for (const line of told) expect(err).toContain(`${line}\n`)
  })

  const slips: readonly (readonly [options: string, words: string])[] = [
    ['--sections 6', 'They are multiples of 4'],
    ['--sections 8,x', 'They are multiples of 4'],
    ['--sections 1004', 'no more than 1000'],
    ['--gutter wide', 'It is a number of millimetres'],
    ['--gutter 30', 'It is a number of millimetres'],
    ['--format berliner', 'Allowed choices are broadsheet, tabloid']
  ]
  for (const [options, words] of slips) {
    test(options, async () => {
      const { exit, err } = await edition(miniProject(), `impose ${DAY} ${options}`)
      expect(err).toContain(words)
      expect(exit).toBe(2)
    })
  }
})

describe('build', () => {
  test('writes pages, book and report, and names them', async () => {
    const project = miniProject()
    const { exit, out, err } = await edition(project, `build ${DAY}`)
    const names = [`${DAY}_01.pdf`, `${DAY}_02-03.pdf`, `${DAY}.pdf`, 'report.json']
    expect(out).toBe(names.map(name => `out/${DAY}/${name}\n`).join(''))
    expect(filesIn(join(project, 'out', DAY))).toEqual(names.toSorted())
    expect(err).toContain('page 01 (1 of 2)\npage 02-03 (2 of 2)\n')
    expect(err).toContain('4 files in out/2019-06-13\n')
    expect(exit).toBe(0)
  })

  const choices: readonly (readonly [options: string, names: readonly string[]])[] = [
    ['--split', ['.pdf', '_01.pdf', '_02.pdf', '_03.pdf']],
    ['--page 3', ['_02-03.pdf']],
    ['--page 3 --split --no-marks', ['_03.pdf']],
    ['--only pages', ['_01.pdf', '_02-03.pdf']],
    ['--only book', ['.pdf']]
  ]
  for (const [options, names] of choices) {
    test(options, async () => {
      const project = miniProject()
      const { exit } = await edition(project, `build ${DAY} --quiet --out proofs ${options}`)
      expect(filesIn(join(project, 'proofs'))).toEqual([...names.map(name => DAY + name), 'report.json'].sort())
      expect(exit).toBe(0)
    })
  }

  test('--outlines turns type into paths and leaves the text to be found', async () => {
    const project = miniProject()
    await edition(project, `build ${DAY} --out type`)
    expect((await edition(project, `build ${DAY} --out paths --outlines all`)).exit).toBe(0)
    const read = (folder: string): ReadPdf => readPdf(readFileSync(join(project, folder, `${DAY}.pdf`)))
    const [type, paths] = [read('type'), read('paths')]
    expect(streamsWith(paths, '/Length').filter(text => text.includes('beginbfchar'))).toEqual(
      streamsWith(type, '/Length').filter(text => text.includes('beginbfchar'))
    )
    const unseen = (pdf: ReadPdf): boolean => streamsWith(pdf, '/Length').some(text => text.includes('3 Tr'))
    expect([unseen(type), unseen(paths)]).toEqual([false, true])
  })

  test('what the paper asks of its files is done, unless it is typed otherwise or the file is only to be read', async () => {
    const paper = readFileSync(join(miniProject(), 'templates/mini/paper.yaml'), 'utf8')
    const project = miniProject({ 'templates/mini/paper.yaml': `${paper}press: {profile: x1a, outlines: body}\n` })
    const built = async (options: string): Promise<readonly [header: string, unseen: boolean, marks: boolean]> => {
      await edition(project, `build ${DAY} --only book --out asked ${options}`)
      const pdf = readPdf(readFileSync(join(project, 'asked', `${DAY}.pdf`)))
      const has = (words: string): boolean => streamsWith(pdf, '/Length').some(text => text.includes(words))
      return [pdf.header.slice(0, 8), has('3 Tr'), has('/Artifact<</Type/Page>>')]
    }
    expect(await built('')).toEqual(['%PDF-1.4', true, true])
    expect(await built('--outlines none --no-marks')).toEqual(['%PDF-1.4', false, false])
    expect(await built('--profile x4')).toEqual(['%PDF-1.6', true, true])
    expect(await built('--profile proof')).toEqual(['%PDF-1.6', false, false])
  })

  test('--outlines of a style that is not there', async () => {
    const { exit, err } = await edition(miniProject(), `build ${DAY} --outlines boddy`)
    expect(err).toContain('there is no style “boddy” in this paper\n  did you mean “body”?\n')
    expect(exit).toBe(2)
  })

  test('again leaves no file of the build before, and a part of it leaves the others', async () => {
    const project = miniProject()
    await edition(project, `build ${DAY}`)
    await edition(project, `build ${DAY} --split`)
    await edition(project, `build ${DAY} --page 1`)
    expect(filesIn(join(project, 'out', DAY))).toEqual([
      `${DAY}.pdf`,
      `${DAY}_01.pdf`,
      `${DAY}_02.pdf`,
      `${DAY}_03.pdf`,
      'report.json'
    ])
  })

  test('writes the same bytes anywhere', async () => {
    const [here, there] = [miniProject(), miniProject()]
    for (const project of [here, there]) await edition(project, `build ${DAY}`)
    for (const name of filesIn(join(here, 'out', DAY))) {
      expect(readFileSync(join(here, 'out', DAY, name)).equals(readFileSync(join(there, 'out', DAY, name)))).toBe(true)
    }
  })

  test('tells its story to a program', async () => {
    const project = miniProject()
    const { out } = await edition(project, `build ${DAY} --json`)
    const report = JSON.parse(readFileSync(join(project, 'out', DAY, 'report.json'), 'utf8'))
    const { changes, ...told } = JSON.parse(out)
    expect(told).toEqual(report)
    expect(changes).toEqual([{ rule: 'punctuation', before: ',', after: '，', file: LEAD, line: 4, column: 12 }])
    expect(report.pages).toMatchObject([
      { page: '01', file: `${DAY}_01.pdf`, trimMm: [100, 120] },
      { page: '02-03', file: `${DAY}_02-03.pdf`, trimMm: [200, 120] }
    ])
  })

  test('shows what is over, and fails', async () => {
    const project = miniProject({ [LEAD]: `---\nhead: 好天气\n---\n${SENTENCE.repeat(60)}\n` })
    const { exit, err } = await edition(project, `build ${DAY}`)
    expect(err).toMatch(/stories\/lead\.md:4:\d+ {2}error overset\n/)
    expect(err).toMatch(/lead +p1 +\d+ characters in 34 lines, over \d+ characters \/ \d+ lines, cut at editions/)
    expect(filesIn(join(project, 'out', DAY))).toHaveLength(4)
    expect(exit).toBe(1)
  })

  test('writes nothing with a font that is not the locked one', async () => {
    const lock = readFileSync('fonts/fonts.lock.json', 'utf8').replace(/"sha256": "\w{8}/g, '"sha256": "00000000')
    const project = miniProject({ 'fonts/fonts.lock.json': lock })
    const { exit, err } = await edition(project, `build ${DAY}`)
    expect(err).toContain('error font-integrity')
    expect(err).toContain('nothing is written')
    expect(filesIn(join(project, 'out'))).toEqual([])
    expect(exit).toBe(3)
  })

  test('writes nothing where no page can be made', async () => {
    const project = miniProject({ [`editions/${DAY}/edition.yaml`]: 'pages: [' })
    const { exit, err } = await edition(project, `build ${DAY}`)
    expect(err).toContain('error bad-yaml')
    expect(err).toContain('nothing is written: no page could be made up')
    expect(filesIn(join(project, 'out'))).toEqual([])
    expect(exit).toBe(1)
  })

  test('cannot write where a file stands', async () => {
    const project = miniProject({ out: 'a file' })
    const { exit, out, err } = await edition(project, `build ${DAY} -q`)
    expect(err).toBe(
      `error: ${project}/out/${DAY} cannot be written: it lies in a file, not in a folder\n  mend that and build again, or name another folder with --out\n`
    )
    expect([exit, out]).toEqual([1, ''])
  })
})

describe('check', () => {
  test('tells the copyfit and writes nothing', async () => {
    const project = miniProject()
    const { exit, out } = await edition(project, `check ${DAY}`)
    expect(out).toMatch(
      /^lead {5}p1 {4}23 characters in 3 lines, short \d+ characters \/ 31 lines\nfeature {2}p2-3 {2}/
    )
    expect(existsSync(join(project, 'out'))).toBe(false)
    expect(exit).toBe(0)
  })
  test('--marks writes a proof with what page rules found, and their list', async () => {
    const paper = miniPaper.replace('{all: off}', '{all: off, W05: {class: soft}}')
    const project = miniProject({ 'templates/mini/paper.yaml': paper })
    const { exit, out, err } = await edition(project, `check ${DAY} --marks --out proofs`)
    expect(out).toContain(`proofs/${DAY}_check.pdf\n`)
    expect(err).toContain('W05 a head for each story (有文有题): “feature” has no head')
    expect(filesIn(join(project, 'proofs'))).toEqual([`${DAY}_check.pdf`])
    const { objects } = readPdf(readFileSync(join(project, 'proofs', `${DAY}_check.pdf`)))
    expect([...objects.values()].filter(object => object.includes('/Type/Page/'))).toHaveLength(3)
    expect(exit).toBe(0)
  })
  test('to a program', async () => {
    const { out } = await edition(miniProject(), `check ${DAY} --json`)
    expect(Object.keys(JSON.parse(out))).toEqual([
      ...['edition', 'pages', 'stories', 'zones', 'findings', 'notes', 'preflight', 'changes']
    ])
  })
})

describe('new', () => {
  test('begins an edition that builds at once', async () => {
    const project = miniProject()
    const begun = await edition(project, 'new 2019-06-20')
    const names = ['stories/front-lead.md', 'stories/spread-feature.md', 'edition.yaml']
    expect(begun).toEqual({ exit: 0, err: '', out: names.map(name => `editions/2019-06-20/${name}\n`).join('') })
    const { exit, out } = await edition(project, 'build 2019-06-20')
    expect(out).toContain('2019-06-20_02-03.pdf')
    expect(exit).toBe(0)
  })
  test('with a crossed box for each advertisement, until there is one', async () => {
    const strip = 'slots: {foot: {items: [{ad: {columns: 1-2, rows: 19-20}}]}}\n'
    const project = miniProject({ 'templates/mini/strip.yaml': strip })
    expect((await edition(project, 'new 2019-06-20')).out).toContain('editions/2019-06-20/ads/strip-foot.svg\n')
    expect((await edition(project, 'check 2019-06-20')).exit).toBe(0)
  })
  test('from another edition', async () => {
    const project = miniProject()
    await edition(project, `new 2019-06-20 --from ${DAY}`)
    expect(readFileSync(join(project, 'editions/2019-06-20/edition.yaml'), 'utf8')).toMatch(
      /^date: 2019-06-20\npaper: mini\n/
    )
    expect((await edition(project, 'check 2019-06-20')).exit).toBe(0)
  })
  test('of the paper of the latest edition, where there are several', async () => {
    const project = miniProject({ 'templates/another/paper.yaml': '' })
    expect((await edition(project, 'new 2019-06-20')).exit).toBe(0)
    expect(readFileSync(join(project, 'editions/2019-06-20/edition.yaml'), 'utf8')).toContain('\npaper: mini\n')
  })
  test('asks which paper, where no edition tells', async () => {
    const project = miniProject({ 'templates/other/paper.yaml': '', 'editions/2019-06-13/edition.yaml': '' })
    expect((await edition(project, 'new 2019-06-20')).err).toBe('error: say which: mini, other\n  --paper mini\n')
    expect((await edition(project, 'new 2019-06-20 --paper mini')).exit).toBe(0)
  })
})

describe('fonts', () => {
  test('are listed', async () => {
    const { exit, out } = await edition(miniProject(), 'fonts list')
    expect(out).toMatch(/^NotoSerifSC-Regular .* OFL-1\.1 .* text .*NotoSerifSC_400Regular\.ttf$/m)
    expect(exit).toBe(0)
  })
  test('are what was locked', async () => {
    expect(await edition(miniProject(), 'fonts verify')).toEqual({
      exit: 0,
      out: '',
      err: 'every face is the one that was locked\n'
    })
  })
  test('are locked again', async () => {
    const project = miniProject({ 'fonts/fonts.lock.json': '{}' })
    expect((await edition(project, 'fonts verify')).exit).toBe(3)
    expect((await edition(project, 'fonts lock')).err).toBe('fonts/fonts.lock.json\n')
    expect(readFileSync(join(project, 'fonts/fonts.lock.json'))).toEqual(readFileSync('fonts/fonts.lock.json'))
  })
})

describe('schema', () => {
  test('of one kind of file', async () => {
    const { out } = await edition('.', 'schema edition')
    expect(JSON.parse(out)).toHaveProperty('properties.pages')
  })
  test('of all', async () => {
    expect(Object.keys(JSON.parse((await edition('.', 'schema')).out))).toEqual([
      'edition',
      'paper',
      'template',
      'story',
      'report'
    ])
  })
  test('to files that editors are pointed at', async () => {
    const project = miniProject()
    await edition(project, 'schema --write')
    expect(filesIn(join(project, 'docs/schema'))).toEqual([
      'edition.json',
      'paper.json',
      'report.json',
      'story.json',
      'template.json'
    ])
  })
  test('as they lie in the project', async () => {
    const all = JSON.parse((await edition('.', 'schema')).out)
    for (const [name, schema] of Object.entries(all)) {
      expect(JSON.parse(readFileSync(`docs/schema/${name}.json`, 'utf8'))).toEqual(schema)
    }
  })
})

describe('typed wrongly', () => {
  const rows: readonly (readonly [line: string, says: string])[] = [
    ['biuld 2019-06-13', "unknown command 'biuld'\n(Did you mean build?)"],
    ['build', "missing required argument 'edition'"],
    ['build 2019-06-13 --ouput x', "unknown option '--ouput'\n(Did you mean --out?)"],
    ['build 2019-06-13 --page 0', 'It is a number from 1'],
    ['build 2019-06-13 --page 9', 'there is no page 9\n  this edition has 1, 2, 3'],
    ['build 2019-06-13 --only spread', 'Allowed choices are pages, book'],
    ['build 2019-06-13 --only book --page 1', 'cannot be used with'],
    ['build 2019-06-14', 'there is no edition “2019-06-14”\n  did you mean “2019-06-13”?'],
    ['fonts lsit', "unknown command 'lsit'\n(Did you mean list?)"],
    ['new 2019-02-30', '“2019-02-30” is no date'],
    ['new tomorrow', '“tomorrow” is no date'],
    ['new 2019-06-13', 'editions/2019-06-13 is there already'],
    ['new 2019-06-20 --paper minni', 'there is no paper “minni”\n  did you mean “mini”?'],
    ['new 2019-06-20 --from 2019-06-31', 'there is no edition “2019-06-31”'],
    ['schema story.md', 'Allowed choices are edition, paper, template, story']
  ]
  for (const [line, says] of rows) {
    test(line, async () => {
      const { exit, out, err } = await edition(miniProject(), line)
      expect(err).toContain(says)
      expect([exit, out]).toEqual([2, ''])
    })
  }
  test('outside any project', async () => {
    const folder = scratch({})
    for (const line of [`check ${DAY}`, 'fonts list', 'new 2019-06-20', 'schema --write']) {
      const { exit, err } = await edition(folder, line)
      expect(err).toBe(
        `error: ${folder} is in no project\n  a project is a folder with templates/ and fonts/registry.yaml; go there, or name a path into it\n`
      )
      expect(exit).toBe(2)
    }
  })
})

describe('help', () => {
  for (const command of ['', 'build', 'check', 'fonts', 'fonts lock', 'schema', 'new']) {
    test(`of ${command || 'all'} has examples`, async () => {
      const { exit, out } = await edition('.', `${command} -h`)
      expect(out).toMatch(new RegExp(`\\nExamples:\\n  edition ${command}`))
      expect(exit).toBe(0)
    })
  }
  test('the version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(await edition('.', '--version')).toEqual({ exit: 0, out: `${version}\n`, err: '' })
  })
})
