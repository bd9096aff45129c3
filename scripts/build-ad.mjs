// An advertisement as a newspaper is sent one: a PDF/X-4 of one page, made by the engine itself. Run `npm run build`
// before the scripts that ask for one.

import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const PROJECT = resolve(import.meta.dirname, '..')
/** For which pictures are separated. */
export const PROFILE = 'templates/icc/TR002_coldset_TAC220.icc'

/**
 * Builds a project of one page and keeps the page as `<name>.pdf` in a folder of this project. `files` are those of
 * the template, by name, and under `manifest` what the page says of its stories; `pictures` those of the edition.
 */
export function buildAd(folder, name, { manifest, ...template }, pictures = {}) {
  const project = mkdtempSync(join(tmpdir(), 'ads-'))
  const put = (file, content) => {
    mkdirSync(dirname(join(project, file)), { recursive: true })
    writeFileSync(join(project, file), content)
  }
  for (const file of ['fonts/registry.yaml', 'fonts/fonts.lock.json', PROFILE]) {
    mkdirSync(dirname(join(project, file)), { recursive: true })
    copyFileSync(join(PROJECT, file), join(project, file))
  }
  for (const [file, text] of Object.entries(template)) put(`templates/${name}/${file}`, text)
  for (const [file, bytes] of Object.entries(pictures)) put(`editions/${name}/${file}`, bytes)
  const page = `  - page: 1\n    template: page\n    ${manifest}`
  put(`editions/${name}/edition.yaml`, `date: 2024-09-12\npaper: ${name}\npages:\n${page}`)
  execFileSync('node', [join(PROJECT, 'dist/bin/main.js'), 'build', name], { cwd: project, stdio: 'inherit' })
  mkdirSync(join(PROJECT, folder), { recursive: true })
  copyFileSync(join(project, `out/${name}/${name}_01.pdf`), join(PROJECT, folder, `${name}.pdf`))
  rmSync(project, { recursive: true })
}
