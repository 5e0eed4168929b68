// What a person truly meant by what he wrote, in plain data: the `wrote` entries of the history, which the checker reads.
// Nothing here is known to the program.

/** A note as the owner saw it in an approval mail. */
export type ShownNote = {
  readonly recipient: string
  readonly subject: string
  /** The text between the two rules, without line ends at its end. */
  readonly body: string
}

/** What the owner did in answer to one mail of the program's. */
export type OwnersAct =
  | 'approve'
  /** He says a plain "send" where the mail asks for "send anyway": nothing may come of it but to be told. */
  | 'kept-back'
  | 'edit'
  | 'skip'
  | 'later'
  | 'stop'
  /** "Did it go out?": he says yes or no. */
  | 'went-out'
  | 'not-out'
  /** Words that no reader can take for a command. */
  | 'mumble'
  /** An answer to a question: a time, a debrief, what became of advice. */
  | 'answer'

export type Meant =
  | {
      readonly who: 'owner'
      readonly act: OwnersAct
      /** Message-ID of the answer, and of the program's mail that he answers. */
      readonly messageId: string
      readonly answers: string
      /** For approve and edit: what the answered mail showed. For edit also the words he wants. */
      readonly note: ShownNote | null
      readonly wanted: string | null
      /** When a copy of it lies in his own Sent, filed by his own client: within ten minutes, much later, or never. */
      readonly proof: 'soon' | 'late' | 'never'
      /** Who else it was written to: then it must not be acted on. */
      readonly others: readonly string[]
      /** It names the mail that it answers in In-Reply-To or References; otherwise only the subject does. */
      readonly threaded: boolean
    }
  /** A mail of the owner's to a contact, by his own hand. */
  | { readonly who: 'owner'; readonly act: 'by-hand'; readonly messageId: string; readonly to: string }
  /** He sends the mail on to somebody, token and all. */
  | {
      readonly who: 'owner'
      readonly act: 'forward'
      readonly messageId: string
      readonly answers: string
      readonly to: string
    }
  /** His own out-of-office answers a mail of the program's. Never a command. */
  | { readonly who: 'machine'; readonly act: 'owner-away'; readonly messageId: string; readonly answers: string }
  | {
      readonly who: 'contact'
      readonly act: 'reply' | 'away' | 'reused-id' | 'injection'
      readonly messageId: string
      readonly from: string
    }
  | { readonly who: 'machine'; readonly act: 'bounce'; readonly messageId: string; readonly about: string }
  /** Somebody else speaks in the owner's name. `trick` says how. Never to be acted on. */
  | {
      readonly who: 'stranger'
      readonly act: 'spoof'
      readonly messageId: string
      readonly trick: string
      readonly answers: string
    }
