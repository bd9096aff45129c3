import * as z from 'zod/mini'
import { editionShape, paperShape, SAID, storyShape, templateShape } from './schema.ts'

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** What editors complete, explain and check manifests by: one schema for each kind of file. */
export function jsonSchemas(): Readonly<Record<'edition' | 'paper' | 'template' | 'story', JsonSchema>> {
  return {
    edition: describe(editionShape, 'edition.yaml: the pages of an edition and the stories on them'),
    paper: describe(paperShape, 'paper.yaml: what stays the same from issue to issue'),
    template: describe(templateShape, 'a page template (版样)'),
    story: describe(storyShape, 'a story (稿件): a YAML file, or the lines between --- at the top of a Markdown file')
  }
}

function describe(schema: z.ZodMiniType, title: string): JsonSchema {
  const json = z.toJSONSchema(schema, { io: 'input', metadata: SAID, override: ({ jsonSchema }) => strip(jsonSchema) })
  return { ...json, title }
}

/** No file can hold null: it stands for what a reader has taken out. The engine's formats are patterns to others. */
function strip(json: z.core.JSONSchema.BaseSchema): void {
  if (json.format === undefined) delete json.format
  const [only, nothing] = json.anyOf ?? []
  if (nothing === undefined || (nothing as { type?: unknown }).type !== 'null') return
  delete json.anyOf
  Object.assign(json, only)
}
