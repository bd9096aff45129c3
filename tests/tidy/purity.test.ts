import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { sources } from '../support/source.ts'

/** What would make a run differ from the next one, or reach the outside past the World. */
const OUTSIDE = new Set(['Date', 'process', 'console', 'performance', 'setTimeout', 'setInterval', 'fetch', 'Intl'])

/** Impurities of a source text, each as it is written there. */
function impurities(text: string): readonly string[] {
  const file = ts.createSourceFile('a.ts', text, ts.ScriptTarget.ES2023, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && OUTSIDE.has(node.text) && !isName(node)) found.push(node.text)
    if (ts.isPropertyAccessExpression(node) && /^(toLocale\w*|localeCompare)$/.test(node.name.text))
      found.push(node.name.text)
    if (ts.isPropertyAccessExpression(node) && node.getText() === 'Math.random') found.push('Math.random')
    ts.forEachChild(node, visit)
  }
  visit(file)
  for (const statement of file.statements) {
    if (ts.isVariableStatement(statement) && !(statement.declarationList.flags & ts.NodeFlags.Const))
      found.push(statement.getText())
  }
  return found
}

/** A property, a parameter or a type of that name is no use of the thing itself. */
function isName({ parent, pos }: ts.Identifier): boolean {
  if (ts.isPropertyAccessExpression(parent)) return parent.name.pos === pos
  return ts.isPropertySignature(parent) || ts.isPropertyAssignment(parent) || ts.isTypeNode(parent)
}

describe('no clock, chance, locale, terminal or memory outside the command line', () => {
  for (const { path, text } of sources.filter(({ room }) => room !== 'cli')) {
    test(path, () => expect(impurities(text)).toEqual([]))
  }
})

describe('an impurity is found', () => {
  const planted: readonly (readonly [text: string, found: string])[] = [
    ['const now = () => new Date()', 'Date'],
    ['const now = () => Date.now()', 'Date'],
    ['export const dice = (): number => Math.random()', 'Math.random'],
    ['const words = (n: number) => n.toLocaleString()', 'toLocaleString'],
    ['const sort = (a: string, b: string) => a.localeCompare(b)', 'localeCompare'],
    ['const home = () => process.env.HOME', 'process'],
    ["console.log('here')", 'console'],
    ['let calls = 0', 'let calls = 0'],
    ['export let calls = 0', 'export let calls = 0']
  ]
  for (const [text, found] of planted) test(text, () => expect(impurities(text)).toEqual([found]))

  const pure = [
    'interface Issue { readonly date: IssueDate }',
    'const f = (page: { process: string }) => page.process',
    'function f() { let i = 0; return i }'
  ]
  for (const text of pure) test(text, () => expect(impurities(text)).toEqual([]))
})
