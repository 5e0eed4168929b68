// The promises of the program, kept whatever happens in whatever order.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Conversation } from '../../src/conversation/conversation.ts'
import { decide } from '../../src/conversation/decide.ts'
import type { Decision } from '../../src/conversation/decision.ts'
import type { Event } from '../../src/conversation/event.ts'
import { nextWake } from '../../src/conversation/plan.ts'
import { begins, type Happening, history, momentAfter, opened } from './happenings.ts'
import { setting } from './setting.ts'
import { entry } from './transcript.ts'

type Step = { readonly before: Conversation; readonly event: Event; readonly decision: Decision }

function play(happenings: readonly Happening[]): Step[] {
  let conversation = opened('yes')
  let now = begins
  const shown = new Set<string>()
  return happenings.map((happening) => {
    now = momentAfter(now, happening)
    const before = conversation
    const meant = happening.event(before, now)
    const event: Event = isPossible(meant, shown) ? meant : { at: now, type: 'alarm-rang' }
    const decision = decide(setting, before, event)
    conversation = decision.conversation
    for (const effect of decision.effects) {
      if (effect.effect === 'mail-owner' && effect.mail.mail === 'approval')
        shown.add(`${effect.mail.followUp} ${effect.mail.draft.version}`)
    }
    return { before, event, decision }
  })
}

/** Nobody can answer a mail that was never written. */
function isPossible(event: Event, shown: ReadonlySet<string>): boolean {
  if (event.type !== 'owner-answered' || event.about.mail !== 'approval') return true
  return shown.has(`${event.about.followUp} ${event.about.version}`)
}

/** The seed keeps a failure reproducible; the shortest history that breaks a promise is printed as a transcript. */
function always(check: (steps: readonly Step[]) => void, numRuns = 300): void {
  const found = fc.check(
    fc.property(history, (happenings) => check(play(happenings))),
    { numRuns, seed: 20260302 },
  )
  if (!found.failed) return
  const told = play(found.counterexample?.[0] ?? []).map(({ before, event, decision }) =>
    entry(before, event, decision, nextWake(setting, decision.conversation)),
  )
  throw new Error(`${String(found.errorInstance)}\n\n${told.join('\n')}`)
}

const notes = ({ decision }: Step) =>
  decision.effects.flatMap((effect) => (effect.effect === 'send-note' ? [effect] : []))

test('the histories reach what they are meant to test', () => {
  const seen = new Set<string>()
  always((steps) => {
    for (const { event, decision } of steps) {
      seen.add(event.type)
      seen.add(decision.conversation.stage.name)
      for (const { kind, state } of Object.values(decision.conversation.followUps)) seen.add(`${kind} ${state.status}`)
    }
  }, 1500)
  expect([...seen]).toEqual(
    expect.arrayContaining([
      'nudge sent',
      'thank-you sent',
      'thank-you leaving',
      'thank-you lacking',
      'month-note sent',
      'nudge snoozed',
      'nudge waiting',
      'thank-you waiting',
      'closed',
      'debrief told',
      'time-check told',
    ]),
  )
})

test('no history makes a decision throw, and every decision says why', () => {
  always((steps) => {
    for (const { decision } of steps) expect(decision.because).toMatch(/\S/)
  })
})

test('a version of a note is sent off once', () => {
  always((steps) => {
    const sent = steps.flatMap(notes).map(({ followUp, draft }) => `${followUp} ${draft.version}`)
    expect(sent).toEqual([...new Set(sent)])
  })
})

test('a note is sent off only on the owner’s word for exactly that version, and as he was shown it', () => {
  always((steps) => {
    const shown = new Map<string, string>()
    for (const step of steps) {
      for (const { followUp, draft } of notes(step)) {
        expect(step.event).toMatchObject({
          type: 'owner-answered',
          command: { command: 'send' },
          about: { mail: 'approval', followUp, version: draft.version },
        })
        expect(shown.get(`${followUp} ${draft.version}`)).toBe(wording(draft))
        expect(draft.to.address).toBe('maria.keller@northwind.example')
      }
      for (const effect of step.decision.effects) {
        if (effect.effect !== 'mail-owner' || effect.mail.mail !== 'approval') continue
        const { followUp, draft } = effect.mail
        const before = shown.get(`${followUp} ${draft.version}`)
        if (before !== undefined) expect(wording(draft)).toBe(before)
        shown.set(`${followUp} ${draft.version}`, wording(draft))
      }
    }
  })
})

test('after a message of the contact’s nothing is on its way to them', () => {
  always((steps) => {
    for (const { before, event, decision } of steps) {
      if (event.type !== 'message-read' || event.reading.by !== 'contact') continue
      const again = before.thread.some(
        ({ messageId, text }) => messageId === event.reading.messageId && text === event.reading.newText,
      )
      if (again) continue
      expect(statuses(decision.conversation)).not.toContain('leaving')
      expect(notes({ before, event, decision })).toEqual([])
    }
  })
})

test('a note that is taken back is withdrawn in the same decision', () => {
  always((steps) => {
    for (const { before, event, decision } of steps) {
      if (event.type.startsWith('note-') || (event.type === 'message-read' && event.past)) continue
      for (const { key, state } of Object.values(before.followUps)) {
        if (state.status !== 'leaving' || decision.conversation.followUps[key]?.state.status === 'leaving') continue
        expect(decision.effects).toContainEqual(
          expect.objectContaining({ effect: 'withdraw-note', followUp: key, version: state.draft.version }),
        )
      }
    }
  })
})

test('every word of the owner’s is answered, at once or by what comes of it', () => {
  always((steps) => {
    for (const step of steps) {
      if (step.event.type === 'owner-answered') expect(step.decision.effects).not.toEqual([])
    }
  })
})

test('what was sent stays sent', () => {
  always((steps) => {
    for (const { before, decision } of steps) {
      for (const [key, { state }] of Object.entries(before.followUps)) {
        if (state.status === 'sent') expect(decision.conversation.followUps[key]?.state).toEqual(state)
      }
    }
  })
})

test('who is not followed is not written to, and nothing is asked about them by time', () => {
  always((steps) => {
    for (const { event, decision } of steps) {
      if (decision.conversation.following === 'yes') continue
      expect(statuses(decision.conversation)).not.toContain('leaving')
      if (event.type === 'alarm-rang') expect(decision.effects).toEqual([])
    }
  })
})

test('an alarm that rang does not stand in the past', () => {
  always((steps) => {
    for (const { event, decision } of steps) {
      if (event.type !== 'alarm-rang') continue
      const wake = nextWake(setting, decision.conversation)
      if (wake !== null) expect(wake > event.at, `wakes ${wake} after ringing at ${event.at}`).toBe(true)
    }
  })
})

test('the next alarm is null or an instant', () => {
  always((steps) => {
    for (const { decision } of steps) {
      const wake = nextWake(setting, decision.conversation)
      if (wake !== null) expect(new Date(wake).toISOString()).toBe(wake)
    }
  })
})

test('a conversation survives JSON', () => {
  always((steps) => {
    const last = steps.at(-1)?.decision.conversation
    expect(JSON.parse(JSON.stringify(last))).toEqual(last)
  })
})

test('the same event decides the same, and changes nothing of what it was given', () => {
  always((steps) => {
    const step = steps.at(-1)
    if (step === undefined) return
    const kept = structuredClone(step.before)
    expect(decide(setting, step.before, step.event)).toEqual(step.decision)
    expect(step.before).toEqual(kept)
  })
})

function statuses(conversation: Conversation): string[] {
  return Object.values(conversation.followUps).map(({ state }) => state.status)
}

/** All that a contact would read. */
function wording({ to, subject, body }: { to: { address: string }; subject: string; body: string }): string {
  return [to.address, subject, body].join('\n')
}
