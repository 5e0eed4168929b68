// A note on its way, in each state that it can be in: brought there by the engine where it can be.

import { moveOutbox } from '../../src/store/outbox.ts'
import type { Outcome } from '../../src/transport/submission.ts'
import { MARIA } from '../engine/office.ts'
import { type Desk, openDesk } from './note-desk.ts'

export const broken: Outcome = { outcome: 'unknown', because: 'the connection was lost after the whole mail' }
export const refused: Outcome = { outcome: 'refused', because: '550 5.7.1 not\u001b[31m accepted', reply: '550' }
export const putOff: Outcome = { outcome: 'deferred', because: '451 4.7.1 come back later', reply: '451' }

const toMaria = (outcome: Outcome) => (to: string) =>
  to === MARIA ? outcome : ({ outcome: 'accepted', reply: '250', aliases: [] } as const)

/** Approved at 09:31, it may leave at 09:41. */
export async function approved(): Promise<Desk> {
  const desk = await openDesk()
  await desk.run(`approve ${await desk.code()} --yes`)
  await desk.until('2026-03-11 09:32')
  return desk
}

export async function tried(outcome: Outcome): Promise<Desk> {
  const desk = await approved()
  desk.answers(toMaria(outcome))
  await desk.until('2026-03-11 09:41')
  await desk.settle()
  return desk
}

async function moved(state: 'claimed' | 'body-started'): Promise<Desk> {
  const desk = await approved()
  moveOutbox(desk.database, desk.note().id, 'ready', state)
  return desk
}

async function done(desk: Promise<Desk>, verb: string): Promise<Desk> {
  const ready = await desk
  await ready.run(`outbox ${verb} ${ready.note().id}`)
  return ready
}

export const situations = {
  'that waits for its time': approved,
  'that is held': () => done(approved(), 'hold'),
  'that the server put off': () => tried(putOff),
  'that is claimed': () => moved('claimed'),
  'that is half on the wire': () => moved('body-started'),
  'that went out': () => tried({ outcome: 'accepted', reply: '250 taken', aliases: [] }),
  'that was refused': () => tried(refused),
  'that may have gone out': () => tried(broken),
  'that was taken back': () => done(tried(broken), 'retry'),
} as const
