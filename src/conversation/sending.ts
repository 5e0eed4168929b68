// How approved notes leave: after which pause, and how many at most. Data; whoever sends keeps to it.

export type Sending = {
  /** Between the owner's `send` and the moment at which the note may leave. */
  readonly undoMinutes: number
  /** Notes to contacts within 24 hours, at most. */
  readonly caps: { readonly perContact: number; readonly perOrganisation: number; readonly perDay: number }
}

export const usualSending: Sending = { undoMinutes: 10, caps: { perContact: 2, perOrganisation: 5, perDay: 20 } }
