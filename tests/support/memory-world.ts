import type { World } from '../../src/base/world.ts'

/** A project in memory: path → words or bytes. A path that climbs out of it is outside. */
export function memoryWorld(files: Readonly<Record<string, string | Uint8Array>>): World {
  return {
    read: path => {
      if (path.startsWith('/') || climbsOut(path)) return { kind: 'outside' }
      const file = files[path]
      if (file === undefined) return { kind: 'missing' }
      return { kind: 'bytes', bytes: typeof file === 'string' ? new TextEncoder().encode(file) : file }
    },
    list: folder => {
      const within = Object.keys(files).filter(path => path.startsWith(`${folder}/`))
      return [...new Set(within.map(path => path.slice(folder.length + 1).split('/')[0]!))].sort()
    }
  }
}

function climbsOut(path: string): boolean {
  let depth = 0
  return path.split('/').some(name => {
    depth += name === '..' ? -1 : 1
    return depth < 0
  })
}
