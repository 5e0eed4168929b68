// Everything that can go wrong with one mail over SMTP, phase by phase: the list that the outcomes are measured on.

import type { Break } from '../servers/cutting-proxy.ts'
import type { Act, Script } from '../servers/scripted-smtp.ts'

/** Where the line between us and the server breaks: the chunk that holds the words is the first that is lost. */
export type Cut = { readonly from: 'client' | 'server'; readonly words: string; readonly how: Break }

export type SmtpFault = {
  readonly phase: string
  readonly what: string
  readonly script: Script
  readonly cut?: Cut
  /** Nothing listens on the port. */
  readonly down?: true
  /** A text that no socket buffer holds, so that it is still being offered when something happens. */
  readonly long?: true
}

type Step = 'greeting' | 'hello' | 'auth' | 'mail' | 'recipient' | 'data' | 'dot'

/** `other`: a good answer, but not the one that is usual there. */
const STEPS: readonly { step: Step; phase: string; usual: string; other: readonly [string, string] }[] = [
  { step: 'greeting', phase: 'greeting', usual: '220', other: ['250 instead of 220', '250 scripted.example.test'] },
  { step: 'hello', phase: 'EHLO', usual: '250', other: ['220 instead of 250', '220 scripted.example.test'] },
  { step: 'auth', phase: 'AUTH', usual: '235', other: ['250 instead of 235', '250 2.0.0 fine'] },
  { step: 'mail', phase: 'MAIL', usual: '250', other: ['252 instead of 250', '252 2.1.0 perhaps'] },
  { step: 'recipient', phase: 'RCPT', usual: '250', other: ['250 in two lines', '250-2.1.5 well\r\n250 2.1.5 fine'] },
  { step: 'data', phase: 'DATA', usual: '354', other: ['250 instead of 354', '250 2.0.0 go on'] },
  { step: 'dot', phase: 'after the dot', usual: '250', other: ['220 instead of 250', '220 2.0.0 taken'] },
]

function stepFaults({ step, phase, usual, other }: (typeof STEPS)[number]): SmtpFault[] {
  const acts: readonly (readonly [string, Act])[] = [
    ['silence', 'silence'],
    ['close', 'close'],
    ['RST', 'reset'],
    ['half an answer, then close', [`${usual}-`, 'close']],
    ['gibberish', 'who is there?'],
    other,
    ['421, then close', ['421 4.3.2 closing down', 'close']],
    ['451', '451 4.3.0 not now'],
    ['554', '554 5.7.1 no'],
  ]
  return acts.map(([what, act]) => ({ phase, what, script: { [step]: act } }))
}

/** Of a short text all is on its way by then, and this is an answer like any other. */
const EARLY = '250 before the end'

const IN_TEXT: readonly (readonly [string, Act])[] = [
  ['silence', 'silence'],
  ['close', 'close'],
  ['RST', 'reset'],
  [EARLY, '250 2.0.0 taken as it is'],
  ['421, then close', ['421 4.3.2 closing down', 'close']],
  ['451', '451 4.3.0 not now'],
  ['552', '552 5.3.4 too big'],
]

const BREAKS = { close: 'closes', reset: 'is reset', silence: 'goes dead' } as const

export const TAKEN = '250 2.0.0 taken as Q1'

export const smtpFaults: readonly SmtpFault[] = [
  { phase: '(none)', what: 'nothing goes wrong', script: {} },
  { phase: 'connecting', what: 'nobody listens', script: {}, down: true },
  ...STEPS.slice(0, 6).flatMap(stepFaults),
  ...IN_TEXT.filter(([what]) => what !== EARLY).map(([what, act]) => ({
    phase: 'in a short text',
    what,
    script: { text: { afterBytes: 10, act } },
  })),
  ...IN_TEXT.map(([what, act]) => ({
    phase: 'in a long text',
    what,
    script: { text: { afterBytes: 10_000, act } },
    long: true as const,
  })),
  ...Object.entries(BREAKS).map(([how, seen]) => ({
    phase: 'in a short text',
    what: `the text is lost on the way, the line ${seen}`,
    script: {},
    cut: { from: 'client' as const, words: 'Subject: ', how: how as Break },
  })),
  ...STEPS.slice(6).flatMap(stepFaults),
  ...Object.entries(BREAKS).map(([how, seen]) => ({
    phase: 'after the dot',
    what: `taken; the answer is lost on the way, the line ${seen}`,
    script: { dot: TAKEN },
    cut: { from: 'server' as const, words: TAKEN, how: how as Break },
  })),
  { phase: 'after the answer', what: 'taken, then close', script: { dot: [TAKEN, 'close'] } },
  { phase: 'after the answer', what: 'taken, then RST', script: { dot: [TAKEN, 'reset'] } },
  {
    phase: 'after the answer',
    what: 'taken, then silence',
    script: { dot: TAKEN },
    cut: { from: 'client', words: 'QUIT', how: 'silence' },
  },
]
