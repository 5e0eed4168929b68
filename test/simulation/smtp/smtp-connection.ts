// The simulated other end of sending: what the program takes for the SMTP library's connection. As the library does, it asks for
// the first byte of the text only when the server has granted DATA, and names no phase for a connection that is lost.

import { EventEmitter } from 'node:events'
import type { Readable } from 'node:stream'
import type { SmtpClient, SmtpEnvelope } from '../../../src/transport/smtp-ground.ts'
import type { SmtpError } from '../../../src/transport/smtp-outcome.ts'
import { LONGEST_NAP_MS, type Process, type World } from '../world.ts'
import {
  badGreeting,
  badLogin,
  brokenBody,
  closed,
  dataRefused,
  noSuchHost,
  recipientRefused,
  reset,
  senderRefused,
  textRefused,
  unreachable,
} from './smtp-errors.ts'
import { faultOf, faultsAt, type SmtpPort } from './smtp-faults.ts'
import { beginTransaction, type Transaction } from './transaction.ts'

/** Makes connections to the owner's submission server for a process. */
export function smtpClients(world: World, process: Process): () => SmtpClient {
  return () => new SimulatedSmtp(world, process)
}

/** Of a longer text, a connection that breaks in the middle has taken this much. */
const HALFWAY_BYTES = 48 * 1024
const SLOW_MS = [60_000, 50 * 60_000] as const
const OK = '250 2.0.0 OK'

/** How a step ended: with the server's answer, or with what the library says of the loss. */
type Step = { readonly reply: string } | { readonly error: SmtpError }

class SimulatedSmtp extends EventEmitter implements SmtpClient {
  readonly #world: World
  readonly #process: Process
  #closed = false
  /** How long the machine had slept when the connection was made. */
  #sleptBefore = 0

  constructor(world: World, process: Process) {
    super()
    this.#world = world
    this.#process = process
  }

  connect(done: (error?: SmtpError) => void): void {
    this.#sleptBefore = this.#slept()
    void this.#step('smtp.connect').then((step) => {
      if ('error' in step)
        return step.error.message.startsWith('Connection closed') ? done(step.error) : this.#fail(step.error)
      if (step.reply !== OK) return this.#fail(badGreeting(step.reply))
      done()
    })
  }

  login(_auth: { user: string; pass: string }, done: (error: SmtpError | null) => void): void {
    void this.#step('smtp.login').then((step) => {
      if ('error' in step) return this.#fail(step.error)
      done(step.reply === OK ? null : badLogin(step.reply))
    })
  }

  send(
    envelope: SmtpEnvelope,
    body: Readable,
    done: (error: SmtpError | null, info?: { response: string }) => void,
  ): void {
    const transaction = beginTransaction(this.#world, this.#process, envelope)
    this.once('end', () => transaction.end('nothing', null))
    body.on('error', () => {})
    void this.#transact(transaction, envelope, body).then((step) => {
      if ('error' in step) {
        transaction.end(heardIn(step.error), step.error.response ?? null)
        body.destroy()
        if (isLoss(step.error)) this.#fail(step.error)
        return done(step.error)
      }
      transaction.end('accepted', step.reply)
      done(null, { response: step.reply })
    })
  }

  quit(): void {
    void this.#process.port('smtp.quit', () => undefined).then(() => this.close())
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.emit('end')
  }

  async #transact(transaction: Transaction, envelope: SmtpEnvelope, body: Readable): Promise<Step> {
    const mail = await this.#step('smtp.mail', () => transaction.begin())
    if ('error' in mail || mail.reply !== OK) return refusal(mail, senderRefused)
    transaction.reach('rcpt')
    const rcpt = await this.#step('smtp.rcpt')
    const unknown = envelope.to.some((to) => this.#world.post.rule(to) === 'unknown')
    if ('error' in rcpt || rcpt.reply !== OK) return refusal(rcpt, recipientRefused)
    if (unknown) return { error: recipientRefused('550 5.1.1 no such user here') }
    transaction.reach('data')
    const data = await this.#step('smtp.data')
    if ('error' in data || data.reply !== OK) return refusal(data, dataRefused)
    transaction.reach('body')
    const text = await this.#hand(transaction, body)
    if (text !== null) return text
    transaction.reach('dot')
    return this.#dot(transaction)
  }

  /** The text goes over. Null when all of it did; a short one is in the socket before a loss is noticed. */
  async #hand(transaction: Transaction, body: Readable): Promise<Step | null> {
    const fault = this.#world.faults.draw(this.#process, 'smtp.body', faultsAt('smtp.body'))
    let thrown: unknown = null
    let whole = true
    await this.#process.port('smtp.body', async () => {
      try {
        for await (const chunk of body) {
          transaction.offer(chunk as Buffer)
          whole = !this.#closed && (fault === null || transaction.offered() < HALFWAY_BYTES)
          if (!whole) break
        }
      } catch (error) {
        thrown = error
      }
    })
    if (thrown !== null) return { error: brokenBody(thrown) }
    if (fault !== null) {
      // Who hangs up on bytes that it has not read resets the connection.
      const step = await this.#broken('smtp.body', fault === 'close' && !whole ? 'reset' : fault)
      return 'reply' in step ? { error: textRefused(step.reply) } : step
    }
    return this.#closed ? this.#hang('smtp.body') : null
  }

  async #dot(transaction: Transaction): Promise<Step> {
    const fault = this.#world.faults.draw(this.#process, 'smtp.dot', faultsAt('smtp.dot'))
    const kind = fault === null ? null : faultOf('smtp.dot', fault)
    const refused = fault?.startsWith('drop-') || (typeof kind === 'object' && kind !== null)
    let reply = ''
    await this.#process.port('smtp.dot', () => {
      if (this.#closed || this.#forsaken()) return
      transaction.dot()
      if (!refused) reply = transaction.accept(this.#carriage(fault))
    })
    if (this.#closed) return this.#hang('smtp.dot')
    if (this.#forsaken()) return { error: reset() }
    if (typeof kind === 'object' && kind !== null) return { error: textRefused(kind.reply) }
    if (kind === 'close' || kind === 'reset' || kind === 'silence') return this.#broken('smtp.dot', fault ?? '')
    return { reply }
  }

  /** How an accepted mail fares on its way. */
  #carriage(fault: string | null): { copies?: number; lag?: number; bounces?: boolean } {
    if (fault === 'relay-duplicate') return { copies: 2 }
    if (fault === 'late-bounce') return { bounces: true }
    const slow = fault === 'slow-delivery' || (fault?.startsWith('accept-') && this.#world.random('slow').chance(0.3))
    return slow ? { lag: this.#world.random('slow').between(...SLOW_MS) } : {}
  }

  /** One exchange. `effect` happens at the server when it has the command. */
  async #step(port: Exclude<SmtpPort, 'smtp.body' | 'smtp.dot'>, effect = () => {}): Promise<Step> {
    const fault = this.#world.faults.draw(this.#process, port, faultsAt(port))
    await this.#process.port(port, () => {
      if (!this.#closed && !this.#forsaken()) effect()
    })
    if (this.#closed) return this.#hang(port)
    if (this.#forsaken()) return { error: reset() }
    return fault === null ? { reply: OK } : this.#broken(port, fault)
  }

  async #broken(port: SmtpPort, name: string): Promise<Step> {
    const fault = faultOf(port, name)
    if (typeof fault === 'object') return { reply: fault.reply }
    switch (fault) {
      case 'silence':
        return this.#hang(port)
      case 'close':
        return { error: closed() }
      case 'refused':
        return { error: unreachable() }
      case 'dns':
        return { error: noSuchHost() }
      default:
        return { error: reset() }
    }
  }

  #slept(): number {
    return this.#world.now() - this.#world.options.start - this.#world.monotonic()
  }

  /** The machine slept for so long that the server has hung up meanwhile. */
  #forsaken(): boolean {
    return this.#slept() - this.#sleptBefore >= LONGEST_NAP_MS
  }

  #hang(port: string): Promise<never> {
    return this.#process.hang(port, () => !this.#closed)
  }

  #fail(error: SmtpError): void {
    this.emit('error', error)
    this.close()
  }
}

function refusal(step: Step, error: (reply: string) => SmtpError): Step {
  return 'error' in step ? step : { error: error(step.reply) }
}

function isLoss(error: SmtpError): boolean {
  return error.code === 'ECONNECTION' || error.code === 'ESOCKET'
}

function heardIn({ responseCode = 0 }: SmtpError): 'nothing' | '4xx' | '5xx' {
  if (responseCode >= 500) return '5xx'
  return responseCode >= 400 ? '4xx' : 'nothing'
}
