/** What asking the outside for a file may yield. */
export type Reading =
  | Found
  | { readonly kind: 'missing' }
  /** The path, or a link on the way, leaves the project. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'unreadable'; readonly why: string }

export interface Found {
  readonly kind: 'bytes'
  readonly bytes: Uint8Array
  /** Tells the file as it is now from all that it ever was or will be; left out where the outside cannot tell. */
  readonly stamp?: string
}

/**
 * All that the engine may know of the outside. Paths are relative to the project and use `/`;
 * `npm:<package>/<path>` is a file of an installed package.
 */
export interface World {
  read(path: string): Reading
  /** Names in a folder, sorted; empty where there is none. Used for hints only. */
  list(folder: string): readonly string[]
}
