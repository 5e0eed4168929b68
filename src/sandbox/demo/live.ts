// Lives through the seven weeks: servers, people and the real service, under a clock that jumps from one moment to the next.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Config } from '../../config.ts'
import type { Conversation } from '../../conversation/conversation.ts'
import { type Own, openService, type Service } from '../../service.ts'
import { allConversations } from '../../store/conversations.ts'
import { simulatedClock } from '../clock.ts'
import { type SandboxServer, type StoredMessage, startMailServer } from '../mail-server.ts'
import { personAt } from '../person.ts'
import { countingRandom } from '../random.ts'
import { sandboxConfig } from '../sandbox-config.ts'
import { startWorld } from '../world.ts'
import { type ActorKey, actorAt, CONTACTS, END, HOLIDAYS, LIBRARY, NORA, START } from './cast.ts'
import { type Chronicle, type Entry, openChronicle } from './chronicle.ts'
import { contactRules } from './contacts.ts'
import { noraRules, planOutreach } from './nora.ts'
import { type Reader, readerOf } from './script.ts'
import { planTicket } from './ticket.ts'

export type Story = {
  readonly entries: readonly Entry[]
  /** What lies in each inbox and Sent at the end. */
  readonly mailboxes: Readonly<
    Record<string, { readonly inbox: readonly StoredMessage[]; readonly sent: readonly StoredMessage[] }>
  >
  readonly conversations: readonly Conversation[]
  /** What people waited for in vain, and what the service logged as errors. */
  readonly troubles: readonly string[]
}

export const ACCOUNTS = [NORA, ...CONTACTS]

/** `onEntry` hears of everything as soon as it has happened, and may take its time; when it throws, the story ends there. */
export async function liveThrough(onEntry: (entry: Entry) => void | Promise<void> = () => {}): Promise<Story> {
  const folder = mkdtempSync(join(tmpdir(), 'thanktwice-demo-'))
  const clock = simulatedClock(START)
  let service: Service | null = null
  const chronicle = openChronicle(() => service?.parts.database ?? null)
  const server = await startMailServer({
    accounts: [...ACCOUNTS, LIBRARY],
    now: () => new Date(clock.now()),
    onAccepted: chronicle.mail,
  })
  const troubles: string[] = []
  try {
    service = openService(demoConfig(server, join(folder, 'store.db')), troubleLog(troubles), {
      clock,
      installKey: 'the demo tells the same story every time',
      random: countingRandom('the demo'),
    } satisfies Own)
    const { entries, readers } = await live(server, service, chronicle, clock, onEntry)
    for (const { from, subject } of readers.flatMap((reader) => reader.unserved())) {
      troubles.push(`${actorAt(from) ?? from} never wrote "${subject.source}"`)
    }
    return {
      entries,
      mailboxes: mailboxesOf(server),
      conversations: allConversations(service.parts.database),
      troubles,
    }
  } finally {
    await service?.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function live(
  server: SandboxServer,
  service: Service,
  chronicle: Chronicle,
  clock: ReturnType<typeof simulatedClock>,
  onEntry: (entry: Entry) => void | Promise<void>,
): Promise<{ entries: Entry[]; readers: Reader[] }> {
  const entries: Entry[] = []
  const readers: Reader[] = []
  const world = startWorld(
    clock,
    () => service,
    async () => {
      for (const entry of await chronicle.next()) {
        entries.push(entry)
        await onEntry(entry)
      }
      for (const reader of readers) await reader.look()
    },
  )
  const nora = personAt(server, NORA, clock.now)
  readers.push(readerOf(nora, noraRules, NORA.zone, world, clock.now))
  const habits = contactRules(world, clock.now)
  for (const contact of CONTACTS) {
    const person = personAt(server, contact, clock.now)
    readers.push(readerOf(person, habits[contact.key], contact.zone, world, clock.now))
  }
  planOutreach(nora, world)
  planTicket(personAt(server, LIBRARY, clock.now), world)
  await world.passUntil(START)
  await world.passUntil(END)
  return { entries, readers }
}

function demoConfig(server: SandboxServer, storePath: string): Config {
  const servers = { host: server.host, imapPort: server.imapPort(NORA.address), smtpPort: server.smtpPort }
  const config = sandboxConfig(NORA, servers, storePath)
  return { ...config, cadence: { ...config.cadence, holidays: HOLIDAYS } }
}

function mailboxesOf(server: SandboxServer): Story['mailboxes'] {
  const folders = (address: string) => ({
    inbox: server.mailbox(address, 'INBOX'),
    sent: server.mailbox(address, 'Sent'),
  })
  const named = ACCOUNTS.map(({ address }) => [actorAt(address) as ActorKey, folders(address)] as const)
  return Object.fromEntries(named)
}

/** Only what went wrong is of interest; the story tells the rest. */
function troubleLog(troubles: string[]) {
  const trouble = (fields: object, text: string) => {
    troubles.push(`${text} ${JSON.stringify(fields)}`)
  }
  return { debug: () => {}, info: () => {}, warn: trouble, error: trouble }
}
