// What can go wrong with the store, in words that say what to do.

const ADVICE: Record<string, (path: string) => string> = {
  SQLITE_FULL: (path) => `${path}: the disk is full. Nothing was sent; make room and start again.`,
  SQLITE_NOTADB: (path) => `${path} is not a Thanktwice store. Check "store.path", or restore it from a backup.`,
  SQLITE_CORRUPT: (path) => `${path} is damaged. Stop the program and restore the file from a backup.`,
  SQLITE_READONLY: (path) =>
    `${path} cannot be written. Give the user who runs Thanktwice the right to write to it and its folder.`,
  SQLITE_CANTOPEN: (path) => `${path} cannot be opened. Check that its folder exists and may be read and written.`,
  SQLITE_BUSY: (path) => `${path} is locked by another program. Close it and start again.`,
  SQLITE_IOERR: (path) => `${path}: the disk failed while reading or writing. Nothing was sent; check the disk.`,
  EACCES: (path) => `${path}: its folder cannot be created or opened. Give the user who runs Thanktwice the right to.`,
  EROFS: (path) => `${path} lies on a disk that is mounted read-only. Check "store.path".`,
  ENOTDIR: (path) => `${path}: a file lies where its folder should be. Check "store.path".`,
  EEXIST: (path) => `${path}: a file lies where its folder should be. Check "store.path".`,
  ENOSPC: (path) => `${path}: the disk is full. Nothing was sent; make room and start again.`,
}

export class StoreFault extends Error {
  override readonly name = 'StoreFault'

  /** Whether this error is the store's, and no bug in what worked with it. */
  static is(error: unknown): boolean {
    return StoreFault.from(error, '') instanceof StoreFault
  }

  /** Keeps a StoreFault as it is; puts SQLite's and the system's codes into words; anything else is our bug and returned unchanged. */
  static from(error: unknown, path: string): Error {
    if (error instanceof StoreFault) return error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const advice = Object.entries(ADVICE).find(([known]) => code.startsWith(known))
    if (advice !== undefined) return new StoreFault(advice[1](path))
    return error instanceof Error ? error : new Error(String(error))
  }
}
