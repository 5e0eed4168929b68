// One trial for many mailboxes.

import { afterEach, expect, test } from 'vitest'
import { openTrial, type Trial, type Tried } from '../../src/engine/trial.ts'
import { openSharedTrial } from '../../src/fleet/shared-trial.ts'
import { parseMessage } from '../../src/mail/parse.ts'

async function objection(trial: Trial, raw: Uint8Array): Promise<string | null> {
  const tried = await trial.read(raw)
  return tried.message === null ? tried.because : null
}

const AMPLE_MS = 60_000
const mail = (body: string) => Buffer.from(`From: a@x.test\r\nSubject: a mail\r\n\r\n${body}`)
const slow = mail('word '.repeat(500_000))
const quick = mail('Happy to talk.')

let trial: Trial
afterEach(() => trial.close())

test('mails that are tried at the same time each get their own answer', async () => {
  trial = openSharedTrial(openTrial([AMPLE_MS]), openTrial([0]))
  const answers = await Promise.all(Array.from({ length: 20 }, () => objection(trial, quick)))
  expect(answers).toEqual(Array.from({ length: 20 }, () => null))
})

test('what is too slow for the first thread gets its time in the second', async () => {
  trial = openSharedTrial(openTrial([0]), openTrial([AMPLE_MS]))
  expect(await objection(trial, mail('word '.repeat(20_000)))).toBeNull()
})

test('what is too slow for both is not read, and the word of the patient one counts', async () => {
  trial = openSharedTrial(openTrial([0]), openTrial([1]))
  expect(await objection(trial, slow)).toBe('reading it took more than 0.001 s')
})

test('while slow mails have their time, one by one, a quick one overtakes them', async () => {
  const refused: Tried = { message: null, because: 'late' }
  const fine: Tried = { message: await parseMessage(quick) }
  const patientWork: ((tried: Tried) => void)[] = []
  const quickly: Trial = { read: async (raw) => (raw === slow ? refused : fine), close: async () => {} }
  const patiently: Trial = { read: () => new Promise((give) => patientWork.push(give)), close: async () => {} }
  trial = openSharedTrial(quickly, patiently)
  const first = objection(trial, slow)
  const second = objection(trial, slow)
  expect(await objection(trial, quick)).toBeNull()
  expect(patientWork).toHaveLength(1)
  patientWork[0]?.(refused)
  expect(await first).toBe('late')
  await expect.poll(() => patientWork.length).toBe(2)
  patientWork[1]?.(fine)
  expect(await second).toBeNull()
})

test('after its work the patient thread ends, and begins anew for the next', async () => {
  trial = openSharedTrial(openTrial([0]), openTrial([AMPLE_MS]))
  const small = mail('word '.repeat(20_000))
  expect([await objection(trial, small), await objection(trial, small)]).toEqual([null, null])
})
