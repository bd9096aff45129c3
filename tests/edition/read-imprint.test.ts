import { expect, test } from 'vitest'
import { changed, FRONT, MANIFEST, PAPER, readProject } from '../support/newsroom.ts'

const FACTS =
  'supervisor: 甲, sponsor: 乙, publisher: 丙, cn: CN 00-0000, editor-in-chief: 丁, address: 路1号, phone: 000, postcode: 000000, price: 1元, printer: 戊, printer-address: 路3号'

const SHOWN = '  - imprint: {columns: 1-4, rows: 1, style: body}\n'

/** The project with an imprint in its paper, keys more in its manifest, and furniture that shows the imprint. */
const read = (imprint: string, manifest = 'issue: 3812\n', furniture = SHOWN) =>
  readProject({
    ...changed(PAPER, 'inks:', `imprint: {${imprint}}\ninks:`),
    ...changed(MANIFEST, 'pages:', `${manifest}pages:`),
    ...changed(FRONT, 'slots:', `furniture:\n${furniture}slots:`)
  })

test('all that newspapers must say', () => {
  const { edition, notes } = read(FACTS)
  expect(notes).toEqual([])
  expect(edition.fields.get('cn')).toBe('CN 00-0000')
  expect(edition.fields.get('issue')).toBe('3812')
  expect(edition.fields.get('pages')).toBe('1')
  expect(edition.fields.has('hotline')).toBe(false)
})

test('what an issue says goes before', () => {
  const { edition, notes } = read(FACTS, 'issue: 1\nimprint: {price: 免费赠阅, duty-editor: 己}\n')
  expect(notes).toEqual([])
  expect([edition.fields.get('price'), edition.fields.get('duty-editor')]).toEqual(['免费赠阅', '己'])
})

test('what is lacking is named', () => {
  const { notes, messages } = read('cn: CN 00-0000, publisher: 丙', '')
  expect(notes.map(note => note.replace(/ «.*/s, ''))).toEqual([
    `incomplete-imprint ${MANIFEST}`,
    `incomplete-imprint ${PAPER}`
  ])
  expect(messages.join()).toContain('sponsor (主办), supervisor (主管), editor-in-chief (总编辑), address (社址)')
  expect(messages.join()).toContain('总期号')
})

test('what is left empty is lacking', () => {
  const { messages } = read(FACTS.replace('price: 1元', "price: ' '"))
  expect(messages).toEqual([expect.stringMatching(/^the imprint lacks price \(定价\) \|/)])
})

test('a paper for readers of its house must say other things', () => {
  const { messages } = read('permit: 准印证00号, sponsor: 乙, printer: 戊, audience: 员工')
  expect(messages).toEqual([expect.stringMatching(/^the imprint lacks print-run \(印数\) \|/)])
})

test('a paper without an imprint is asked for nothing', () => {
  expect(readProject().notes).toEqual([])
})

test('words that quote what is not known are told', () => {
  const words = (text: string) => `${SHOWN}  - words: {words: '${text}', columns: 1, rows: 1, style: body}\n`
  expect(read(FACTS, 'issue: 1\n', words('第{issue}期，{hotline}')).notes).toEqual([`missing-key ${FRONT} «words»`])
  expect(read(FACTS, 'issue: 1\n', words('第{issue}期，{phone}，{section}{credits}')).notes).toEqual([])
})

test.each([
  ['an item of all', SHOWN, ''],
  [
    'no item',
    '  - rule: {columns: 1, rows: 1, weight: 1pt}\n',
    'publisher (出版), sponsor (主办), supervisor (主管), cn (国内'
  ],
  [
    'an item of some',
    SHOWN.replace('{', '{fields: [sponsor, publisher, supervisor, cn, address], '),
    'editor-in-chief (总编辑), phone'
  ],
  [
    'words that quote the others, or say the same',
    `${SHOWN.replace('{', '{fields: [sponsor, publisher, supervisor, cn, address, phone, printer, printer-address], ')}  - words: {words: '{editor-in-chief} {price} 邮编000000', columns: 1, rows: 1, style: body}\n`,
    ''
  ]
])('facts that no page shows are told: %s', (_, furniture, lacking) => {
  const { messages } = read(FACTS, 'issue: 1\n', furniture)
  expect(messages).toEqual(lacking === '' ? [] : [expect.stringContaining(`no page shows ${lacking}`)])
})
