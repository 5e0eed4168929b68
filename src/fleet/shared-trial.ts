// One trial of mails for many mailboxes. A mail that is slow to read is sent on to a second thread, where it gets its full time
// and only other slow ones wait for it. Each mailbox tries a few mails at once, so that they take turns by themselves.

import { openTrial, type Trial } from '../engine/trial.ts'

/** Ample for an honest mail, and what a slow one may cost all others. */
const QUICK_MS = 1000

/** The same for everybody: calls may overlap. Threads start when they are needed; the patient one ends when its work does. */
export function openSharedTrial(quick: Trial = openTrial([QUICK_MS]), patient: Trial = openTrial()): Trial {
  const quickly = oneAtATime()
  const patiently = oneAtATime()
  return {
    read: async (raw, effort) => {
      const tried = await quickly(() => quick.read(raw, effort))
      if (tried.message !== null) return tried
      return patiently(async (others) => {
        try {
          return await patient.read(raw, effort)
        } finally {
          if (others() === 0) await patient.close()
        }
      })
    },
    close: async () => {
      await Promise.all([quick.close(), patient.close()])
    },
  }
}

type Others = () => number

/** Runs one work after the other; each is told how to ask how many wait behind it. */
function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve()
  let asked = 0
  return <T>(work: (others: Others) => Promise<T>): Promise<T> => {
    asked += 1
    const turn = last.then(() => {
      asked -= 1
      return work(() => asked)
    })
    last = turn.catch(() => {})
    return turn
  }
}
