// Where letters are written: each person one after the other, each letter with an id of its own, in their own time.

import type { MailAccount } from './mail-account.ts'

export type Desk = {
  /** `compose` is given the Message-ID of the letter. */
  write(who: MailAccount, to: readonly string[], compose: (id: string) => Promise<Uint8Array>): void
}

export function openDesk(): Desk {
  const writing = new Map<MailAccount, Promise<void>>()
  let written = 0
  return {
    write(who, to, compose) {
      written += 1
      const id = `letter.${written}.${Date.now()}@${who.account.address.split('@')[1]}`
      const before = writing.get(who) ?? Promise.resolve()
      writing.set(
        who,
        before.then(async () => who.send(await compose(id), to)),
      )
    },
  }
}
