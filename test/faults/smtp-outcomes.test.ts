import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postMails } from '../../src/engine/post.ts'
import { type SandboxServer, startMailServer } from '../../src/sandbox/mail-server.ts'
import { openMailbox } from '../../src/transport/imap.ts'
import type { Mailbox } from '../../src/transport/mailbox.ts'
import { openSubmission } from '../../src/transport/smtp.ts'
import type { Outcome, Submission } from '../../src/transport/submission.ts'
import { MARIA, OWNER } from '../engine/office.ts'
import { quietLog } from '../journey/quiet-log.ts'
import { type ApprovedNote, approvedNote } from './approved-note.ts'
import { type OutcomeRow, outcomeTable } from './outcome-table.ts'
import { type SmtpFault, smtpFaults } from './smtp-faults.ts'
import { type Holds, withFault } from './smtp-trial.ts'
import { whatFollows } from './what-follows.ts'

/** More than any socket holds: 14 MB. */
const LONGER = 'A line of a very long mail.\r\n'.repeat(500_000)

let approved: ApprovedNote
let place: SandboxServer
let mailbox: Mailbox

beforeAll(async () => {
  approved = await approvedNote()
  const accounts = [
    { name: 'Jonas Albrecht', address: OWNER, password: 'pw' },
    { name: 'Maria Keller', address: MARIA, password: 'pw' },
  ]
  place = await startMailServer({ accounts, now: () => new Date('2026-03-11T12:00:00Z') })
  const imap = {
    host: '127.0.0.1',
    port: place.imapPort(OWNER),
    security: 'none',
    user: OWNER,
    password: 'pw',
  } as const
  mailbox = openMailbox(imap, quietLog())
})

afterAll(async () => {
  await mailbox.close()
  await place.stop()
  approved.remove()
})

type Measured = OutcomeRow & { readonly fault: SmtpFault; readonly holds: Holds; readonly outcome: Outcome['outcome'] }

/** One approved note meets with one fault; then the server works again. */
async function measure(fault: SmtpFault): Promise<Measured> {
  const copy = approved.copy()
  let outcome: Outcome['outcome'] | null = null
  const { holds } = await withFault(fault, (submission) => {
    const watched: Submission = {
      async send(mail) {
        const raw = fault.long ? Buffer.concat([mail.raw, Buffer.from(LONGER)]) : mail.raw
        const result = await submission.send({ ...mail, raw })
        if (mail.envelope.to === MARIA) outcome = result.outcome
        return result
      },
    }
    return postMails(copy.parts, watched)
  })
  if (outcome === null) throw new Error('the note was not handed over')
  const { state } = copy.note()
  const settings = { host: '127.0.0.1', port: place.smtpPort, security: 'none', user: OWNER, password: 'pw' } as const
  const follows = await whatFollows(copy, openSubmission(settings), mailbox)
  copy.close()
  return { fault, holds, outcome, state, follows }
}

/** What can truly be said of a mail, by whether the server holds it. */
const TRUTHS: Readonly<Record<Holds, readonly Outcome['outcome'][]>> = {
  yes: ['accepted', 'unknown'],
  perhaps: ['unknown'],
  no: ['deferred', 'refused', 'fault', 'unknown'],
}

/** What the owner reads in the end, and whether the note was handed over a second time. */
const ENDS: Readonly<Record<Outcome['outcome'], { again: number; toOwner: string }>> = {
  accepted: { again: 0, toOwner: 'Maria Keller: nudge sent' },
  deferred: { again: 1, toOwner: 'Maria Keller: nudge sent' },
  fault: { again: 1, toOwner: 'Maria Keller: nudge sent' },
  refused: { again: 0, toOwner: 'Maria Keller: nudge to approve' },
  unknown: { again: 0, toOwner: 'Maria Keller: did the nudge go out?' },
}

const titled = (faults: readonly SmtpFault[]) =>
  faults.map((fault) => [`${fault.phase}: ${fault.what}`, fault] as const)

describe('what is said of a note is true, and it goes once', () => {
  const measured: Measured[] = []

  test.each(titled(smtpFaults))('%s', async (_title, fault) => {
    const row = await measure(fault)
    measured.push(row)
    const { holds, outcome, follows } = row
    expect(TRUTHS[holds], `the server holds it: ${holds}`).toContain(outcome)
    const { again, toOwner } = ENDS[outcome]
    expect(follows).toEqual({ again, same: true, toOwner: [toOwner] })
  })

  test('the table in smtp-outcomes.txt is what was measured', async () => {
    await expect(outcomeTable(measured)).toMatchFileSnapshot('smtp-outcomes.txt')
  })
})

describe('what is said is true where all commands go out at once', () => {
  const hello = '250-scripted.example.test\r\n250-PIPELINING\r\n250 AUTH PLAIN'
  const faults = smtpFaults.filter(({ script }) => script.hello === undefined)

  test.each(titled(faults))('%s', async (_title, fault) => {
    const raw = Buffer.from(`Subject: Thank you\r\n\r\nYour map helped.\r\n${fault.long ? LONGER : ''}`)
    const mail = { envelope: { from: OWNER, to: MARIA }, raw, beforeBody: () => null }
    const piped = { ...fault, script: { ...fault.script, hello } }
    const { result, holds } = await withFault(piped, (submission) => submission.send(mail))
    expect(TRUTHS[holds], `the server holds it: ${holds}`).toContain(result.outcome)
  })
})
