/** Kernels of the engine, in AssemblyScript: `src/kernels/kernels.ts` says what they are for. */
export { resampleAcross, resampleDown } from './resample'
export { separateFour, separateThree } from './separate'
export { sharpenRow } from './sharpen'

/** Where the memory is free from. */
export const heap: usize = __heap_base
