// How the thread begins: an installed package needs its types stripped there, too, and what was compiled before is not compiled again.

import { enableCompileCache } from 'node:module'

enableCompileCache()
await import('../../bin/strip-types.mjs')
await import('./trial-worker.ts')
