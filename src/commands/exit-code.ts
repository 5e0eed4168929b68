// The exit statuses of the command, as `thanktwice help` documents them.

export const exitCode = {
  well: 0,
  /** The world did not let us, or the program has a bug. */
  failed: 1,
  badUsage: 2,
  /** EX_TEMPFAIL of sysexits.h: another process holds the database. */
  heldByAnother: 75,
  /** EX_CONFIG of sysexits.h: the configuration has mistakes. */
  badConfig: 78,
} as const
