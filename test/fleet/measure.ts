// What many idle mailboxes cost in one process, measured on a real Dovecot: node test/fleet/measure.ts [--starttls] [MAILBOXES…]

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { SELF_SIGNED } from '../servers/certificate.ts'
import { startDovecot } from '../servers/dovecot.ts'
import { configFolder } from './config-folder.ts'

const BIN = fileURLToPath(new URL('../../bin/thanktwice.mjs', import.meta.url))
/** After the rush of the start V8 takes some minutes to give memory back. */
const SETTLE_MS = 6 * 60_000
const WATCH_MS = 120_000

const security = process.argv.includes('--starttls') ? 'starttls' : 'none'
const counts = process.argv.slice(2).map(Number).filter(Number.isInteger)
for (const count of counts.length > 0 ? counts : [1, 50, 200]) await measure(count)

async function measure(count: number): Promise<void> {
  const users = Array.from({ length: count }, (_, at) => ({ address: `owner${at}@example.test`, password: 'pw' }))
  const server = await startDovecot({ users, ...(security === 'none' ? {} : { certificate: SELF_SIGNED }) })
  const folder = configFolder(
    users.map((user) => ({ ...user, imapPort: server.ports.imap, smtpPort: server.ports.submission, security })),
  )
  const authority = join(folder, 'authority.pem')
  writeFileSync(authority, SELF_SIGNED.cert)
  const child = spawn(process.execPath, [BIN, 'run', '--json', '--config', folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NODE_EXTRA_CA_CERTS: authority },
  })
  try {
    let connected = 0
    let trouble = ''
    child.stderr.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString().split('\n')) {
        if (line.includes('imap connected')) connected += 1
        if (/"level":"(?:warn|error)"/.test(line)) trouble ||= line
      }
    })
    const began = performance.now()
    while (connected < count && child.exitCode === null) await pause(50)
    const startSeconds = (performance.now() - began) / 1000
    await pause(SETTLE_MS)
    const before = cpuSeconds(child.pid ?? 0)
    await pause(WATCH_MS)
    const cpu = (cpuSeconds(child.pid ?? 0) - before) / (WATCH_MS / 1000)
    const files = readdirSync(`/proc/${child.pid}/fd`).length
    console.log(
      `${count} mailboxes: all connected after ${startSeconds.toFixed(1)} s, ${memory(child.pid ?? 0)}, ${files} open files, ${(cpu * 100).toFixed(2)} % of one CPU${trouble && `, trouble: ${trouble}`}`,
    )
    const stopped = performance.now()
    child.kill('SIGTERM')
    const [code] = await once(child, 'exit')
    console.log(`  ended with ${code} after ${((performance.now() - stopped) / 1000).toFixed(1)} s`)
  } finally {
    if (child.exitCode === null) child.kill('SIGKILL')
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function memory(pid: number): string {
  const lines = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const megabytes = (name: string) => (Number(new RegExp(`^${name}: *(\\d+)`, 'm').exec(lines)?.[1]) / 1024).toFixed(1)
  return `RSS ${megabytes('Rss')} MB (private ${megabytes('Private_Dirty')} MB)`
}

/** Of a hundred ticks a second, as Linux counts them. */
function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}
