// An SMTP server that follows a script: it answers, hangs up, resets or falls silent at a phase of our choice, and remembers
// what it was told.

import { once } from 'node:events'
import net from 'node:net'

/** What happens at a phase: an answer, or `close`, `reset`, `silence`. `[answer, act]` answers first. */
export type Act = string | 'close' | 'reset' | 'silence' | [string, 'close' | 'reset']

export type Script = {
  greeting?: Act
  hello?: Act
  auth?: Act
  mail?: Act
  recipient?: Act
  data?: Act
  /** Once this many bytes of text have come in; the rest is not read. */
  text?: { afterBytes: number; act: Act }
  dot?: Act
}

export type ScriptedSmtp = {
  readonly port: number
  readonly commands: string[]
  /** The texts that were received whole, final dot included. */
  readonly texts: string[]
  /** Resolves when no connection is open any more. */
  quiet(): Promise<void>
  stop(): Promise<void>
}

const USUAL: Required<Omit<Script, 'text'>> = {
  greeting: '220 scripted.example.test ESMTP',
  hello: '250-scripted.example.test\r\n250 AUTH PLAIN',
  auth: '235 2.7.0 welcome',
  mail: '250 2.1.0 sender fine',
  recipient: '250 2.1.5 recipient fine',
  data: '354 go on',
  dot: '250 2.0.0 taken as Q1',
}

/** Starts the server. Whatever the script leaves out is answered as a friendly server would. */
export async function startScriptedSmtp(script: Script): Promise<ScriptedSmtp> {
  const commands: string[] = []
  const texts: string[] = []
  const sockets = new Set<net.Socket>()
  const server = net.createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.once('close', () => sockets.delete(socket))
    converse(socket, script, commands, texts)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as net.AddressInfo).port,
    commands,
    texts,
    async quiet() {
      await Promise.all([...sockets].map((socket) => once(socket, 'close')))
    },
    async stop() {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

function converse(socket: net.Socket, script: Script, commands: string[], texts: string[]): void {
  const acts = { ...USUAL, ...script }
  let pending = ''
  let inText = false
  let over = false
  let recipient = false
  const play = (act: Act) => {
    over = perform(socket, act)
  }
  socket.on('data', (chunk) => {
    pending += chunk.toString('latin1')
    while (!over) {
      if (inText && script.text && pending.length >= script.text.afterBytes) {
        socket.pause()
        return play(script.text.act)
      }
      const end = inText ? pending.indexOf('\r\n.\r\n') : pending.indexOf('\r\n')
      if (end < 0) return
      const taken = pending.slice(0, end)
      pending = pending.slice(end + (inText ? 5 : 2))
      if (inText) {
        texts.push(`${taken}\r\n`)
        inText = false
        play(acts.dot)
      } else {
        commands.push(taken)
        if (/^RCPT/i.test(taken)) recipient = typeof acts.recipient === 'string' && acts.recipient.startsWith('250')
        if (/^DATA/i.test(taken) && !recipient) play('503 5.5.1 no valid recipient')
        else inText = answer(taken, acts, play)
      }
    }
  })
  play(acts.greeting)
}

/** Answers a command; true when text follows. */
function answer(command: string, acts: Required<Omit<Script, 'text'>>, play: (act: Act) => void): boolean {
  const verb = command.slice(0, 4).toUpperCase()
  if (verb === 'EHLO' || verb === 'HELO') play(acts.hello)
  else if (verb === 'AUTH') play(acts.auth)
  else if (verb === 'MAIL') play(acts.mail)
  else if (verb === 'RCPT') play(acts.recipient)
  else if (verb === 'DATA') play(acts.data)
  else if (verb === 'QUIT') play(['221 bye', 'close'])
  else play('502 not known')
  return verb === 'DATA' && typeof acts.data === 'string' && acts.data.startsWith('354')
}

/** True when the conversation is over. */
function perform(socket: net.Socket, act: Act): boolean {
  if (Array.isArray(act)) {
    socket.write(`${act[0]}\r\n`, () => (act[1] === 'close' ? socket.end() : socket.resetAndDestroy()))
    return true
  }
  if (act === 'close') socket.destroy()
  else if (act === 'reset') socket.resetAndDestroy()
  else if (act !== 'silence') {
    socket.write(`${act}\r\n`)
    return false
  }
  return true
}
