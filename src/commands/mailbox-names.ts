// What several mailboxes are called, in the log and in tables.

import type { Config } from '../config.ts'

/** By the user who logs in; where two servers have the same one, with the server. */
export function mailboxNames(configs: readonly Config[]): string[] {
  const users = configs.map(({ mailbox }) => mailbox.imap.user)
  return configs.map(({ mailbox: { imap } }) =>
    users.filter((user) => user === imap.user).length > 1 ? `${imap.user} at ${imap.host}` : imap.user,
  )
}
