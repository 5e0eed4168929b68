// Who plays in the demo: the owner, the four whom she asks, the program that she lets read her mail, and a library that sells
// tickets. Invented, all of them.

import { addDays } from '../../conversation/times.ts'
import type { SandboxOwner } from '../sandbox-config.ts'

export type ContactKey = 'maria' | 'daniel' | 'priya' | 'henrik'
export type ActorKey = 'nora' | 'thanktwice' | 'library' | ContactKey

export type Contact = {
  readonly key: ContactKey
  readonly name: string
  readonly address: string
  readonly password: string
  readonly zone: string
  /** What they do, for the page. */
  readonly work: string
  /** What becomes of Nora's question, for the page. */
  readonly part: string
}

/** Easter is quiet in Berlin: nobody is written to on these days. */
export const HOLIDAYS = ['2026-04-03', '2026-04-06']

export const START = '2026-03-02T08:00:00.000Z'
/** Seven weeks later, at the same hour of the same weekday. */
export const END = `${addDays('2026-03-02', 49)}T07:00:00.000Z`

export const NORA = {
  name: 'Nora Lindqvist',
  address: 'nora@example.org',
  password: 'nora-demo',
  zone: 'Europe/Berlin',
  signature: 'Warm regards,\nNora Lindqvist',
  about: 'I have taught geography for nine years and would like to make maps and signs for people on their way.',
  story:
    'I teach geography, and for nine years my best lessons were the ones in which we drew the way to school from memory. ' +
    'What people put in and leave out of a map never let go of me. Now I want to find out how one makes a living of it.',
  goals: ['insight', 'what-it-takes', 'challenges'],
} as const satisfies SandboxOwner

export const SERVICE_ADDRESS = 'nora+thanktwice@example.org'

export const CONTACTS: readonly Contact[] = [
  {
    key: 'maria',
    name: 'Maria Okafor',
    address: 'maria.okafor@northlight.example',
    password: 'maria-demo',
    zone: 'Europe/Berlin',
    work: 'makes hiking maps at Northlight Maps',
    part: 'answers with a time, and leads on to Daniel',
  },
  {
    key: 'daniel',
    name: 'Daniel Reyes',
    address: 'daniel@harborlab.example',
    password: 'daniel-demo',
    zone: 'America/New_York',
    work: 'designs station signs in New York',
    part: 'sends a calendar invitation, then moves it',
  },
  {
    key: 'priya',
    name: 'Priya Raman',
    address: 'priya.raman@dailycourier.example',
    password: 'priya-demo',
    zone: 'Europe/Berlin',
    work: 'draws maps for the Daily Courier',
    part: 'is out of office, then says no',
  },
  {
    key: 'henrik',
    name: 'Henrik Vogt',
    address: 'h.vogt@cityatlas.example',
    password: 'henrik-demo',
    zone: 'Europe/Berlin',
    work: 'keeps the city’s map at the City Atlas',
    part: 'never answers',
  },
]

/** Writes to Nora once, and is written to by nobody. */
export const LIBRARY = {
  name: 'City Library',
  address: 'tickets@citylibrary.example',
  password: 'library-demo',
  zone: 'Europe/Berlin',
} as const

/** Whose address this is, or null. */
export function actorAt(address: string): ActorKey | null {
  const plain = address.toLowerCase()
  if (plain === SERVICE_ADDRESS) return 'thanktwice'
  if (plain === NORA.address) return 'nora'
  if (plain === LIBRARY.address) return 'library'
  return CONTACTS.find((contact) => contact.address === plain)?.key ?? null
}

export function contactCalled(key: ContactKey): Contact {
  const contact = CONTACTS.find((one) => one.key === key)
  if (contact === undefined) throw new Error(`nobody is called ${key}`)
  return contact
}

/** Whether this is one of the four whom Nora asks. */
export function isContact(actor: ActorKey): actor is ContactKey {
  return CONTACTS.some(({ key }) => key === actor)
}

/** `Maria`, `Nora`, `Thanktwice`, `City Library`. */
export function firstName(actor: ActorKey): string {
  if (actor === 'thanktwice') return 'Thanktwice'
  if (actor === 'library') return LIBRARY.name
  return (actor === 'nora' ? NORA.name : contactCalled(actor).name).split(' ')[0] ?? actor
}
