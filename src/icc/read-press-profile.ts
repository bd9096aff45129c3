import type { PressProfile, Profile, Transform } from './profile.ts'
import { readProfile } from './read-profile.ts'
import { readTransform } from './read-transform.ts'
import { fromLab, toLab } from './transform.ts'

export type PressReading =
  | { readonly kind: 'profile'; readonly profile: PressProfile }
  | { readonly kind: 'bad'; readonly why: string }

const INKS = 4
const LAB = 3

/** A profile that pictures can be separated with and that an output intent may embed, or why it is none. */
export function readPressProfile(bytes: Uint8Array): PressReading {
  const reading = readProfile(bytes)
  if (reading.kind === 'bad') return reading
  const { profile } = reading
  const { version, deviceClass, space, connection } = profile
  if (deviceClass !== 'prtr') return bad(`is not the profile of a press: it is of class ${deviceClass}`)
  if (space !== 'CMYK') return bad(`is not for the four process inks but for ${space.trim()}`)
  if (version !== 2 && version !== 4) return bad(`is of version ${version}, and files hold version 2 or 4`)
  if (connection !== 'Lab ') return bad(`tells colours in ${connection.trim()} and not in Lab`)
  return readTables(profile, version)
}

/** ICC.1:2022, 8.5.2: a press's profile has three tables each way; the perceptual one stands in for a missing one. */
function readTables(profile: Profile, version: 2 | 4): PressReading {
  const missing = ['A2B0', 'B2A0'].find(tag => !profile.tags.has(tag))
  if (missing !== undefined) return bad(`has no ${missing}, by which inks are told`)
  const table = (name: string, inputs: number, outputs: number): Transform | null => {
    const found = readTransform(profile.tags.get(name))
    return found?.inputs === inputs && found.outputs === outputs ? found : null
  }
  const separation = table('B2A0', LAB, INKS)
  const proof = table('A2B1', INKS, LAB) ?? table('A2B0', INKS, LAB)
  if (separation === null || proof === null)
    return bad('has tables that are damaged, or of a kind that is not read here')
  const match = table('B2A1', LAB, INKS) ?? separation
  const lightOf = (l: number): number => toLab(proof, fromLab(separation, [l, 0, 0]))[0]
  if (!(lightOf(0) < lightOf(100))) return bad('prints black no darker than white: its tables are damaged')
  return { kind: 'profile', profile: { ...profile, version, separation, proof, match } }
}

const bad = (why: string): PressReading => ({ kind: 'bad', why })
