// Who takes part in a loop: one owner and a contact a round, each at an organisation of their own, each with a fate.

import type { Dice } from './dice.ts'
import type { Contact, Fate } from './history.ts'

export const OWNER = { name: 'Nora Berg', address: 'nora@example.test', password: 'n' }
export const SERVICE = 'nora+thanktwice@example.test'

const FIRST = ['Ada', 'Bela', 'Cora', 'Dario', 'Edda', 'Farid', 'Greta', 'Hugo', 'Ines', 'Jonah', 'Kaja', 'Lev', 'Mina']
const LAST = ['Abend', 'Brook', 'Castell', 'Dorn', 'Eklund', 'Farrow', 'Gellert', 'Holm', 'Ibarra', 'Joss', 'Kestrel']

/** As many names as there are pairs; after that they repeat with another middle letter. */
export function contactsOf(rounds: number, dice: Dice): Contact[] {
  return Array.from({ length: rounds }, (_, index) => {
    const first = FIRST[index % FIRST.length] ?? ''
    const last = LAST[index % LAST.length] ?? ''
    const lap = Math.floor(index / (FIRST.length * LAST.length))
    const name = lap === 0 ? `${first} ${last}` : `${first} ${String.fromCharCode(64 + lap)}. ${last}`
    const address = `${first.toLowerCase()}@${last.toLowerCase()}${index}.test`
    return { name, address, password: 'c', fate: fateOf(dice.throw()) }
  })
}

function fateOf(chance: number): Fate {
  if (chance < 0.55) return 'send'
  if (chance < 0.65) return 'send twice'
  if (chance < 0.75) return 'send, stop, send'
  if (chance < 0.85) return 'send while they write'
  return chance < 0.93 ? 'skip' : 'say nothing'
}
