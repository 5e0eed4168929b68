import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../src/transport/submission.ts'
import { outcomeTable } from './outcome-table.ts'
import { type SmtpFault, smtpFaults } from './smtp-faults.ts'
import { type Holds, withFault } from './smtp-trial.ts'

const MAIL = [
  'From: nell@example.test',
  'To: ravi@example.test',
  'Subject: Thank you',
  '',
  'Your map of the trade helped.',
  '',
].join('\r\n')
const LONG = MAIL + 'A line of a very long mail.\r\n'.repeat(800_000)
const ENVELOPE = { from: 'nell@example.test', to: 'ravi@example.test' }

type Measured = { readonly fault: SmtpFault; readonly holds: Holds; readonly outcome: Outcome['outcome'] }

async function measure(fault: SmtpFault): Promise<Measured> {
  const mail = { envelope: ENVELOPE, raw: Buffer.from(fault.long ? LONG : MAIL), beforeBody: () => null }
  const { result, holds } = await withFault(fault, (submission) => submission.send(mail))
  return { fault, holds, outcome: result.outcome }
}

/** What can truly be said of a mail, by whether the server holds it. */
const TRUTHS: Readonly<Record<Holds, readonly Outcome['outcome'][]>> = {
  yes: ['accepted', 'unknown'],
  perhaps: ['unknown'],
  no: ['deferred', 'refused', 'fault', 'unknown'],
}

const titled = (faults: readonly SmtpFault[]) =>
  faults.map((fault) => [`${fault.phase}: ${fault.what}`, fault] as const)

describe('what is said of a mail is true', () => {
  const measured: Measured[] = []

  test.each(titled(smtpFaults))('%s', async (_title, fault) => {
    const row = await measure(fault)
    measured.push(row)
    expect(TRUTHS[row.holds], `the server holds it: ${row.holds}`).toContain(row.outcome)
  })

  test('the table in smtp-outcomes.txt is what was measured', async () => {
    await expect(outcomeTable(measured)).toMatchFileSnapshot('smtp-outcomes.txt')
  })
})

describe('the same where all commands go out at once', () => {
  const hello = '250-scripted.example.test\r\n250-PIPELINING\r\n250 AUTH PLAIN'
  const faults = smtpFaults.filter(({ script }) => script.hello === undefined)

  test.each(titled(faults))('%s', async (_title, fault) => {
    const row = await measure({ ...fault, script: { ...fault.script, hello } })
    expect(TRUTHS[row.holds], `the server holds it: ${row.holds}`).toContain(row.outcome)
  })
})
