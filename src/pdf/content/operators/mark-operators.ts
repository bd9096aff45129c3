import { isName } from '../../entries.ts'
import { blame, type Frame, resource } from '../frame.ts'
import type { Operands, Operator } from './operator.ts'

function open(frame: Frame, tag: string, properties: Operands | null): void {
  const mark = tag === 'Artifact' ? 'artifact' : tag === 'OC' && isHidden(frame, properties) ? 'hidden' : 'plain'
  frame.marks.push(mark)
  if (mark === 'artifact') frame.artifacts++
  if (mark === 'hidden') frame.hiddens++
}

function isHidden(frame: Frame, properties: Operands | null): boolean {
  const value = properties?.all[1]
  if (value === undefined || !isName(value)) return false
  return frame.run.isOff(resource(frame, 'Properties', value.name))
}

function close(frame: Frame): void {
  const mark = frame.marks.pop()
  if (mark === undefined) blame(frame, 'unbalanced', 'EMC has nothing to close')
  if (mark === 'artifact') frame.artifacts--
  if (mark === 'hidden') frame.hiddens--
}

/** 14.6, and 7.8.2 for BX and EX. */
export const MARK_OPERATORS: Readonly<Record<string, Operator>> = {
  BMC: { takes: 'N', run: (frame, it) => open(frame, it.name(0), null) },
  BDC: { takes: 'Np', run: (frame, it) => open(frame, it.name(0), it) },
  EMC: { takes: '', run: close },
  MP: { takes: 'N', run: () => {} },
  DP: { takes: 'Np', run: () => {} },
  BX: {
    takes: '',
    run: frame => {
      frame.lenient++
    }
  },
  EX: {
    takes: '',
    run: frame => {
      if (frame.lenient === 0) blame(frame, 'unbalanced', 'EX has no BX before it')
      else frame.lenient--
    }
  }
}
