// On what the bench ran: machine, date and versions, so that a reader can tell his figures from ours.

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'

export type Ground = {
  readonly day: string
  readonly machine: string
  readonly versions: readonly string[]
  readonly runs: number
  readonly quick: boolean
  readonly minutes: number
}

export function ground({ runs, quick, seconds }: { runs: number; quick: boolean; seconds: number }): Ground {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return {
    day: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${memory} GB, ${systemName()}, Linux ${release()}`,
    versions: [
      `Thanktwice ${packageVersion('../../package.json')}`,
      `Node ${process.versions.node}`,
      `imapflow ${packageVersion('../../node_modules/imapflow/package.json')}`,
      `mailparser ${packageVersion('../../node_modules/mailparser/package.json')}`,
      `better-sqlite3 ${packageVersion('../../node_modules/better-sqlite3/package.json')}`,
      `Dovecot ${firstLine('dovecot', '--version')}`,
      ...['imapfilter', 'fetchmail', 'getmail6', 'offlineimap3', 'isync'].flatMap(debianVersion),
    ],
    runs,
    quick,
    minutes: Math.max(1, Math.round(seconds / 60)),
  }
}

function systemName(): string {
  try {
    return /^PRETTY_NAME="(.*)"/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? process.platform
  } catch {
    return process.platform
  }
}

function packageVersion(path: string): string {
  return (JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as { version: string }).version
}

function firstLine(command: string, ...args: string[]): string {
  try {
    const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin` }
    return (
      execFileSync(command, args, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore'] }).split('\n', 1)[0] ??
      ''
    )
  } catch {
    return ''
  }
}

function debianVersion(name: string): string[] {
  const [found, version] = firstLine('dpkg-query', '--show', name).split('\t')
  return found === name && version !== undefined ? [`${name} ${version}`] : []
}
