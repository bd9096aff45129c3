import { FORGETFUL } from '../../base/memory.ts'
import { infoOf } from './info.ts'
import { type Packing, packedWith } from './packing.ts'
import { type Out, PdfFile, type Ref, refer } from './pdf-file.ts'
import type { PdfJob } from './pdf-job.ts'
import type { PreparedPage } from './prepared-page.ts'
import { type Promises, promisesOf } from './promises.ts'
import { newResources, type Resources, writeAllFonts } from './resources.ts'
import { textString } from './text-string.ts'
import { writeColours } from './write-colours.ts'
import { writeGuide } from './write-guide.ts'
import { writeIntents } from './write-intents.ts'
import { writePage } from './write-page.ts'
import { writeStructure } from './write-structure.ts'
import { xmpOf } from './xmp.ts'

/** What the end of a file has to tell of a page. */
type Written = Pick<PreparedPage, 'name' | 'tags' | 'guide'> & { readonly ref: Ref }

/** A PDF file that takes its pages one by one and lets them go: what it keeps of them are glyph numbers, tags and heads. */
export class PdfBook {
  readonly #job: PdfJob
  readonly #packing: Packing
  readonly #promises: Promises
  readonly #file: PdfFile
  readonly #intents: string
  readonly #tree: Ref
  readonly #resources: Resources
  readonly #pages: Written[] = []
  #colours: string | null = null

  constructor(job: PdfJob, out: Out, packing: Packing = packingOf(job)) {
    this.#job = job
    this.#packing = packing
    this.#promises = promisesOf(job)
    this.#file = new PdfFile(out, packing, this.#promises.version)
    this.#intents = job.intent === null ? '' : writeIntents(this.#file, packing, job.intent, this.#promises)
    this.#tree = this.#file.reserve()
    this.#resources = newResources(this.#file, packing)
  }

  add(page: PreparedPage): void {
    const { name, tags, guide } = page
    const place = {
      tree: this.#tree,
      number: this.#pages.length,
      cropped: this.#promises.forScreen,
      colours: this.#coloursOf(page)
    }
    this.#pages.push({ name, tags, guide, ref: writePage(this.#resources, page, place) })
  }

  close(): void {
    writeAllFonts(this.#resources, this.#job)
    const kids = this.#pages.map(({ ref }) => refer(ref))
    this.#file.object(`<</Type/Pages/Count ${kids.length}/Kids[${kids.join(' ')}]>>`, this.#tree)
    const structure = writeStructure(this.#file, this.#pages)
    const guide = this.#promises.forScreen ? writeGuide(this.#file, this.#pages) : ''
    this.#finish(`/Pages ${refer(this.#tree)}${structure}${guide}${this.#intents}`)
  }

  /** The document's identity follows from all that was written before, its metadata from the job alone. */
  #finish(entries: string): void {
    const fingerprint = this.#file.fingerprint()
    const xmp = this.#file.stream('/Type/Metadata/Subtype/XML', Buffer.from(xmpOf(this.#job, fingerprint)))
    const catalog = this.#file.object(
      `<</Type/Catalog${entries}/Metadata ${refer(xmp)}/Lang${textString(this.#job.language)}` +
        '/ViewerPreferences<</DisplayDocTitle true>>>>'
    )
    const info = this.#file.object(infoOf(this.#job))
    this.#file.close(`/Root ${refer(catalog)}/Info ${refer(info)}/ID[<${fingerprint}><${fingerprint}>]`)
  }

  /** Written for the first page that has a picture in inks, or a placed one. */
  #coloursOf({ pictures, forms }: PreparedPage): string {
    if (forms.length === 0 && !pictures.some(({ engraving }) => engraving.space === 'cmyk')) return ''
    this.#colours ??= writeColours(this.#file, this.#packing, this.#job)
    return this.#colours
  }
}

const packingOf = ({ memory = FORGETFUL }: PdfJob): Packing =>
  memory.recall('packing', [memory.morgue], () => packedWith(memory.morgue))
