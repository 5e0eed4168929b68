import { expect, test } from 'vitest'
import { baseSubject, isForwardSubject, isReplySubject, replySubject } from '../../src/mail/subject.ts'

test.each([
  ['Re: Twenty minutes', 'Twenty minutes'],
  ['RE: AW: Fwd: Twenty minutes', 'Twenty minutes'],
  ['Re[2]: Twenty minutes', 'Twenty minutes'],
  ['AW: WG: Zwanzig Minuten', 'Zwanzig Minuten'],
  ['TR : RE : Vingt minutes', 'Vingt minutes'],
  ['RV: Veinte minutos', 'Veinte minutos'],
  ['R: I: Venti minuti', 'Venti minuti'],
  ['Antw: Twintig minuten', 'Twintig minuten'],
  ['SV: VB: Tjugo minuter', 'Tjugo minuter'],
  ['回复：二十分钟', '二十分钟'],
  ['[policy] Re: Twenty minutes', 'Twenty minutes'],
  ['Re: [policy] Twenty minutes', 'Twenty minutes'],
  ['[Fwd: Twenty minutes]', 'Twenty minutes'],
  ['Twenty minutes (fwd)', 'Twenty minutes'],
  ['Twenty  minutes', 'Twenty minutes'],
  ['Ref: 4711', 'Ref: 4711'],
  ['Research: how?', 'Research: how?'],
  ['[policy]', '[policy]'],
  ['Re:', ''],
])('the base of %s is %s', (subject, base) => {
  expect(baseSubject(subject)).toBe(base)
})

test.each([
  ['Re: x', true, false],
  ['AW: x', true, false],
  ['[policy] Re: x', true, false],
  ['Fwd: Re: x', false, true],
  ['WG: x', false, true],
  ['[Fwd: x]', false, true],
  ['İLT: x', false, true],
  ['x', false, false],
  ['Regarding: x', false, false],
])('%s', (subject, reply, forward) => {
  expect([isReplySubject(subject), isForwardSubject(subject)]).toEqual([reply, forward])
})

test.each([
  ['Twenty minutes', 'Re: Twenty minutes'],
  ['Re: Twenty minutes', 'Re: Twenty minutes'],
  ['AW: Zwanzig Minuten', 'Re: Zwanzig Minuten'],
  ['', 'Re:'],
])('an answer to %s goes under %s', (subject, answer) => {
  expect(replySubject(subject)).toBe(answer)
})
