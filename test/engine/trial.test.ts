// Messages are tried where they can do no harm.

import { afterEach, expect, test } from 'vitest'
import { openTrial, type Trial } from '../../src/engine/trial.ts'

async function objection(trial: Trial, raw: Uint8Array): Promise<string | null> {
  const tried = await trial.read(raw)
  return tried.message === null ? tried.because : null
}

let trial: Trial
afterEach(() => trial.close())

const large = (body: string) => Buffer.from(`From: a@x.test\r\nSubject: large\r\n\r\n${body}`)

test('a large message that reads in time has nothing against it', async () => {
  trial = openTrial([60_000])
  expect(await objection(trial, large('Happy to talk. '.repeat(10_000)))).toBeNull()
})

test('a message that takes too long is not read, and the next one is', async () => {
  trial = openTrial([0])
  expect(await objection(trial, large('word '.repeat(500_000)))).toMatch(/took more than 0 s/)
  const patient = openTrial([60_000])
  expect(await objection(patient, large('word '.repeat(20_000)))).toBeNull()
  await patient.close()
})

test('after a thread was ended another takes its place', async () => {
  trial = openTrial([0])
  const first = await objection(trial, large('word '.repeat(500_000)))
  const second = await objection(trial, large('word '.repeat(500_000)))
  expect([first, second]).toEqual([first, first])
})

test('a message that was slow once is tried again', async () => {
  trial = openTrial([0, 60_000])
  expect(await objection(trial, large('word '.repeat(20_000)))).toBeNull()
})

test('messages that are handed over together are answered each with its own', async () => {
  trial = openTrial([60_000])
  const subjects = Array.from({ length: 40 }, (_, number) => `number ${number}`)
  const tried = await Promise.all(
    subjects.map((subject, number) =>
      trial.read(Buffer.from(`Subject: ${subject}\r\n\r\nHello.\r\n`), number % 3 === 0 ? 'read' : 'classify'),
    ),
  )
  expect(tried.map(({ message }) => message?.subject)).toEqual(subjects)
})

test('those that wait behind one over which the thread is ended are read by the next', async () => {
  trial = openTrial([0, 60_000])
  const slow = trial.read(large('word '.repeat(500_000)))
  const quick = trial.read(Buffer.from('Subject: quick\r\n\r\nHello.\r\n'))
  expect([(await slow).message?.subject, (await quick).message?.subject]).toEqual(['large', 'quick'])
})
