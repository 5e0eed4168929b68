// A place among those who take a turn at the same moment, for processes that watch many mailboxes.

export type Place = {
  /** Says that there is progress; who makes none loses the place, and goes on without it. */
  readonly beat: () => void
  readonly leave: () => void
}

/** Gives a place as soon as there is one, and at once when the signal aborts. */
export type Turnstile = (signal: AbortSignal) => Promise<Place>
