// Measures the recognition of bounces on folders of raw messages. A folder named `non_…` holds messages that are none.

import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readAutomatic } from '../../src/mail/automatic.ts'
import { parseMessage } from '../../src/mail/parse.ts'
import { columns, percent } from './table.ts'

/** The report for people; `failures` lists bounces taken for a human's mail, and what was falsely taken for a bounce. */
export async function measureBounce(folder: string, failures: boolean): Promise<string> {
  const kinds = new Map<string, Map<string, string[]>>()
  for (const file of filesBelow(folder)) {
    const place = basename(dirname(file))
    const kind = await kindOf(file)
    const counted = kinds.get(place) ?? new Map<string, string[]>()
    counted.set(kind, [...(counted.get(kind) ?? []), basename(file)])
    kinds.set(place, counted)
  }
  const named = ['bounce', 'auto-reply', 'notification', 'human']
  const rows = [...kinds].map(([place, counted]) => {
    const all = [...counted.values()].flat().length
    const numbers = named.map((kind) => counted.get(kind)?.length ?? 0)
    const bounces = counted.get('bounce')?.length ?? 0
    const right = place.startsWith('non_') ? all - bounces : all - (counted.get('human')?.length ?? 0)
    return [place, all, ...numbers, percent(right, all)]
  })
  const told = [...kinds].flatMap(([place, counted]) =>
    (place.startsWith('non_') ? ['bounce'] : ['human', 'notification']).map(
      (kind) => `  ${place}: ${kind}: ${(counted.get(kind) ?? []).join(' ') || 'none'}\n`,
    ),
  )
  return `bounces\n${columns(['folder', 'files', ...named, 'right'], rows)}${failures ? told.join('') : ''}`
}

async function kindOf(file: string): Promise<string> {
  try {
    return readAutomatic(await parseMessage(readFileSync(file)), '2026-03-02').kind
  } catch (error) {
    return `unreadable: ${error instanceof Error ? error.message : String(error)}`
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((one) => {
    const path = join(folder, one.name)
    return one.isDirectory() ? filesBelow(path) : [path]
  })
}
