// How the thread begins: an installed package needs its types stripped there, too.

await import('../../bin/strip-types.mjs')
await import('./trial-worker.ts')
