// What happened in a loop, told by those who stood outside the program: whom the owner asked, what he was shown, what he said.

/** What the owner means to do with the drafts for a contact. */
export type Fate = 'send' | 'send twice' | 'send, stop, send' | 'skip' | 'say nothing' | 'send while they write'

export type Contact = {
  readonly name: string
  readonly address: string
  readonly password: string
  readonly fate: Fate
}

/** A text that the owner was asked about. */
export type Shown = {
  readonly contact: string
  readonly text: string
  /** Message-ID of the mail that asked. */
  readonly askedBy: string
  readonly word: 'send' | 'skip' | null
}

export type History = {
  readonly contacts: readonly Contact[]
  /** When each contact was first written to, in milliseconds; by address. */
  readonly begun: Map<string, number>
  readonly shown: Shown[]
  /** Message-IDs of what the owner wrote by hand. */
  readonly byHand: Set<string>
  /** "Did it go out?" as the owner was asked, by contact. */
  readonly doubts: { readonly contact: string; readonly word: 'yes' | 'no' }[]
  /** Whom the owner stopped a note to. */
  readonly stopped: Set<string>
  /** How often each misfortune struck. */
  readonly misfortunes: Map<string, number>
}

export function newHistory(contacts: readonly Contact[]): History {
  return {
    contacts,
    begun: new Map(),
    shown: [],
    byHand: new Set(),
    doubts: [],
    stopped: new Set(),
    misfortunes: new Map(),
  }
}

export function count(history: History, misfortune: string): void {
  history.misfortunes.set(misfortune, (history.misfortunes.get(misfortune) ?? 0) + 1)
}
