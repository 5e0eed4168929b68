// Every flag of every message in every folder, to be compared before and after. `\Recent` belongs to sessions and is not looked at.

import { ImapFlow } from 'imapflow'
import { PASSWORD } from '../bench/mail-host.ts'

/** The flags of all copies of a message, by its Message-ID: one text for each copy, sorted. */
export type Flags = Map<string, string[]>

export async function readFlags(port: number, address: string): Promise<Flags> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port,
    secure: false,
    doSTARTTLS: false,
    auth: { user: address, pass: PASSWORD },
    logger: false,
  })
  client.on('error', () => {})
  await client.connect()
  const flags: Flags = new Map()
  for (const { path } of await client.list()) {
    const { exists } = await client.mailboxOpen(path, { readOnly: true })
    if (exists === 0) continue
    const query = { uid: true, flags: true, headers: ['message-id'] }
    for (const message of await client.fetchAll('1:*', query, { uid: true })) {
      const id = /<[^>]*>/.exec(message.headers?.toString('latin1') ?? '')?.[0] ?? `${path} ${message.uid}`
      const own = [...(message.flags ?? [])].filter((flag) => flag !== '\\Recent').sort()
      flags.set(id, [...(flags.get(id) ?? []), own.join(' ')].sort())
    }
  }
  await client.logout()
  return flags
}

/**
 * What differs: a message of before whose flags are others now or which is gone, one of `delivered` that bears any flag, and one
 * that nobody brought.
 */
export function changedFlags(before: Flags, after: Flags, delivered: ReadonlySet<string>): string[] {
  const changed: string[] = []
  for (const [id, flags] of before) {
    const now = after.get(id)
    if (now === undefined) changed.push(`${id} is gone`)
    else if (now.join() !== flags.join()) changed.push(`${id} had [${flags.join()}] and has [${now.join()}]`)
  }
  for (const [id, flags] of after) {
    if (before.has(id)) continue
    if (!delivered.has(id)) changed.push(`${id} was brought by nobody`)
    else if (flags.some((one) => one !== '')) changed.push(`${id} has [${flags.join()}]`)
  }
  return changed
}
