// Bent runs: each is Nora's thanks with one thing changed, for the tests of the checker.

import type { FinishedRun } from '../finished-run.ts'
import { ASKED, BODY, beginTale, MARIA, minute, NORA, noteBytes, sound, type Tale, thanks } from './tale.ts'

/** Nora's thanks up to the word to send, and what then happens. */
export function ended(happens: (tale: Tale) => void, lasts = 60, and: (tale: Tale) => void = () => {}): FinishedRun {
  const tale = thanks()
  happens(tale)
  and(tale)
  return tale.finish({ endedAt: minute(lasts) })
}

export function twice({ id }: { id: string }): FinishedRun {
  return ended((tale) => {
    tale.note(16)
    tale.note(40, { id })
  })
}

export function lostThenAgain({ approved }: { approved: boolean }): FinishedRun {
  return ended((tale) => {
    tale.note(16, {}, { heard: 'nothing', phase: 'dot' })
    tale.tell(47, 'Maria Chen: did the thank-you go out?', 'It may.', 'question@example.test')
    tale.word(50, 'not-out', 'question@example.test')
    const again = tale.ask(51)
    if (approved) tale.word(55, 'approve', again)
    tale.note(66, { id: 'second@example.test' })
  }, 90)
}

export function heldBack(act: 'stop' | 'skip' | 'edit', at: number): FinishedRun {
  return ended((tale) => {
    tale.word(at, act, ASKED)
    tale.note(16)
  })
}

export function aged(days: number): FinishedRun {
  const tale = beginTale()
  tale.outreach(-20_000)
  tale.contact(-18_000, { id: 'answer-4000@clinic.test' })
  const mail = tale.ask(-days * 24 * 60)
  tale.word(5, 'approve', mail)
  tale.note(16)
  return tale.finish()
}

export function burnt(): FinishedRun {
  const tale = thanks()
  tale.word(2, 'approve', ASKED, { others: [MARIA] })
  tale.note(16)
  return tale.finish()
}

export function overtaken(): FinishedRun {
  return ended((tale) => {
    tale.ask(3, { body: `${BODY}\n\nPS: one more.` })
    tale.note(16)
  })
}

export function unproven(over: { provenAt?: null; threaded?: boolean; others?: string[] }): FinishedRun {
  const tale = beginTale()
  tale.outreach()
  tale.contact(-4000)
  tale.word(5, 'approve', tale.ask(0), over)
  tale.note(16)
  return tale.finish()
}

export function provenLater(): FinishedRun {
  const tale = beginTale()
  tale.outreach()
  tale.contact(-4000)
  tale.word(5, 'approve', tale.ask(0), { provenAt: 9 })
  tale.note(20)
  return tale.finish()
}

const SPOOF = { who: 'stranger', act: 'spoof', messageId: 'spoof@elsewhere.test', trick: 'an edit' } as const

export function forged(): FinishedRun {
  return ended((tale) => {
    const words = 'Dear Maria,\n\nplease wire me some money today.'
    const raw = noteBytes(6, { to: NORA, id: SPOOF.messageId, body: `edit\n\n${words}` })
    tale.record(6, { what: 'wrote', by: 'stranger', meant: { ...SPOOF, answers: ASKED } })
    tale.visible(6, raw, 'stranger')
    tale.ask(8, { body: words })
  })
}

export function spoofAlone(): FinishedRun {
  const tale = beginTale()
  const mail = tale.ask(0)
  tale.record(6, { what: 'wrote', by: 'stranger', meant: { ...SPOOF, answers: mail } })
  tale.visible(6, noteBytes(6, { to: NORA, id: SPOOF.messageId, body: 'send' }), 'stranger')
  return tale.finish()
}

export function awayCounts(): FinishedRun {
  const tale = beginTale()
  const mail = tale.ask(0)
  tale.record(5, {
    what: 'wrote',
    by: 'machine',
    meant: { who: 'machine', act: 'owner-away', messageId: 'away@example.test', answers: mail },
  })
  tale.note(16)
  return tale.finish()
}

export function answersMachine(): FinishedRun {
  return ended((tale) => {
    tale.record(5, {
      what: 'wrote',
      by: 'machine',
      meant: { who: 'machine', act: 'bounce', messageId: 'bounce@clinic.test', about: '' },
    })
    tale.smtp(20, noteBytes(20, { to: NORA, inReplyTo: 'bounce@clinic.test' }), NORA)
  })
}

export function flood(): FinishedRun {
  return ended((tale) => {
    for (let count = 0; count < 50; count += 1)
      tale.tell(20 + count / 2, 'I did not understand', 'What?', `loop${count}@example.test`)
  })
}

export function readAndGone(read: boolean): FinishedRun {
  const tale = thanks()
  const uid = tale.contact(8)
  tale.record(read ? 12 : 8.2, {
    what: 'changed',
    account: NORA,
    folder: 'INBOX',
    uid,
    change: 'moved-away',
    by: 'owner',
    detail: 'Archive',
  })
  tale.note(16)
  return tale.finish({ readings: [9, 15.8].map((at) => ({ from: minute(at), to: minute(at + 0.1) })) })
}

export function sameId(both: boolean): FinishedRun {
  const tale = sound()
  tale.contact(20, { id: 'one@clinic.test', text: 'The first.' })
  tale.contact(30, { id: 'one@clinic.test', text: 'The second.', taken: both })
  return tale.finish()
}

export function filesTwice(): FinishedRun {
  const run = sound().finish()
  return { ...run, accounts: { ...run.accounts, filesSent: true } }
}

export function silent(minutes: number): FinishedRun {
  return thanks().finish({ endedAt: minute(minutes) })
}

export function unknownThen(happens: (tale: Tale) => void): FinishedRun {
  return ended((tale) => {
    tale.note(16, {}, { heard: 'nothing', phase: 'dot' })
    happens(tale)
  })
}

export function crashed(askedMore: boolean): FinishedRun {
  const tale = thanks()
  tale.record(12, { what: 'process', process: 1, did: 'died', where: 'before smtp.send' })
  if (askedMore) tale.ask(20)
  return tale.finish({ crashFree: sound().finish() })
}

export function late(minutes: number): FinishedRun {
  return ended((tale) => tale.note(minutes), minutes + 60)
}

export function overNight(): FinishedRun {
  const tale = beginTale()
  tale.outreach()
  tale.contact(-4000)
  tale.word(10 * 60, 'approve', tale.ask(0))
  tale.note(22 * 60)
  return tale.finish({ endedAt: minute(23 * 60) })
}

export function many(count: number): FinishedRun {
  const tale = beginTale()
  tale.outreach()
  tale.contact(-4000)
  for (let index = 0; index < count; index += 1) {
    const note = { body: `${BODY}\n\nPS ${index}` }
    tale.word(
      index * 30 + 5,
      'approve',
      tale.ask(index * 30, note, { title: `note ${index} to approve [AAA${index}]` }),
      { note },
    )
    tale.note(index * 30 + 16, note)
  }
  return tale.finish({ endedAt: minute(180) })
}

export function saying(words: string): FinishedRun {
  const tale = beginTale()
  const note = { body: `${BODY}\n\n${words}` }
  tale.outreach()
  tale.contact(-4000)
  tale.word(5, 'approve', tale.ask(0, note), { note })
  tale.note(16, note)
  return tale.finish()
}

export function edited(): FinishedRun {
  const tale = beginTale()
  const note = { body: `${BODY}\n\nPS: I have begun to read.` }
  tale.outreach()
  tale.contact(-4000)
  tale.word(2, 'edit', tale.ask(0))
  tale.word(6, 'approve', tale.ask(3, note), { note })
  tale.note(17, note)
  return tale.finish()
}

export function askedAfter(): FinishedRun {
  const tale = beginTale()
  tale.outreach()
  tale.contact(-4000)
  tale.ask(0)
  tale.contact(2)
  tale.word(6, 'approve', tale.ask(3))
  tale.note(17, { inReplyTo: 'answer2@clinic.test', references: ['ask@example.test', 'answer2@clinic.test'] })
  return tale.finish()
}
