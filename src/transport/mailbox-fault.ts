// What can go wrong between us and a mail server, in words for the person who runs the service.

export type FaultSort = 'auth' | 'connect' | 'tls' | 'lost' | 'timeout' | 'protocol'

/** A mail server could not be used. `message` says what is wrong and what to do; `cause` holds the library's error. */
export class MailboxFault extends Error {
  override readonly name = 'MailboxFault'
  readonly sort: FaultSort

  constructor(sort: FaultSort, message: string, cause?: unknown) {
    super(message, { cause })
    this.sort = sort
  }
}
