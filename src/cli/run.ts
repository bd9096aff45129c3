import { createRequire } from 'node:module'
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { fromMm, type Len } from '../base/length.ts'
import { PDF_PROFILES } from '../base/pdf-profile.ts'
import { PROFILES } from '../preflight/preflight.ts'
import type { BuildOptions } from './build.ts'
import type { CheckOptions } from './check.ts'
import type { Desk } from './desk.ts'
import { EXIT, type Exit } from './exit.ts'
import type { ImposeOptions } from './impose.ts'
import type { NewOptions } from './new-edition.ts'
import type { PlateOptions } from './plates.ts'
import type { PreflightOptions } from './preflight.ts'
import type { SchemaName } from './schema.ts'

/** Runs one command. Each loads what it needs and nothing else, so that the small ones start at once. */
export async function run(argv: readonly string[], desk: Desk): Promise<Exit> {
  let exit: Exit = EXIT.clean
  const program = commandsOf(desk, code => {
    exit = code
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return exit
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? EXIT.clean : EXIT.usage
  }
}

type Leave = (exit: Exit) => void

function commandsOf(desk: Desk, leave: Leave): Command {
  const program = new Command('edition')
    .description('Makes press-ready newspaper pages from a manifest and copy.')
    .version(version())
    .configureOutput({ writeOut: desk.out, writeErr: desk.err })
    .exitOverride()
  exemplify(program, 'edition build 2019-06-13', 'edition check 2019-06-13', 'edition new 2019-06-20')
  addBuild(program, desk, leave)
  addImpose(program, desk, leave)
  addCheck(program, desk, leave)
  addPreflight(program, desk, leave)
  addPlates(program, desk, leave)
  addFonts(program, desk, leave)
  addSchema(program, desk, leave)
  addNew(program, desk, leave)
  return program
}

const EDITION = 'its date (editions/<date>), its folder, or its edition.yaml'

function addBuild(program: Command, desk: Desk, leave: Leave): void {
  const command = proofOptions(program.command('build').description('write the pages of an edition as PDF'))
    .argument('<edition>', EDITION)
    .option('--out <folder>', 'where the files go (default: out/<edition> in the project)')
    .option('--page <number>', 'write only the sheet with this page', pageNumber)
    .option('--split', 'write a spread as two single pages')
    .addOption(new Option('--only <what>', 'write only these').choices(['pages', 'book']).conflicts('page'))
    .option(
      '--outlines <styles>',
      'turn type into outlines: all, none, or styles with commas between (default: those of the paper)'
    )
    .option('--no-marks', 'without crop marks, colour bar and whatever else stands outside the bleed')
    .option('--force', 'deliver files in which preflight finds errors, too')
    .option('--timings', 'tell how long each room took')
    .addOption(new Option('--watch', 'build again whenever a file has changed, until Ctrl-C').conflicts('json'))
    .action(async (edition: string, options: BuildOptions) => {
      const { build } = await import('./build.ts')
      leave(await build(desk, edition, options))
    })
  addProfile(command)
  exemplify(
    command,
    'edition build 2019-06-13',
    'edition build 2019-06-13 --page 1 --out proofs',
    'edition build . --split --profile x1a --no-marks',
    'edition build 2019-06-13 --outlines lead-head,body',
    'edition build 2019-06-13 --watch',
    'edition build 2019-06-13 --fresh'
  )
}

const addProfile = (command: Command): Command =>
  command.addOption(
    new Option(
      '--profile <profile>',
      'kind of file: PDF/X-4, PDF/X-1a, a copy to read (default: that of the paper)'
    ).choices(PDF_PROFILES)
  )

function addImpose(program: Command, desk: Desk, leave: Leave): void {
  const command = proofOptions(program.command('impose').description('lay the pages of an edition onto press sheets'))
    .argument('<edition>', EDITION)
    .option('--out <folder>', 'where the file goes (default: out/<edition> in the project)')
    .addOption(
      new Option('--format <format>', 'how a sheet is folded (default: by the width of the page)').choices(FORMATS)
    )
    .option('--sections <pages>', 'pages of each section, like 8,8 (default: those of the manifest)', sectionSizes)
    .option('--gutter <mm>', 'between two pages at their fold', millimetres, 0)
    .option('--creep <mm>', 'how far pages move to the fold for each sheet round them', millimetres, 0)
    .option('--no-marks', 'without crop and fold marks, colour bar and slug line')
    .action(async (edition: string, options: ImposeOptions) => {
      const { impose } = await import('./impose.ts')
      leave(await impose(desk, edition, options))
    })
  addProfile(command)
  exemplify(command, 'edition impose 2019-06-13', 'edition impose 2019-06-13 --format broadsheet --creep 0.1')
}

/** 对开 and 四开. */
const FORMATS = ['broadsheet', 'tabloid'] as const

function addCheck(program: Command, desk: Desk, leave: Leave): void {
  const command = proofOptions(
    program
      .command('check')
      .description('tell how the copy fits and what to mend; write nothing, or a proof with marks')
  )
    .argument('<edition>', EDITION)
    .option('--marks', 'write a proof on which the breaches of page rules are framed, numbered and listed')
    .option('--out <folder>', 'where the proof goes (default: out/<edition> in the project)')
    .action(async (edition: string, options: CheckOptions) => {
      const { check } = await import('./check.ts')
      leave(await check(desk, edition, options))
    })
  exemplify(
    command,
    'edition check 2019-06-13',
    'edition check 2019-06-13 --strict --json',
    'edition check 2019-06-13 --marks'
  )
}

function addPreflight(program: Command, desk: Desk, leave: Leave): void {
  const command = program
    .command('preflight')
    .description('tell what a print shop would find in PDF files, of any maker')
    .argument('<file...>', 'the PDF files')
    .addOption(
      new Option('--profile <profile>', 'what they are held against (default: what each says that it is)').choices(
        PROFILES
      )
    )
    .option('--strict', 'let warnings fail, too')
    .option('--json', 'print the reports as one JSON object')
    .action(async (files: readonly string[], options: PreflightOptions) => {
      const { preflight } = await import('./preflight.ts')
      leave(await preflight(desk, files, options))
    })
  exemplify(command, 'edition preflight ad.pdf --profile news-ad', 'edition preflight out/2019-06-13/*.pdf --strict')
}

function addPlates(program: Command, desk: Desk, leave: Leave): void {
  const command = program
    .command('plates')
    .description('write what each ink prints as pictures, and tell how much ink lies where')
    .argument('<what>', `an edition (${EDITION}), or any PDF file`)
    .option('--dpi <number>', 'pixels in an inch', resolution, 150)
    .option('--page <number>', 'only the sheet with this page', pageNumber)
    .option('--out <folder>', 'where they go (default: out/<edition>/plates in the project; of a file: plates)')
    .action(async (what: string, options: PlateOptions) => {
      const { plates } = await import('./plates.ts')
      leave(await plates(desk, what, options))
    })
  exemplify(
    command,
    'edition plates 2019-06-13',
    'edition plates 2019-06-13 --page 1 --dpi 300',
    'edition plates ad.pdf'
  )
}

const proofOptions = (command: Command): Command =>
  command
    .option('--strict', 'let warnings fail, too')
    .option('--json', 'print the report as one JSON object')
    .option('-q, --quiet', 'tell nothing but errors')
    .option('--fresh', 'make everything anew, taking nothing that earlier runs have made')

const FONTS = {
  list: 'every face with its version, licence, roles and file',
  verify: 'hold every face against the lock',
  lock: 'write the lock: the faces as they are now'
} as const

function addFonts(program: Command, desk: Desk, leave: Leave): void {
  const group = program.command('fonts').description('the faces of the project: list, verify or lock them')
  exemplify(group, 'edition fonts list', 'edition fonts verify', 'edition fonts lock')
  for (const what of ['list', 'verify', 'lock'] as const) {
    const command = group
      .command(what)
      .description(FONTS[what])
      .action(async () => {
        const { fonts } = await import('./fonts.ts')
        leave(await fonts(desk, what))
      })
    exemplify(command, `edition fonts ${what}`)
  }
}

function addSchema(program: Command, desk: Desk, leave: Leave): void {
  const command = program
    .command('schema')
    .description(
      'print the JSON Schema of the files that you write, for editors to complete and explain, and of report.json'
    )
    .addArgument(
      new Argument('[file]', 'which; all without it').choices(['edition', 'paper', 'template', 'story', 'report'])
    )
    .option('--write', 'write them to docs/schema/ in the project')
    .action(async (file: SchemaName | undefined, options: { readonly write?: boolean }) => {
      const { schema } = await import('./schema.ts')
      leave(await schema(desk, file, options))
    })
  exemplify(command, 'edition schema edition', 'edition schema --write')
}

function addNew(program: Command, desk: Desk, leave: Leave): void {
  const command = program
    .command('new')
    .description('begin an edition that builds at once')
    .argument('<date>', 'like 2019-06-20')
    .option('--from <edition>', 'with the pages and stories of this one')
    .addOption(
      new Option('--paper <paper>', 'a folder in templates/ (default: that of the latest edition)').conflicts('from')
    )
    .action(async (date: string, options: NewOptions) => {
      const { newEdition } = await import('./new-edition.ts')
      leave(await newEdition(desk, date, options))
    })
  exemplify(command, 'edition new 2019-06-20', 'edition new 2019-06-20 --from 2019-06-13')
}

function exemplify(command: Command, ...lines: readonly string[]): void {
  command.addHelpText('after', `\nExamples:\n${lines.map(line => `  ${line}\n`).join('')}`)
}

/** Pages of all sections: more than any newspaper has. */
const MOST_PLACES = 1000

function sectionSizes(typed: string): readonly number[] {
  const sizes = typed.split(',').map(Number)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  if (sizes.every(size => size > 0 && size % 4 === 0) && all <= MOST_PLACES) return sizes
  throw new InvalidArgumentError(
    `They are multiples of 4 with commas between, like 8,8, and no more than ${MOST_PLACES}.`
  )
}

/** The widest gutter is an inch. */
const MOST_MM = 25.4

function millimetres(typed: string): Len {
  const [, number] = /^(\d+(?:\.\d+)?)(?:mm)?$/.exec(typed) ?? []
  if (number !== undefined && Number(number) <= MOST_MM) return fromMm(Number(number))
  throw new InvalidArgumentError('It is a number of millimetres from 0 to 25.4.')
}

function pageNumber(typed: string): number {
  if (!/^[1-9]\d{0,4}$/.test(typed)) throw new InvalidArgumentError('It is a number from 1.')
  return Number(typed)
}

/** A broadsheet of more would not fit into memory; one of less shows nothing. */
function resolution(typed: string): number {
  const dpi = /^\d{1,4}$/.test(typed) ? Number(typed) : 0
  if (dpi < 10 || dpi > 2400) throw new InvalidArgumentError('It is a number from 10 to 2400.')
  return dpi
}

const version = (): string => createRequire(import.meta.url)('../../package.json').version
