// The one way in which the program gets what nobody can guess; the simulation owns its own.

import { randomBytes } from 'node:crypto'

export type Random = { readonly bytes: (count: number) => Uint8Array }

export const systemRandom: Random = { bytes: (count) => randomBytes(count) }
