import type { Art, Display } from '../plan/page-plan.ts'

/** What a table or a chart puts on the page. */
export interface Matter {
  readonly displays: readonly Display[]
  readonly art: readonly Art[]
}
