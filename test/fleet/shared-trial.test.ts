// One trial for many mailboxes.

import { afterEach, expect, test } from 'vitest'
import { openTrial, type Trial } from '../../src/engine/trial.ts'
import { openSharedTrial } from '../../src/fleet/shared-trial.ts'

const AMPLE_MS = 60_000
const mail = (body: string) => Buffer.from(`From: a@x.test\r\nSubject: a mail\r\n\r\n${body}`)
const slow = mail('word '.repeat(500_000))
const quick = mail('Happy to talk.')

let trial: Trial
afterEach(() => trial.close())

test('mails that are tried at the same time each get their own answer', async () => {
  trial = openSharedTrial(openTrial([AMPLE_MS]), openTrial([0]))
  const answers = await Promise.all(Array.from({ length: 20 }, () => trial.objection(quick)))
  expect(answers).toEqual(Array.from({ length: 20 }, () => null))
})

test('what is too slow for the first thread gets its time in the second', async () => {
  trial = openSharedTrial(openTrial([0]), openTrial([AMPLE_MS]))
  expect(await trial.objection(mail('word '.repeat(20_000)))).toBeNull()
})

test('what is too slow for both is not read, and the word of the patient one counts', async () => {
  trial = openSharedTrial(openTrial([0]), openTrial([1]))
  expect(await trial.objection(slow)).toBe('reading it took more than 0.001 s')
})

test('while slow mails have their time, one by one, a quick one overtakes them', async () => {
  const late = 'late'
  const patientWork: ((answer: string | null) => void)[] = []
  const quickly: Trial = { objection: async (raw) => (raw === slow ? late : null), close: async () => {} }
  const patiently: Trial = { objection: () => new Promise((give) => patientWork.push(give)), close: async () => {} }
  trial = openSharedTrial(quickly, patiently)
  const first = trial.objection(slow)
  const second = trial.objection(slow)
  expect(await trial.objection(quick)).toBeNull()
  expect(patientWork).toHaveLength(1)
  patientWork[0]?.(late)
  expect(await first).toBe(late)
  await expect.poll(() => patientWork.length).toBe(2)
  patientWork[1]?.(null)
  expect(await second).toBeNull()
})

test('after its work the patient thread ends, and begins anew for the next', async () => {
  trial = openSharedTrial(openTrial([0]), openTrial([AMPLE_MS]))
  const small = mail('word '.repeat(20_000))
  expect([await trial.objection(small), await trial.objection(small)]).toEqual([null, null])
})
