/**
 * Kernels of the engine, in AssemblyScript: `src/kernels/kernels.ts` says what they are for. Two of them are called by
 * others: `predictRow`, which by itself is bettered by V8 between two rows, and `prefixCode`, which tests ask for.
 */
export { deflate, deflateRuns } from './flate/deflate'
export { predictRow, predictRows } from './flate/predict-rows'
export { prefixCode } from './flate/prefix-code'
export { mostColour, mostInked } from './images/most-ink'
export { resampleAcross, resampleDown } from './images/resample'
export { separateFour, separateThree } from './images/separate'
export { sharpenRow } from './images/sharpen'
export { weighTaps } from './images/weigh-taps'

/** Where the memory is free from. */
export const heap: usize = __heap_base
