// One account's mailbox on its server: folders, UIDs, messages, flags. Everything that becomes visible or changes is written into
// the history. It speaks no protocol.

import type { Fact, VisibleFact, Writer } from '../history.ts'
import { messageKey } from './message-key.ts'
import type { Profile } from './profiles.ts'

export type StoredMessage = {
  readonly uid: number
  readonly raw: Uint8Array
  readonly flags: ReadonlySet<string>
  /** INTERNALDATE, epoch milliseconds. */
  readonly receivedAt: number
  /** From when on a search in headers finds it. */
  readonly indexedAt: number
  readonly writer: Writer
  readonly key: string
}

export type FolderState = {
  readonly path: string
  readonly use: string | null
  uidValidity: number
  uidNext: number
  /** Ascending by UID. */
  readonly messages: StoredMessage[]
}

export type MailboxState = {
  readonly address: string
  readonly folders: readonly FolderState[]
  readonly epoch: number
}

export type Putting = {
  readonly writer: Writer
  readonly key?: string
  readonly flags?: readonly string[]
  readonly receivedAt?: number
  readonly why?: VisibleFact['why']
}

/** Somebody who has the mailbox open. */
export type Watcher = { arrived(path: string): void; hangUp(reason: string): void }

type World = { readonly now: () => number; readonly record: (fact: Fact) => void; readonly indexLag: () => number }

export class MailboxServer {
  readonly address: string
  readonly #world: World
  readonly #allPath: string | null
  readonly #junkPath: string | null
  readonly #folders = new Map<string, FolderState>()
  readonly #watchers = new Set<Watcher>()
  #epoch: number

  constructor(address: string, profile: Profile | null, world: World, from: MailboxState | null) {
    this.address = address
    this.#world = world
    this.#allPath = profile?.folders.all ?? null
    this.#junkPath = profile?.folders.junk ?? null
    this.#epoch = from?.epoch ?? 1000
    if (from !== null) {
      for (const folder of from.folders) this.#folders.set(folder.path, { ...folder, messages: [...folder.messages] })
      return
    }
    this.#make('INBOX', null)
    if (profile === null) return
    const { sent, archive, junk, all } = profile.folders
    if (archive !== all) this.#make(archive, '\\Archive')
    this.#make(junk, '\\Junk')
    if (all !== null) this.#make(all, '\\All')
    this.#make(sent, '\\Sent')
  }

  get folders(): readonly FolderState[] {
    return [...this.#folders.values()]
  }

  folder(path: string): FolderState | null {
    return this.#folders.get(path.toUpperCase() === 'INBOX' ? 'INBOX' : path) ?? null
  }

  /** What lies in a folder, oldest first. */
  messages(path = 'INBOX'): readonly StoredMessage[] {
    return this.#must(path).messages
  }

  createFolder(path: string, by: Writer): void {
    if (this.folder(path) !== null) return
    this.#make(path, null)
    this.#changed(path, null, 'folder-created', by, path)
  }

  /** Lays a message into a folder, where it can be seen at once. Returns its UID. */
  put(
    path: string,
    raw: Uint8Array,
    { writer, key = messageKey(raw), flags = [], receivedAt, why = 'delivered' }: Putting,
  ): number {
    const at = receivedAt ?? this.#world.now()
    const message = {
      raw,
      flags: new Set(flags),
      receivedAt: at,
      indexedAt: this.#world.now() + this.#world.indexLag(),
      writer,
      key,
    }
    const uid = this.#add(this.#must(path), message, why)
    const lacking = this.#allPath === null || path === this.#allPath || path === this.#junkPath
    const all = lacking ? null : this.#must(this.#allPath ?? '')
    if (all !== null && !all.messages.some((each) => each.key === key && each.raw.length === raw.length))
      this.#add(all, message, why)
    return uid
  }

  /** As a client of the owner does it: the message gets a new UID in the other folder. */
  move(path: string, uid: number, to: string, by: Writer): void {
    const message = this.#take(path, uid)
    this.#changed(path, uid, 'moved-away', by, to)
    // What everything lies in anyway does not get it a second time.
    if (to !== this.#allPath) this.#add(this.#must(to), message, 'moved')
  }

  remove(path: string, uid: number, by: Writer): void {
    this.#take(path, uid)
    this.#changed(path, uid, 'deleted', by, '')
  }

  flag(path: string, uid: number, flag: string, on: boolean, by: Writer): void {
    const { messages } = this.#must(path)
    const at = messages.findIndex((message) => message.uid === uid)
    const message = messages[at]
    if (message === undefined || message.flags.has(flag) === on) return
    const flags = new Set(message.flags)
    if (on) flags.add(flag)
    else flags.delete(flag)
    messages[at] = { ...message, flags }
    this.#changed(path, uid, 'flags', by, `${on ? '+' : '-'}${flag}`)
  }

  /** The folder is numbered anew, as after a repair or a move to other machines. Whoever has it open is thrown out. */
  renumber(path: string): void {
    const folder = this.#must(path)
    this.#epoch += 1
    folder.uidValidity = this.#epoch
    const before = folder.messages.splice(0)
    folder.uidNext = 1
    this.#changed(path, null, 'renumbered', 'machine', String(folder.uidValidity))
    for (const message of before) this.#add(folder, message, 'renumbered')
    this.hangUp('the mailbox was repaired')
  }

  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher)
    return () => void this.#watchers.delete(watcher)
  }

  hangUp(reason: string): void {
    for (const watcher of [...this.#watchers]) watcher.hangUp(reason)
  }

  state(): MailboxState {
    const folders = this.folders.map((folder) => ({ ...folder, messages: [...folder.messages] }))
    return { address: this.address, folders, epoch: this.#epoch }
  }

  #make(path: string, use: string | null): void {
    this.#epoch += 1
    this.#folders.set(path, { path, use, uidValidity: this.#epoch, uidNext: 1, messages: [] })
  }

  #must(path: string): FolderState {
    const folder = this.folder(path)
    if (folder === null) throw new Error(`${this.address} has no folder ${path}`)
    return folder
  }

  #add(folder: FolderState, message: Omit<StoredMessage, 'uid'>, why: VisibleFact['why']): number {
    const uid = folder.uidNext
    folder.uidNext += 1
    folder.messages.push({ ...message, uid })
    const { raw, writer, key } = message
    const place = { account: this.address, folder: folder.path, uidValidity: folder.uidValidity, uid }
    this.#world.record({ what: 'visible', ...place, raw, writer, messageKey: key, why })
    for (const watcher of [...this.#watchers]) watcher.arrived(folder.path)
    return uid
  }

  #take(path: string, uid: number): StoredMessage {
    const { messages } = this.#must(path)
    const at = messages.findIndex((message) => message.uid === uid)
    const message = messages[at]
    if (message === undefined) throw new Error(`${this.address} has no message ${uid} in ${path}`)
    messages.splice(at, 1)
    return message
  }

  #changed(
    path: string,
    uid: number | null,
    change: 'flags' | 'moved-away' | 'deleted' | 'renumbered' | 'folder-created',
    by: Writer,
    detail: string,
  ): void {
    this.#world.record({ what: 'changed', account: this.address, folder: path, uid, change, by, detail })
  }
}
