import type * as z from 'zod/mini'
import { FORMATS, type Format, type FormatName } from './formats.ts'
import { SAID } from './schema.ts'

type Path = readonly (string | number)[]

/** One departure of a value from its schema. */
export type Fault =
  | { readonly kind: 'unknown'; readonly path: Path; readonly key: string; readonly known: readonly string[] }
  | { readonly kind: 'missing'; readonly path: Path; readonly says: string }
  | { readonly kind: 'type'; readonly path: Path; readonly expected: readonly string[]; readonly says: string }
  | { readonly kind: 'choice'; readonly path: Path; readonly values: readonly string[] }
  | { readonly kind: 'format'; readonly path: Path; readonly format: FormatName }
  | { readonly kind: 'item'; readonly path: Path }

/** Every fault of a value; none if it is as the schema asks. */
export function faultsOf(error: z.core.$ZodError, value: unknown): readonly Fault[] {
  return error.issues.flatMap(issue => read(issue, value))
}

/** What an issue alone does not say: the keys there are, the description of what is missing or of another type. */
export function legend(issue: z.core.$ZodRawIssue): string {
  const schema = issue.inst as z.core.$ZodType | undefined
  if (schema === undefined) return ''
  if (issue.code === 'unrecognized_keys') return Object.keys((schema as z.ZodMiniObject).shape).join(' ')
  return SAID.get(schema as z.ZodMiniType)?.description ?? formatOf(schema)?.description ?? ''
}

const formatOf = (schema: z.core.$ZodType): Format | undefined =>
  FORMATS[(schema as z.ZodMiniStringFormat)._zod.def.format as FormatName]

function read(issue: z.core.$ZodIssue, value: unknown): readonly Fault[] {
  const path = issue.path as Path
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => ({ kind: 'unknown', path, key, known: issue.message.split(' ') }))
    case 'invalid_value':
      return isGap(value, path) ? [missing(issue)] : [{ kind: 'choice', path, values: issue.values.map(String) }]
    case 'invalid_format':
      return [{ kind: 'format', path, format: issue.format as FormatName }]
    case 'invalid_union':
      return isGap(value, path) ? [missing(issue)] : readUnion(issue, value)
    case 'invalid_type':
      return isGap(value, path)
        ? [missing(issue)]
        : [{ kind: 'type', path, expected: [issue.expected], says: issue.message }]
    default:
      return [{ kind: 'item', path }]
  }
}

const missing = (issue: z.core.$ZodIssue): Fault => ({ kind: 'missing', path: issue.path as Path, says: issue.message })

/** The branch whose type the value has; where there is none, the types there might be. */
function readUnion(issue: z.core.$ZodIssueInvalidUnion, value: unknown): readonly Fault[] {
  const ofWrongType = (branch: readonly z.core.$ZodIssue[]): boolean =>
    branch.some(inner => inner.code === 'invalid_type' && inner.path.length === 0)
  const branch = issue.errors.find(inner => !ofWrongType(inner))
  if (branch === undefined) {
    const expected = issue.errors.flatMap(inner => inner.map(one => (one as z.core.$ZodIssueInvalidType).expected))
    return [{ kind: 'type', path: issue.path as Path, expected, says: issue.message }]
  }
  return branch.flatMap(inner => read({ ...inner, path: [...issue.path, ...inner.path] }, value))
}

/** A key that is left out. One that is there without a value is of the wrong type. */
function isGap(value: unknown, path: Path): boolean {
  let at = value
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return false
    if (!Object.hasOwn(at, key)) return true
    at = (at as Record<string | number, unknown>)[key]
  }
  return false
}
