// A process of its own that works on a store and is killed in the middle, as a power cut would do it. It says on standard
// output how far it has come; whoever started it kills it then.

import { openDatabase } from '../../src/store/database.ts'
import { storeArrived } from '../../src/store/inbox.ts'
import { lockStore } from '../../src/store/lock.ts'
import { addToOutbox, moveOutbox } from '../../src/store/outbox.ts'
import { arrived, outgoing } from './rows.ts'

const [path = '', task = ''] = process.argv.slice(2)

function say(word: string): void {
  process.stdout.write(`${word}\n`)
}

/** Stands still without letting go of anything. */
function stand(): void {
  setInterval(() => {}, 1_000_000)
}

if (task === 'hold the lock') {
  lockStore(path)
  globalThis.gc?.() // a lock that only the collector's mood keeps is none
  say('held')
  stand()
} else if (task === 'write messages') {
  const database = openDatabase(path)
  for (let uid = 1; uid <= 1_000_000; uid += 1) {
    storeArrived(database, arrived(uid))
    say(String(uid))
  }
} else if (task === 'die within a transaction') {
  const database = openDatabase(path)
  storeArrived(database, arrived(1))
  database.exec('BEGIN IMMEDIATE')
  storeArrived(database, arrived(2))
  say('in the middle')
  stand()
} else if (task === 'die while sending') {
  const database = openDatabase(path)
  for (const [index, purpose] of ['ready', 'claimed', 'begun'].entries())
    addToOutbox(database, outgoing(purpose, { version: index }))
  moveOutbox(database, 2, 'ready', 'claimed')
  moveOutbox(database, 3, 'ready', 'claimed')
  moveOutbox(database, 3, 'claimed', 'body-started')
  say('body started')
  stand()
} else if (task === 'open only') {
  try {
    lockStore(path)
    say('held')
  } catch (error) {
    say(`${error instanceof Error ? `${error.name}: ${error.message}` : error}`)
  }
}
