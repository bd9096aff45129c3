import type { Clip, Outline } from '../painted.ts'
import { blame, emit, type Frame, MOST_CLIPS, whereIn } from './frame.ts'
import { change, penOf, stateOf } from './graphics.ts'
import { paintPattern } from './paint-pattern.ts'

/** Fills, strokes or only ends the path, and then clips by it: 8.5.3, 8.5.4. */
export function paintPath(frame: Frame, fill: 'nonzero' | 'evenodd' | null, stroke: boolean): void {
  const outline = frame.outline.take()
  frame.outline.clear()
  if (outline.steps !== '') {
    if (fill !== null) fillOutline(frame, outline, fill)
    if (stroke) strokeOutline(frame, outline)
  }
  if (frame.clipRule !== null) clipBy(frame, { outline, rule: frame.clipRule, pen: null })
  frame.clipRule = null
}

function fillOutline(frame: Frame, outline: Outline, rule: Clip['rule']): void {
  const state = stateOf(frame.graphics)
  emit(frame, { kind: 'path', outline, paint: 'fill', rule, pen: null, state, where: whereIn(frame) })
  if (state.fill.space.kind === 'Pattern') paintPattern(frame, 'fill', { outline, rule, pen: null })
}

function strokeOutline(frame: Frame, outline: Outline): void {
  const state = stateOf(frame.graphics)
  const pen = penOf(frame.graphics)
  emit(frame, { kind: 'path', outline, paint: 'stroke', rule: 'nonzero', pen, state, where: whereIn(frame) })
  if (state.stroke.space.kind === 'Pattern') paintPattern(frame, 'stroke', { outline, rule: 'nonzero', pen })
}

/** Narrows the clip. */
export function clipBy(frame: Frame, clip: Clip): void {
  const before = frame.graphics.clip
  if (before.length < MOST_CLIPS) change(frame.graphics, { clip: [...before, clip] })
  else blame(frame, 'past-limit', `more than ${MOST_CLIPS} clips narrow each other`)
}
