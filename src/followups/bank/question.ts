// What a question of the bank is. No question stands here.

/** The owner's goals by the names that the configuration gives them. */
export type GoalName =
  | 'insight'
  | 'state-of-the-industry'
  | 'the-job-itself'
  | 'what-it-takes'
  | 'key-people'
  | 'challenges'
  | 'my-skills'
  | 'help-them'
  | 'help-me'
  | 'who-i-am'
  | 'feedback'
  | 'new-contacts'
  | 'good-impression'

/** What somebody works in, as far as questions differ by it. */
export type Field =
  | 'technology'
  | 'data'
  | 'design'
  | 'product'
  | 'marketing'
  | 'sales'
  | 'finance'
  | 'law'
  | 'health'
  | 'education'
  | 'research'
  | 'public-sector'
  | 'non-profit'
  | 'engineering'
  | 'media'
  | 'hospitality'
  | 'trades'
  | 'operations'
  | 'people'
  | 'environment'

export type BankQuestion = {
  /** Open, to be spoken as it stands, at most 25 words. */
  readonly text: string
  /** For the card: enough to remember the question by. */
  readonly short: string
  /** No two questions of one topic come into one list. */
  readonly topic: string
  /** The goals that it serves; [] where it fits any. */
  readonly goals: readonly GoalName[]
  /** Only for people of these fields; [] for everybody. */
  readonly fields: readonly Field[]
  readonly side: 'rewarding' | 'hard' | 'neutral'
  readonly place: 'opening' | 'core' | 'closing'
  /** Only where the owner's outreach speaks of its topic: it would be odd to anybody else. */
  readonly onlyIfWanted: boolean
}

/** A question as the files of the bank write it: what goes without saying is left out. */
export type Written = Pick<BankQuestion, 'text' | 'short' | 'topic'> & Partial<BankQuestion>

/** Completes the questions of one file with what they have in common. */
export function bank(common: Partial<BankQuestion>, written: readonly Written[]): readonly BankQuestion[] {
  const usual = { goals: [], fields: [], side: 'neutral', place: 'core', onlyIfWanted: false } as const
  return written.map((question) => ({ ...usual, ...common, ...question }))
}
