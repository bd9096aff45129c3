/** A JSON Schema, draft 2020-12. */
type JsonSchema = Readonly<Record<string, unknown>>

const said = (schema: JsonSchema, description: string): JsonSchema => ({ ...schema, description })
const list = (items: JsonSchema, description: string): JsonSchema => ({ type: 'array', items, description })
const figures = (count: number, description: string): JsonSchema => ({
  type: 'array',
  items: { type: 'number' },
  minItems: count,
  maxItems: count,
  description
})

/** Closed, and with all its keys but those of `more`, which are there where they say something. */
const record = (
  keys: Readonly<Record<string, JsonSchema>>,
  more: Readonly<Record<string, JsonSchema>> = {}
): JsonSchema => ({
  type: 'object',
  properties: { ...keys, ...more },
  required: Object.keys(keys),
  additionalProperties: false
})

const WORD: JsonSchema = { type: 'string' }
const FIGURE: JsonSchema = { type: 'number' }
const COUNT: JsonSchema = { type: 'integer', minimum: 0 }
const YES: JsonSchema = { const: true }
const SEVERITY: JsonSchema = { enum: ['error', 'warning', 'info'] }
const SHEET: JsonSchema = said(WORD, 'the sheet as it is made up: 01, 02-03')
const MM: JsonSchema = figures(4, 'left, top, width and height in mm from the top left corner of the trim')
const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] })
const AMOUNT: JsonSchema = orNull(record({ lines: COUNT, characters: COUNT }))

const PAGE: JsonSchema = record(
  { page: SHEET, file: WORD, sha256: WORD, trimMm: figures(2, 'width and height in mm') },
  {
    kept: said(YES, 'written by an earlier build'),
    stale: said(YES, 'kept, though it shares a story with a page of this build and would come out otherwise by now')
  }
)

const STEP: JsonSchema = record({
  kind: { enum: ['picture', 'quote', 'head', 'paragraph', 'white'] },
  what: said(WORD, 'the number of a picture, a quote or a paragraph, the name of a head'),
  from: COUNT,
  to: COUNT
})

const STORY: JsonSchema = record(
  {
    id: WORD,
    page: said(orNull(COUNT), 'the first that it stands on'),
    characters: said(COUNT, 'blanks are none'),
    lines: COUNT,
    overset: said(AMOUNT, 'what has no place'),
    underset: said(AMOUNT, 'what there is room for')
  },
  {
    pages: list(COUNT, 'all that it stands on, where they are several'),
    copyfit: list(STEP, 'the steps of the copyfit ladder, in its order: rows of pictures, lines of paragraphs')
  }
)

const ZONE: JsonSchema = record({
  page: SHEET,
  story: WORD,
  rings: list(
    list(
      figures(2, 'x and y in mm from the top left corner of the trim'),
      'corners, clockwise; round what is left out, the other way'
    ),
    'the place of the story'
  ),
  parts: list(record({ role: WORD, mm: MM }), 'in reading order')
})

/** Where something stands in the files; null where it has no place. */
const PLACE = { file: orNull(WORD), line: orNull(COUNT), column: orNull(COUNT) }

const FINDING: JsonSchema = record({
  rule: WORD,
  name: WORD,
  chinese: WORD,
  severity: SEVERITY,
  weight: COUNT,
  page: SHEET,
  story: orNull(WORD),
  other: said(orNull(WORD), 'the other story, of a breach between two'),
  mm: MM,
  what: WORD,
  measure: orNull(FIGURE),
  limit: orNull({ anyOf: [record({ min: FIGURE }), record({ max: FIGURE })] }),
  unit: orNull(WORD),
  ...PLACE,
  remedy: WORD,
  chineseRemedy: WORD
})

const NOTE: JsonSchema = record({
  code: WORD,
  severity: SEVERITY,
  ...PLACE,
  message: WORD,
  hints: list(WORD, 'what to do')
})

const FAULT: JsonSchema = record({
  file: WORD,
  rule: WORD,
  severity: SEVERITY,
  page: orNull(COUNT),
  found: WORD,
  remedy: WORD
})

/** What programs may rely on in `report.json`. */
export const REPORT_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...record({
    edition: WORD,
    pages: list(PAGE, 'the files of the pages'),
    stories: list(STORY, 'how each story came out'),
    zones: list(ZONE, 'where each stands, sheet by sheet'),
    findings: list(FINDING, 'breaches of page rules'),
    notes: list(NOTE, 'every diagnostic'),
    preflight: list(FAULT, 'what preflight found in the files')
  }),
  title: 'report.json: what was written, how the copy fits, where it stands, what is to be mended'
}
