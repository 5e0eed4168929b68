// Takes mail on and carries it: into inboxes, back as a bounce, and, where the provider does so, into the owner's Sent.

import type { Time } from '../clock.ts'
import type { Fact, Writer } from '../history.ts'
import type { Chance } from '../random.ts'
import type { WorldOptions } from '../world.ts'
import { bounceOf } from './bounce.ts'
import { fieldValues, withFields, withOtherId } from './header.ts'
import { MailboxServer, type MailboxState } from './mailbox-server.ts'
import { messageKey } from './message-key.ts'
import type { Span } from './profiles.ts'

/** How an address takes mail; `fine` unless said otherwise. `unknown` is refused at RCPT, `bounces` later. */
export type AddressRule = 'fine' | 'unknown' | 'bounces'

export type Consignment = {
  readonly from: string
  readonly to: readonly string[]
  /** As its author wrote it. */
  readonly raw: Uint8Array
  readonly writer: Writer
  /** It was handed in at the owner's provider with the owner's password, so that the provider files it and may change its id. */
  readonly submitted?: boolean
  /** What the receiving provider says of it, where it says anything. */
  readonly dmarc?: 'pass' | 'fail' | null
  /** Milliseconds on the way; drawn when left out. */
  readonly lag?: number
  /** How many times a relay hands it on. */
  readonly copies?: number
  /** It comes back after a while, whatever the rule for the address is. */
  readonly bounces?: boolean
}

/** `id` is the Message-ID that it goes under, without brackets. */
export type Receipt = { readonly id: string; readonly key: string; readonly count: number }

export type PostState = {
  readonly mailboxes: readonly MailboxState[]
  readonly rules: readonly (readonly [string, AddressRule])[]
  readonly count: number
}

export type PostOffice = {
  /** The owner's account. */
  readonly owner: MailboxServer
  /** The mailbox that mail for this address arrives in; plus addresses and the owner's other addresses share one. */
  mailbox(address: string): MailboxServer
  /** All mailboxes that there are. */
  mailboxes(): readonly MailboxServer[]
  rule(address: string): AddressRule
  setRule(address: string, rule: AddressRule): void
  /** Takes a mail on, as a server does that has just accepted it. */
  accept(mail: Consignment): Receipt
  /** The Message-ID that the next accepted mail with these bytes would go under. */
  idFor(raw: Uint8Array): string
  /** All connections to the owner's mailbox are lost. */
  hangUp(reason: string): void
  state(): PostState
}

const TRANSIT_MS: Span = [800, 9_000]
const BOUNCE_MS: Span = [2 * 60_000, 4 * 60 * 60_000]

type Ground = {
  readonly options: WorldOptions
  readonly time: Time
  readonly chance: Chance
  readonly record: (fact: Fact) => void
}

export function openPostOffice({ options, time, chance, record }: Ground, from: PostState | null): PostOffice {
  const { profile } = options
  const draw = chance.stream('post')
  const between = ([least, most]: Span) => draw.between(least, most)
  const indexLag = () => between(profile.indexSeconds) * 1000
  const ground = { now: time.now, record, indexLag }
  const owners = options.owner.map((address) => bare(address))
  const mailboxes = new Map<string, MailboxServer>()
  const rules = new Map(from?.rules)
  let count = from?.count ?? 0
  for (const state of from?.mailboxes ?? []) open(state.address, state)
  const owner = mailbox(owners[0] ?? '')

  function open(address: string, state: MailboxState | null): MailboxServer {
    const opened = new MailboxServer(address, owners.includes(address) ? profile : null, ground, state)
    mailboxes.set(address, opened)
    return opened
  }

  function mailbox(address: string): MailboxServer {
    const name = bare(address)
    const known = owners.includes(name) ? (owners[0] ?? name) : name
    return mailboxes.get(known) ?? open(known, null)
  }

  const idFor = (raw: Uint8Array) => {
    const own = (fieldValues(raw, 'Message-ID')[0] ?? '').replace(/^<|>$/g, '')
    const number = (count + 1).toString(16).toUpperCase().padStart(6, '0')
    return profile.rewritesIds ? `DB9P${number}@DB9P193MB2047.eurp193.prod.outlook.com` : own
  }

  function accept(mail: Consignment): Receipt {
    const id = mail.submitted ? idFor(mail.raw) : (fieldValues(mail.raw, 'Message-ID')[0] ?? '').replace(/^<|>$/g, '')
    count += 1
    const key = messageKey(mail.raw)
    const travelling = mail.submitted && profile.rewritesIds ? withOtherId(mail.raw, id) : mail.raw
    const later = (ms: number, act: () => void) => time.plan(time.now() + ms, act, 'post')
    if (mail.submitted && profile.filesSent) {
      const put = { writer: mail.writer, key, flags: ['\\Seen'], why: 'filed' as const }
      later(between(profile.filingSeconds) * 1000, () => owner.put(profile.folders.sent, travelling, put))
    }
    for (const to of mail.to) {
      for (let copy = 0; copy < (mail.copies ?? 1); copy += 1) {
        later((mail.lag ?? between(TRANSIT_MS)) * (copy + 1), () => arrive(mail, to, travelling, key))
      }
    }
    return { id, key, count }
  }

  function arrive(mail: Consignment, to: string, raw: Uint8Array, key: string): void {
    if (mail.bounces || (rules.get(bare(to)) ?? 'fine') !== 'fine') {
      const notice = bounceOf({ to: mail.from, failed: to, raw, host: profile.smtpHost, at: time.now(), number: count })
      const back = () => mailbox(mail.from).put('INBOX', notice, { writer: 'machine' })
      time.plan(time.now() + between(BOUNCE_MS), back, 'post')
      return
    }
    const box = mailbox(to)
    box.put('INBOX', withFields(raw, box === owner ? trace(mail, to) : []), { writer: mail.writer, key })
  }

  /** What the owner's provider writes above a mail that it delivers. */
  function trace(mail: Consignment, to: string): string[] {
    const when = new Date(time.now()).toUTCString().replace('GMT', '+0000')
    const domain = mail.from.split('@')[1] ?? ''
    const says = profile.authservId !== null && mail.dmarc ? `dmarc=${mail.dmarc} header.from=${domain}` : null
    return [
      `Delivered-To: ${to}`,
      ...(says === null ? [] : [`Authentication-Results: ${profile.authservId}; ${says}`]),
      `Received: from ${domain} by ${profile.imapHost} with ESMTPS id ${count}; ${when}`,
    ]
  }

  return {
    owner,
    mailbox,
    mailboxes: () => [...mailboxes.values()],
    rule: (address) => rules.get(bare(address)) ?? 'fine',
    setRule: (address, rule) => void rules.set(bare(address), rule),
    accept,
    idFor,
    hangUp: (reason) => owner.hangUp(reason),
    state: () => ({ mailboxes: [...mailboxes.values()].map((box) => box.state()), rules: [...rules], count }),
  }
}

/** Lower case, without what follows a plus. */
function bare(address: string): string {
  return address.toLowerCase().replace(/\+[^@]*@/, '@')
}
