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
  if (import.meta.url.includes('/node_modules/')) await stripTypesHere()
  const { main, tell } = await import('../src/main.ts')
  // Whoever reads us may stop early (`thanktwice show … | head`); a service whose log reader went away goes on.
  process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  process.stderr.on('error', () => {})
  process.on('uncaughtException', (error) => process.exit(tell(error, process.env, process)))
  process.exitCode = await main(process.argv.slice(2), process.env, process)
}

// Node strips types by itself, but not below node_modules, where an installed package lies. There we do it, for our own
// files only.
async function stripTypesHere() {
  const { readFileSync } = await import('node:fs')
  const { registerHooks, stripTypeScriptTypes } = await import('node:module')
  const { fileURLToPath } = await import('node:url')
  const ours = new URL('../src/', import.meta.url).href
  const emitWarning = process.emitWarning
  process.emitWarning = (warning, ...rest) => {
    if (!String(warning).includes('stripTypeScriptTypes')) emitWarning.call(process, warning, ...rest)
  }
  registerHooks({
    load(url, context, nextLoad) {
      if (!url.startsWith(ours) || !url.endsWith('.ts')) return nextLoad(url, context)
      const source = stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'))
      return { format: 'module', source, shortCircuit: true }
    },
  })
}
