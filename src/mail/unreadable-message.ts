// The one error of reading mail: the bytes could not be understood as a message. Its text is for people.

/** Thrown by parseMessage; `message` says in plain words what was wrong with the bytes. */
export class UnreadableMessage extends Error {
  override readonly name = 'UnreadableMessage'
}
