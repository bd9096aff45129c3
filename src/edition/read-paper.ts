import type { Sink } from '../base/diagnostic.ts'
import type { CleanFile, GridFile, PaperFile } from './files.ts'
import type { Imprint } from './imprint.ts'
import type { Grid, Paper, Sheet } from './paper.ts'
import { readArticleStyles } from './read-article-styles.ts'
import { readGrid, readSheet } from './read-grid.ts'
import { type Inks, readInks } from './read-ink.ts'
import { readJump } from './read-jump.ts'
import { readPageCheck } from './read-page-check.ts'
import { readPress } from './read-press.ts'
import { readStyles } from './read-styles.ts'
import { type Cursor, down, optional, placeOf } from './yaml-file.ts'

/** A paper as its templates need it. */
export interface PaperDesk {
  /** Its `templates` are still to be read. */
  readonly paper: Paper
  readonly inks: Inks
  /** Null where they cannot be had: then no page can be. */
  readonly sheet: Sheet | null
  readonly grid: Grid | null
  readonly gridWords: Cursor<GridFile> | null
  readonly clean: CleanFile
  readonly words: readonly string[]
  readonly imprint: Cursor<Imprint> | null
}

/** Percent of ink that newsprint takes without it: ISO 12647-3:2013 4.3.4.2 and the coldset profiles have 220 to 240. */
const INK_LIMIT = 220

const NO_SHEET = { width: 0, height: 0, bleed: 0, typeWidth: 0, typeHeight: 0, head: 0 }

/** Less is no solid black, more are no four inks. */
const INK_LIMITS = { least: 100, most: 400 }

function readInkLimit(from: Cursor<number> | null, sink: Sink): number {
  const { least, most } = INK_LIMITS
  if (from === null || (from.value >= least && from.value <= most)) return from?.value ?? INK_LIMIT
  const message = `${from.value} % is no limit of ink`
  sink.report('bad-value', placeOf(from), message, `write ${least} to ${most}: newsprint takes 220 to 240`)
  return INK_LIMIT
}

/** `templates/<paper>/paper.yaml`, checked and defaulted. */
export function readPaper(id: string, from: Cursor<PaperFile>, sink: Sink): PaperDesk {
  const sheetWords = optional(from, 'sheet')
  const gridWords = optional(from, 'grid')
  const sheet = sheetWords === null ? null : readSheet(sheetWords, sink)
  const inkLimit = readInkLimit(optional(from, 'ink-limit'), sink)
  const inks = readInks(optional(from, 'inks'), inkLimit, sink)
  const styles = readStyles(down(from, 'styles'), from.value.language ?? 'zh-Hans', inks, sink)
  const jump = optional(from, 'jump')
  const grid = sheet === null || gridWords === null ? null : readGrid(sheet, [gridWords], sink)
  const paper = {
    id,
    name: from.value.name,
    sheet: sheet ?? NO_SHEET,
    styles,
    articleStyles: readArticleStyles(optional(from, 'article-styles'), { styles, inks, grid, sink }),
    inks: inks.byName,
    inkLimit,
    measures: from.value['bastard-measures'] ?? null,
    press: readPress(optional(from, 'press'), { bleed: sheet?.bleed ?? 0, styles }, sink),
    jump: jump === null ? null : readJump(jump, styles, sink),
    check: readPageCheck(optional(from, 'check')),
    templates: new Map()
  }
  return {
    paper,
    inks,
    sheet,
    grid,
    gridWords,
    clean: from.value.clean ?? {},
    words: from.value.words ?? [],
    imprint: optional(from, 'imprint')
  }
}
