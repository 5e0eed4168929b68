// The part of hoodiecrow-imap that the sandbox uses; the package brings no types of its own.

declare module 'hoodiecrow-imap' {
  import type { Server, Socket } from 'node:net'
  import type { Stream } from 'node:stream'

  namespace hoodiecrow {
    type Message = { uid: number; flags: string[]; internaldate: string; raw: string }
    type Folder = {
      path: string
      uidvalidity: number
      uidnext: number
      messages: Message[]
    }
    type Connection = {
      socket: Socket | null
      state: string
      directNotifications: boolean
      inputHandler: ((line: string) => void) | false
      send(response: object, description?: string, parsed?: object, data?: string): void
      processNotifications(): void
    }
    type Command = (connection: Connection, parsed: { tag: string }, data: string, done: () => void) => void
    type ImapServer = Stream & {
      server: Server
      getMailbox(path: string): Folder | undefined
      appendMessage(
        mailbox: Folder | string,
        flags: string[],
        internaldate: string | undefined,
        raw: string,
        ignored?: Connection,
      ): { mailbox: Folder; message: Message }
      registerCapability(name: string): void
      setCommandHandler(name: string, command: Command): void
      listen(port: number, host: string, listening: () => void): void
    }
    type Options = {
      plugins: (string | ((server: ImapServer) => void))[]
      users: Record<string, { password: string }>
      storage: Record<string, object>
    }
  }

  function hoodiecrow(options: hoodiecrow.Options): hoodiecrow.ImapServer
  export = hoodiecrow
}
