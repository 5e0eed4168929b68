// The simulated other end of the mailbox's wire: what the program takes for the IMAP library's client, on top of a simulated server.
// It misbehaves where the library does: a failed search is `false`, one without a folder `undefined`, a failed NOOP nothing at all.

import { EventEmitter } from 'node:events'
import type { FetchMessageObject, FetchQueryObject, ListResponse, MailboxObject, SearchObject } from 'imapflow'
import type { ImapClient } from '../../../src/transport/imap-ground.ts'
import type { Process, World } from '../world.ts'
import { fetched, listed, opened } from './imap-answers.ts'
import {
  closedAtConnect,
  type ImapFault,
  loginRefused,
  noConnection,
  refusedCommand,
  resetByPeer,
  throttled,
  unreachable,
} from './imap-errors.ts'
import type { FolderState } from './mailbox-server.ts'
import { messageKey } from './message-key.ts'
import { searchFolder } from './search.ts'

/** For a command without effects: whether it fails before or after it was carried out is the same. */
const READING = ['lost', 'silence', 'no', 'bye'] as const
const WRITING = ['lost', 'lost-after', 'silence', 'silence-after', 'no', 'bye'] as const
const FETCH_TRIES = 4

/** Makes clients of the owner's mailbox for a process. */
export function imapClients(world: World, process: Process): () => ImapClient {
  return () => new SimulatedImap(world, process)
}

class SimulatedImap extends EventEmitter implements ImapClient {
  usable = false
  isClosed = false
  byeReason: string | undefined = undefined
  mailbox: MailboxObject | false = false
  capabilities: Map<string, boolean | number>
  readonly #world: World
  readonly #process: Process
  #unwatch = () => {}
  #received = 0
  #openedAt = 0
  /** No news are announced on this connection any more, though it lives. */
  #deaf = false
  #endIdle: (() => void) | null = null

  constructor(world: World, process: Process) {
    super()
    this.#world = world
    this.#process = process
    this.capabilities = new Map()
    process.onEnd(() => this.#unwatch())
  }

  stats() {
    return { sent: 0, received: this.#received }
  }

  async connect(): Promise<void> {
    const { faults, post, options } = this.#world
    const fault = faults.draw(this.#process, 'imap.connect', [
      'refused',
      'silence',
      'bye',
      'login-refused',
      'login-later',
    ])
    await this.#process.port('imap.connect', () => {
      if (this.isClosed) throw noConnection()
      if (fault === 'refused') throw unreachable()
      if (fault === 'bye') throw closedAtConnect()
      if (fault === 'login-refused') throw loginRefused('Invalid credentials (Failure)', 'AUTHENTICATIONFAILED')
      if (fault === 'login-later') throw loginRefused('Temporary authentication failure', 'UNAVAILABLE')
      if (fault !== 'silence') this.usable = true
    })
    if (fault === 'silence') return this.#silence('imap.connect')
    if (this.isClosed) throw noConnection()
    this.#openedAt = this.#world.now()
    this.#received += 200
    this.capabilities = new Map(options.profile.capabilities.map((name) => [name, true]))
    const watcher = { arrived: (path: string) => this.#arrived(path), hangUp: (reason: string) => this.#lose(reason) }
    this.#unwatch = post.owner.watch(watcher)
  }

  async list(options?: { statusQuery?: object }): Promise<ListResponse[]> {
    const { owner } = this.#world.post
    const withStatus = options?.statusQuery !== undefined
    return this.#command('list', READING, () => listed(owner.folders, this.#world.options.profile, withStatus))
  }

  async mailboxOpen(path: string | string[], options?: { readOnly?: boolean | undefined }): Promise<MailboxObject> {
    if (options?.readOnly !== true) throw new Error(`${String(path)} was opened for writing`)
    try {
      return await this.#command('open', READING, () => {
        const folder = this.#world.post.owner.folder(String(path))
        if (folder === null) throw refusedCommand(`[NONEXISTENT] Unknown mailbox: ${String(path)}`)
        this.mailbox = opened(folder, this.#world.options.profile.hidesUidNext)
        return this.mailbox
      })
    } catch (error) {
      this.mailbox = false
      throw error
    }
  }

  async mailboxClose(): Promise<boolean> {
    if (this.mailbox === false) return true
    const done = () => {
      this.mailbox = false
      return true
    }
    return this.#command('close', READING, done).catch(() => false)
  }

  async search(query: SearchObject): Promise<number[] | false | undefined> {
    if (this.mailbox === false) return undefined
    if (!this.usable) throw noConnection()
    const found = () => searchFolder(this.#selected(), query, this.#world.now())
    return this.#command('search', READING, found).catch((error: Error & { code?: string }) => {
      if (error.message.startsWith('the simulated')) throw error
      return false
    })
  }

  async fetchAll(range: string, query: FetchQueryObject): Promise<FetchMessageObject[]> {
    if (this.mailbox === false) return []
    const ranges = range.split(',').map((part) => part.split(':').map(Number))
    const asked = (uid: number) => ranges.some(([from = 0, to = from]) => from <= uid && uid <= to)
    const faults = this.#world.options.profile.forgetsTexts ? ([...READING, 'no-text'] as const) : READING
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#command('fetch', faults, (fault) => {
          const { messages } = this.#selected()
          const wanted = messages.flatMap((message, index) => (asked(message.uid) ? [{ message, seq: index + 1 }] : []))
          const bare =
            fault === 'no-text' && wanted.length > 0 ? this.#world.random('forgotten').int(wanted.length) : -1
          return wanted.map(({ message, seq }, index) => fetched(message, seq, query, index === bare))
        })
      } catch (error) {
        if ((error as { code?: string }).code !== 'ETHROTTLE' || tries >= FETCH_TRIES) throw error
      }
    }
  }

  async append(path: string | string[], content: string | Buffer, flags?: string[], idate?: Date | string) {
    const raw = Buffer.from(content)
    const { owner } = this.#world.post
    const key = messageKey(raw)
    const fact = { what: 'append', process: this.#process.number, folder: String(path), raw, messageKey: key } as const
    let stored = false
    // Flags are checked against the selected folder, and one opened with EXAMINE allows none.
    const allowed = this.mailbox === false ? (flags ?? []) : []
    const lay = () => {
      const folder = owner.folder(String(path))
      if (folder === null) throw refusedCommand('[TRYCREATE] No such mailbox')
      const receivedAt = idate === undefined ? this.#world.now() : new Date(idate).getTime()
      const uid = owner.put(folder.path, raw, { writer: 'service', key, flags: allowed, receivedAt, why: 'appended' })
      stored = true
      return { destination: folder.path, uidValidity: BigInt(folder.uidValidity), uid }
    }
    const died = () => {
      if (stored) this.#world.record({ ...fact, heard: false })
      stored = false
    }
    this.#process.onEnd(died)
    try {
      const answer = await this.#command('append', WRITING, lay, died)
      this.#world.record({ ...fact, heard: true })
      stored = false
      return answer
    } catch (error) {
      died()
      throw error
    }
  }

  async noop(): Promise<void> {
    if (!this.usable) throw noConnection()
    await this.#command('noop', READING, () => undefined).catch(() => undefined)
  }

  async idle(): Promise<boolean | undefined> {
    if (this.mailbox === false) return undefined
    const fault = this.#world.faults.draw(this.#process, 'imap.idle', ['deaf', 'lost', 'no'])
    if (fault === 'deaf') this.#deaf = true
    const granted = await this.#command('idle', [], () => fault !== 'no').catch(() => false)
    if (!granted) return false
    if (fault === 'lost') this.#lose('connection reset')
    if (this.isClosed) return false
    return new Promise((resolve) => {
      this.#endIdle = () => resolve(undefined)
    })
  }

  async logout(): Promise<void> {
    await this.#command('logout', ['silence', 'lost'], () => undefined).catch(() => undefined)
    this.close()
  }

  close(): void {
    if (this.isClosed) return
    this.isClosed = true
    this.usable = false
    this.mailbox = false
    this.#unwatch()
    this.#endIdle?.()
    this.#endIdle = null
    if (this.#process.alive) this.emit('close')
  }

  /** One exchange with the server. `execute` runs there; what it throws is its NO. */
  async #command<T>(
    name: string,
    possible: readonly (ImapFault | 'no-text')[],
    execute: (fault: string | null) => T,
    silent = () => {},
  ): Promise<T> {
    if (!this.usable) throw noConnection()
    this.#endIdle?.()
    this.#endIdle = null
    const faults =
      this.#world.options.profile.throttles && possible.length > 0 ? [...possible, 'throttled' as const] : possible
    const fault = faults.length === 0 ? null : this.#world.faults.draw(this.#process, `imap.${name}`, faults)
    const answer = await this.#process.port(`imap.${name}`, () => this.#carryOut(fault, execute))
    if (fault === 'silence' || fault === 'silence-after') {
      silent()
      return this.#silence(`imap.${name}`)
    }
    if (this.isClosed) throw noConnection()
    this.#received += 40
    this.#notice()
    return answer as T
  }

  #carryOut<T>(fault: string | null, execute: (fault: string | null) => T): T | undefined {
    if (this.isClosed) throw noConnection()
    const tooOld = this.#openedAt + this.#world.options.profile.connectionMinutes * 60_000 < this.#world.now()
    if (tooOld || fault === 'lost' || fault === 'bye') {
      this.#lose(fault === 'bye' ? 'Server shutting down' : tooOld ? 'Session expired, please login again.' : null)
      throw noConnection()
    }
    if (fault === 'silence') return undefined
    if (fault === 'no') {
      this.#received += 20
      throw refusedCommand('[SERVERBUG] Internal error')
    }
    if (fault === 'throttled') this.#throttle()
    const result = execute(fault)
    if (fault === 'lost-after') {
      this.#lose(null)
      throw noConnection()
    }
    return result
  }

  /** No answer comes. Once the client is closed, by whomever, the library gives up what it was asked. */
  #silence(name: string): Promise<never> {
    const given = new Promise<never>((_resolve, reject) => this.once('close', () => reject(noConnection())))
    return Promise.race([given, this.#process.hang(name, () => !this.isClosed)])
  }

  /** The library waits as long as the server wishes before it tells; the connection's deadline may run out meanwhile. */
  #throttle(): never {
    const ms = this.#world.random('throttle').between(5_000, 95_000)
    this.#world.pass(ms)
    throw this.isClosed ? noConnection() : throttled(ms)
  }

  #selected(): FolderState {
    const folder = this.mailbox === false ? null : this.#world.post.owner.folder(this.mailbox.path)
    if (folder === null) throw refusedCommand('no mailbox is selected')
    return folder
  }

  #arrived(path: string): void {
    const { announced } = this.#world.faults
    if (this.mailbox !== false && this.mailbox.path === path && this.#endIdle !== null && announced && !this.#deaf)
      this.#notice()
  }

  /** The server mentions how many messages there are; the library passes on a change. */
  #notice(): void {
    if (this.mailbox === false || this.#deaf) return
    const count = this.#world.post.owner.folder(this.mailbox.path)?.messages.length ?? 0
    const prevCount = this.mailbox.exists
    if (count === prevCount) return
    this.mailbox.exists = count
    this.#received += 20
    if (this.#process.alive) this.emit('exists', { path: this.mailbox.path, count, prevCount })
  }

  /** The connection is gone. A goodbye of the server is remembered. */
  #lose(bye: string | null): void {
    if (this.isClosed || !this.#process.alive) return
    if (bye === null) this.emit('error', resetByPeer())
    else this.byeReason = bye
    this.close()
  }
}
