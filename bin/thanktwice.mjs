#!/usr/bin/env node
// The way in. Written so that even an old Node can read it and say which Node is needed; everything else is src/main.ts.

var version = process.versions.node.split('.').map(Number)
var major = version[0]
var minor = version[1]
// Node 23 came before 22.18 and runs TypeScript from 23.6 on.
var recent = major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)

if (recent) {
  start().catch((error) => {
    process.stderr.write(`thanktwice: cannot start: ${String(error.message).split('\n')[0]}\n`)
    if (process.env.DEBUG === 'thanktwice') process.stderr.write(`${error.stack}\n`)
    process.exitCode = 1
  })
} else {
  process.stderr.write(
    'Thanktwice needs Node 22.18 or newer; this is ' +
      process.versions.node +
      '. Get it from https://nodejs.org (or: nvm install 24).\n',
  )
  process.exitCode = 1
}

async function start() {
  // Most of the time of a short command is compiling; Node keeps what it compiled where temporary files go.
  const { enableCompileCache } = await import('node:module')
  if (enableCompileCache) enableCompileCache()
  if (process.argv[2] === 'run') await keepHeapSmall()
  await import('./strip-types.mjs')
  const { main, tell } = await import('../src/main.ts')
  // Whoever reads us may stop early (`thanktwice show … | head`); a service whose log reader went away goes on.
  process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  process.stderr.on('error', () => {})
  process.on('uncaughtException', (error) => process.exit(tell(error, process.env, process)))
  process.exitCode = await main(process.argv.slice(2), process.env, process)
}

async function keepHeapSmall() {
  // V8 lets the room for young objects grow with the bustle of the start and never takes it back: 30 MB of nothing in a service
  // that mostly waits. Reading mail is as fast without.
  const { setFlagsFromString } = await import('node:v8')
  setFlagsFromString('--semi-space-growth-factor=1')
}
