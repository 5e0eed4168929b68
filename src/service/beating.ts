// A mailbox whose reading says that there is progress, for the place in which it is read.

import type { Mailbox, ScanSink } from '../transport/mailbox.ts'

/** The same mailbox; `beat` is called with every message that is looked at or stored. */
export function beating(mailbox: Mailbox, beat: () => void): Mailbox {
  const heard = (sink: ScanSink): ScanSink => ({
    ...sink,
    wants: (head) => {
      beat()
      return sink.wants(head)
    },
    store: (message) => {
      beat()
      sink.store(message)
    },
  })
  return {
    ...mailbox,
    scan: (sink) => mailbox.scan(heard(sink)),
    scanOthers: (sink) => mailbox.scanOthers(heard(sink)),
    review: (sink, since) => mailbox.review(heard(sink), since),
  }
}
