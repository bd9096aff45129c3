import { type Len, PT } from '../base/length.ts'
import type { TextStyle } from '../edition/style.ts'

/** Display type is tried in steps of a quarter point: finer ones no reader sees. */
const SIZE_STEP: Len = PT / 4

/** From the largest to the smallest, which is always among them. */
export function sizesOf({ size, minSize }: TextStyle): readonly Len[] {
  const steps = Math.ceil((size - minSize) / SIZE_STEP)
  return Array.from({ length: steps + 1 }, (_, i) => Math.max(minSize, size - i * SIZE_STEP))
}
