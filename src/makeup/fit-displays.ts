import type { Len } from '../base/length.ts'
import type { Display } from '../plan/page-plan.ts'
import { fitDisplay } from './fit-display.ts'
import type { FittedDisplay } from './makeup.ts'
import type { Room } from './room.ts'

/** All display type of a sheet. What stands in one panel in one role has one size: that of the member that needs the smallest. */
export function fitDisplays(room: Room, displays: readonly Display[]): readonly FittedDisplay[] {
  const fitted = displays.map(display => fitDisplay(room, display))
  const sizes = new Map<string, Len>()
  for (const { display, size } of fitted) {
    sizes.set(companyOf(display), Math.min(size, sizes.get(companyOf(display)) ?? size))
  }
  return fitted.map(fit => {
    const size = sizes.get(companyOf(fit.display))!
    if (size === fit.size) return fit
    const { display } = fit
    return fitDisplay(room, {
      ...display,
      style: { ...display.style, size, minSize: Math.min(size, display.style.minSize) }
    })
  })
}

/** Displays that one item of the template made. */
const companyOf = ({ role, story, at }: Display): string => `${at.file} ${at.from} ${role} ${story}`
