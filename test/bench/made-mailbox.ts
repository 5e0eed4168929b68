// A mailbox like a real one, mail by mail, the same for the same seed: newsletters, machines' notices, other people's threads,
// some big attachments, and among them the answers to outreaches that lie in Sent.

import { type Chance, chance } from './chance.ts'
import { answerTo, contactNumber, mailDate, type Outreach, outreachTo } from './letters.ts'
import { type Prose, prose } from './prose.ts'

export type MadeMail = {
  readonly folder: 'INBOX' | 'Sent'
  readonly raw: string
  readonly receivedAt: Date
  readonly seen: boolean
  readonly messageId: string
  /** An answer to an outreach. */
  readonly relevant: boolean
}

export type MailboxPlan = {
  readonly seed: number
  /** How many messages lie in the inbox. */
  readonly count: number
  /** How many of them answer an outreach; as many outreaches lie in Sent, among fourteen times as many other mails. */
  readonly relevant: number
  readonly days: number
  /** The newest message is older than this. */
  readonly until: Date
  readonly owner: { readonly name: string; readonly address: string; readonly service: string }
}

const DAY_MS = 86_400_000
const OTHERS_IN_SENT = 14
/** Newsletters and other list mail, notices of machines; the rest is written by people. */
const LISTS = 0.6
const MACHINES = 0.15

type Making = { plan: MailboxPlan; random: Chance; prose: Prose; start: number }

/** All mails of both folders, oldest first in each. */
export function* madeMailbox(plan: MailboxPlan): Generator<MadeMail> {
  const random = chance(plan.seed)
  const making: Making = { plan, random, prose: prose(random), start: plan.until.getTime() - plan.days * DAY_MS }
  const outreaches = Array.from({ length: plan.relevant }, (_, number) => {
    // The last answer comes within three days, and still before `until`.
    const at = (plan.days - 4) * ((number + random.next()) / Math.max(1, plan.relevant))
    return outreachTo(contactNumber(number), plan.owner, new Date(making.start + at * DAY_MS))
  })
  yield* sent(making, outreaches)
  yield* inbox(making, outreaches)
}

/** The outreaches of a mailbox, for those who answer them later. */
export function outreachesIn(plan: MailboxPlan): Outreach[] {
  const found: Outreach[] = []
  for (const mail of madeMailbox({ ...plan, count: 0 })) {
    const number = /^Message-ID: <ask-(\d+)-/m.exec(mail.raw)?.[1]
    if (number === undefined) continue
    const subject = /^Subject: (.*)$/m.exec(mail.raw)?.[1] ?? ''
    found.push({
      contact: contactNumber(Number(number)),
      messageId: mail.messageId,
      subject,
      sentAt: mail.receivedAt,
    })
  }
  return found
}

function* sent(making: Making, outreaches: readonly (Outreach & { raw: string })[]): Generator<MadeMail> {
  const { random, plan } = making
  const others = Array.from({ length: plan.relevant * OTHERS_IN_SENT }, () => moment(making)).sort((a, b) => a - b)
  const mails = [
    ...outreaches.map(({ raw, messageId, sentAt }) => ({ at: sentAt.getTime(), raw, messageId })),
    ...others.map((at, number) => ({ at, ...ownMail(making, number, new Date(at)) })),
  ].sort((a, b) => a.at - b.at)
  for (const { at, raw, messageId } of mails)
    yield { folder: 'Sent', raw, messageId, receivedAt: new Date(at), seen: random.is(0.97), relevant: false }
}

function* inbox(making: Making, outreaches: readonly Outreach[]): Generator<MadeMail> {
  const { random, plan } = making
  const answers = outreaches.slice(0, plan.count).map((outreach) => ({
    at: outreach.sentAt.getTime() + (0.1 + 2.8 * random.next()) * DAY_MS,
    outreach,
  }))
  const others = Array.from({ length: plan.count - answers.length }, () => ({ at: moment(making), outreach: null }))
  const mails = [...answers, ...others].sort((a, b) => a.at - b.at)
  for (const [number, { at, outreach }] of mails.entries()) {
    const receivedAt = new Date(at)
    const made = outreach === null ? strangersMail(making, number, receivedAt) : answer(making, outreach, receivedAt)
    yield { folder: 'INBOX', ...made, receivedAt, seen: random.is(0.8), relevant: outreach !== null }
  }
}

function moment({ random, plan, start }: Making): number {
  return start + random.next() * plan.days * DAY_MS
}

function answer({ random, plan }: Making, outreach: Outreach, at: Date): { raw: string; messageId: string } {
  const { number } = outreach.contact
  const distance = number % 12 === 5 ? 'elsewhere' : number % 12 === 9 ? 'address' : 'thread'
  return answerTo(outreach, plan.owner.address, `made-answer-${number}`, at, random, distance)
}

type Made = { readonly raw: string; readonly messageId: string }

function strangersMail(making: Making, number: number, at: Date): Made {
  const share = making.random.next()
  if (share < LISTS) return newsletter(making, number, at)
  return share < LISTS + MACHINES ? notice(making, number, at) : personal(making, number, at)
}

function newsletter({ random, prose: made, plan }: Making, number: number, at: Date): Made {
  const list = random.whole(120)
  const messageId = `<n${number}.${list}@send${list}.letters.example>`
  const size = 4_000 + random.whole(14_000)
  const head = `${postmarks(random, made, `letters${list}.example`, plan, at)}From: "The ${made.title()}" <news@letters${list}.example>
To: <${plan.owner.address}>
Reply-To: <reply-${number}@letters${list}.example>
Subject: ${made.title()}
Date: ${mailDate(at)}
Message-ID: ${messageId}
List-Id: <list${list}.letters.example>
List-Unsubscribe: <https://letters${list}.example/u/${number}>, <mailto:leave-${number}@letters${list}.example>
List-Unsubscribe-Post: List-Unsubscribe=One-Click
Precedence: bulk
`
  return { messageId, raw: `${head}${alternative(made, number, size * 0.15, size)}` }
}

function notice({ random, prose: made, plan }: Making, number: number, at: Date): Made {
  const shop = random.whole(60)
  const messageId = `<notice-${number}@shop${shop}.example>`
  const raw = `${postmarks(random, made, `shop${shop}.example`, plan, at)}From: Shop ${shop} <no-reply@shop${shop}.example>
To: <${plan.owner.address}>
Subject: [${shop}-${number}] ${made.title()}
Date: ${mailDate(at)}
Message-ID: ${messageId}
Auto-Submitted: auto-generated
X-Auto-Response-Suppress: All
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

${made.text(800 + random.whole(4_000))}
`
  return { messageId, raw }
}

/** By a person who is no contact; two of three go on with a thread, one in 33 brings an attachment. */
function personal(making: Making, number: number, at: Date): Made {
  const { random, prose: made, plan } = making
  const person = random.whole(400)
  const thread = random.whole(4_000)
  const messageId = `<p${number}.t${thread}@home${person % 37}.example>`
  const goesOn = random.is(0.66)
  const ids = goesOn
    ? `In-Reply-To: <own-${thread}@desk.me.example>\nReferences: <p.t${thread}@home${person % 37}.example>\n <own-${thread}@desk.me.example>\n`
    : ''
  const head = `${postmarks(random, made, `home${person % 37}.example`, plan, at)}From: Person ${person} <person${person}@home${person % 37}.example>
To: <${plan.owner.address}>
Subject: ${goesOn ? 'Re: ' : ''}${made.title()}
Date: ${mailDate(at)}
Message-ID: ${messageId}
${ids}`
  const size = 600 + random.whole(5_000)
  if (random.is(0.03)) return { messageId, raw: `${head}${withAttachment(making, number, size)}` }
  if (random.is(0.5)) return { messageId, raw: `${head}${alternative(made, number, size * 0.4, size)}` }
  const text = `${made.text(size)}\n${goesOn ? `\nOn Monday <${plan.owner.address}> wrote:\n> ${made.title()}\n` : ''}`
  return { messageId, raw: `${head}MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${text}` }
}

/** What the owner writes all day: answers and errands, none of them an outreach. */
function ownMail({ random, prose: made, plan }: Making, number: number, at: Date): Made {
  const messageId = `<own-${number}@desk.me.example>`
  const goesOn = random.is(0.7)
  const raw = `From: ${plan.owner.name} <${plan.owner.address}>
To: Person ${number % 400} <person${number % 400}@home${number % 37}.example>
Subject: ${goesOn ? 'Re: ' : ''}${made.title()}
Date: ${mailDate(at)}
Message-ID: ${messageId}
${goesOn ? `In-Reply-To: <p.t${number}@home${number % 37}.example>\n` : ''}MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

${made.text(300 + random.whole(1_500))}
`
  return { messageId, raw }
}

function postmarks(random: Chance, made: Prose, domain: string, plan: MailboxPlan, at: Date): string {
  const id = random.whole(4_294_967_296).toString(36)
  return `Return-Path: <bounce-${id}@${domain}>
Delivered-To: ${plan.owner.address}
Received: from mx.${domain} (mx.${domain} [192.0.2.${random.whole(255)}])
\tby mx.example.test with ESMTPS id ${id}
\tfor <${plan.owner.address}>; ${mailDate(at)}
Received: from out${random.whole(40)}.${domain} by mx.${domain} with ESMTP id ${id}b; ${mailDate(at)}
Authentication-Results: mx.example.test; dkim=pass header.d=${domain}; spf=pass; dmarc=pass
DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain}; s=k1;
\th=from:to:subject:date:message-id; bh=${made.base64(44).slice(0, 44)};
\tb=${made.base64(300).split('\n').slice(0, 4).join('\n\t')}
`
}

function alternative(made: Prose, number: number, textBytes: number, htmlBytes: number): string {
  const edge = `=_alt_${number}`
  return `MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="${edge}"

--${edge}
Content-Type: text/plain; charset=utf-8

${made.text(textBytes)}

--${edge}
Content-Type: text/html; charset=utf-8

<html><body><table width="100%">
${made.html(htmlBytes)}
</table></body></html>

--${edge}--
`
}

function withAttachment({ random, prose: made }: Making, number: number, textBytes: number): string {
  const edge = `=_mix_${number}`
  const size = 80_000 + random.whole(600_000) + (random.is(0.1) ? 1_500_000 : 0)
  return `MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="${edge}"

--${edge}
Content-Type: text/plain; charset=utf-8

${made.text(textBytes)}

--${edge}
Content-Type: application/pdf; name="paper-${number}.pdf"
Content-Disposition: attachment; filename="paper-${number}.pdf"
Content-Transfer-Encoding: base64

${made.base64(size)}

--${edge}--
`
}
