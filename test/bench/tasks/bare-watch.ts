// The bare watcher: imapflow idles on the inbox and fetches whatever is new, source and all. The floor for noticing; it decides
// and stores nothing.

import { bareClient } from '../bare-client.ts'
import { sharedClock, taskArgs, taskSays } from '../task.ts'

const { port, address, password, fetches } = taskArgs<{
  port: number
  address: string
  password: string
  /** False for a client that only idles. */
  fetches: boolean
}>()

const client = await bareClient({ port, address, password })
const mailbox = await client.mailboxOpen('INBOX', { readOnly: true })
let next = Number(mailbox.uidNext)
let wake = () => {}
let news = true
client.on('exists', () => {
  news = true
  wake()
})
taskSays({ ready: true })
for (;;) {
  if (news && fetches) {
    news = false
    for await (const message of client.fetch(`${next}:*`, { uid: true, source: true }, { uid: true })) {
      // `n:*` always names the last message, too.
      if (message.uid < next) continue
      next = message.uid + 1
      const id = /^Message-ID:\s*(<[^>]*>)/im.exec(message.source?.toString('latin1') ?? '')?.[1]
      taskSays({ noticed: id, at: sharedClock() })
    }
    continue
  }
  const idling = client.idle()
  // IDLE ends by the next command; a NOOP is one.
  await new Promise<void>((resolve) => {
    wake = resolve
    void idling.then(() => resolve())
    if (news && fetches) resolve()
  })
  if (client.isClosed) process.exit(1)
}
