import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../fonts/lock.ts'
import type { PageReport } from '../press/report/encode-report.ts'

/**
 * The pages of an earlier build that lie in a folder as its `report.json` tells, but for those of these names: what a
 * late page leaves as it was. A file that is not what the report says is none of them. One that would have another
 * digest by now, as far as these are known, is stale.
 */
export function keptPages(
  folder: string,
  written: ReadonlySet<string>,
  current: ReadonlyMap<string, string>
): readonly PageReport[] {
  return toldIn(folder).flatMap(({ page, file, sha256, trimMm }) => {
    if (written.has(file) || sha256 !== digestOf(join(folder, file))) return []
    const isStale = (current.get(file) ?? sha256) !== sha256
    return [{ page, file, sha256, trimMm, kept: true, ...(isStale ? { stale: true } : {}) }]
  })
}

/** Pages as a report tells them; none where there is no report, or none of ours. */
function toldIn(folder: string): readonly PageReport[] {
  try {
    const report: unknown = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))
    const pages = (report as { readonly pages?: unknown } | null)?.pages
    return Array.isArray(pages) ? pages.filter(isPage) : []
  } catch {
    return []
  }
}

/** A plain name leads nowhere else. */
function isPage(page: unknown): page is PageReport {
  const { page: name, file, sha256, trimMm } = (page ?? {}) as Record<keyof PageReport, unknown>
  const words = [name, file, sha256].every(word => typeof word === 'string')
  return words && !/[\\/]/.test(file as string) && Array.isArray(trimMm)
}

function digestOf(path: string): string | null {
  try {
    return sha256(readFileSync(path))
  } catch {
    return null
  }
}
