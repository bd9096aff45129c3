import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import ts from 'typescript'

/** A source file of the engine: `src/galley/galley.ts`, of the room `galley`. */
export interface SourceFile {
  readonly path: string
  readonly room: string
  readonly text: string
}

/** Every source file, sorted; `room` is '' for those at the top. */
export const sources: readonly SourceFile[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => posix.join('src', name))
  .sort()
  .map(path => ({ path, room: roomOf(path), text: readFileSync(path, 'utf8') }))

/** The room that a path lies in; presses are rooms of their own. */
export function roomOf(path: string): string {
  const parts = path.split('/').slice(1, -1)
  return (parts[0] === 'press' ? parts.slice(0, 2) : parts.slice(0, 1)).join('/')
}

/** Everything that a file imports, types and loads on demand included. */
export const importsOf = ({ text }: SourceFile): readonly string[] =>
  ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)

/** What of it is loaded at once with the file. */
export const loadsOf = ({ text }: SourceFile): readonly string[] =>
  ts
    .createSourceFile('', text, ts.ScriptTarget.ES2023)
    .statements.filter(statement => ts.isImportDeclaration(statement))
    .filter(({ importClause }) => !importClause?.isTypeOnly)
    .map(({ moduleSpecifier }) => (moduleSpecifier as ts.StringLiteral).text)
