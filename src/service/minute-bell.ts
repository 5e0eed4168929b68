// Rings once a minute for everybody who asked: one timer for all the mailboxes of a process. Only wakes, remembers nothing.

import cron from 'node-cron'

export type MinuteBell = {
  /** Calls `act` at every full minute, until the function that is returned is called. */
  readonly onMinute: (act: () => void) => () => void
  readonly close: () => Promise<void>
}

export function openMinuteBell(): MinuteBell {
  const acts = new Set<() => void>()
  const task = cron.schedule('* * * * *', () => {
    for (const act of acts) act()
  })
  return {
    onMinute: (act) => {
      acts.add(act)
      return () => void acts.delete(act)
    },
    close: async () => {
      await task.destroy()
    },
  }
}
