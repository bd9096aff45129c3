import { deflateRuns } from './deflate-runs.ts'
import { predictRows } from './predict-rows.ts'

/** Samples of 8 bits, so many channels to a pixel and pixels to a row, as rows that PNG's filters predict, deflated. */
export const packRows = (samples: Uint8Array, width: number, channels: number): Uint8Array =>
  deflateRuns(predictRows(samples, width * channels, channels))
