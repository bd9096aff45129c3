import { join } from 'node:path'
import { jsonSchemas } from '../edition/json-schema.ts'
import { REPORT_SCHEMA } from '../press/report/report-schema.ts'
import { type Desk, refuse } from './desk.ts'
import { EXIT, type Exit } from './exit.ts'
import { findRoot, outsideProject } from './find-edition.ts'
import { writeFiles } from './write-files.ts'

export type SchemaName = 'edition' | 'paper' | 'template' | 'story' | 'report'

/** Prints the schema of one kind of file, or of all by name; or writes each to its file. */
export async function schema(
  desk: Desk,
  name: SchemaName | undefined,
  { write }: { readonly write?: boolean }
): Promise<Exit> {
  const schemas = { ...jsonSchemas(), report: REPORT_SCHEMA }
  if (!write) {
    desk.out(json(name === undefined ? schemas : schemas[name]))
    return EXIT.clean
  }
  const root = findRoot(desk.cwd)
  if (root === null) return refuse(desk, outsideProject(desk.cwd))
  const chosen = Object.entries(schemas).filter(([key]) => name === undefined || key === name)
  const folder = join(root, 'docs', 'schema')
  const failed = await writeFiles({
    folder,
    work: async lay => {
      for (const [key, value] of chosen) lay(`${key}.json`, json(value))
    }
  })
  if (failed) return refuse(desk, failed)
  desk.err(chosen.map(([key]) => `docs/schema/${key}.json\n`).join(''))
  return EXIT.clean
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
