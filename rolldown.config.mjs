import { defineConfig } from 'rolldown'

/** Where the command stands. */
const dir = 'dist/bin'

/** Node starts a CommonJS module sooner, and the code that V8 makes of a script can be kept, of an ES module not. */
const format = 'cjs'
const commonJs = { name: 'common-js', generateBundle }

function generateBundle() {
  this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "commonjs" }\n' })
}

/** The engine in a few chunks, and beside it the launcher, which takes up what V8 made of them before. */
export default defineConfig([
  {
    input: { engine: 'dist/cli/main.js' },
    platform: 'node',
    // Loaded only where they are needed, from where they are installed.
    external: ['sharp', 'fontkit'],
    plugins: [commonJs],
    // Emptied first: code kept of a chunk of the same name and length would be taken for its own.
    output: { dir, cleanDir: true, format, dynamicImportInCjs: false, comments: { jsdoc: false } }
  },
  { input: { main: 'dist/cli/launch.js' }, platform: 'node', output: { dir, format } }
])
