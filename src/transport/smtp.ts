// Sends one mail in one SMTP transaction and says truthfully what became of it. It keeps no connection, repeats nothing and
// remembers nothing: that is the outbox's business.

import { createDeadline, type Deadline } from './deadline.ts'
import { aliasesIn } from './smtp-aliases.ts'
import { type BodyProgress, countedBody } from './smtp-body.ts'
import { realSmtpGround, type SmtpClient, type SmtpGround } from './smtp-ground.ts'
import { outcomeOfEnvelope, outcomeOfSetup, outcomeOfText, type SmtpError } from './smtp-outcome.ts'
import type { Outcome, OutgoingMail, SmtpPatience, SmtpSettings, Submission } from './submission.ts'
import type { Timers } from './timers.ts'

/** RFC 5321 4.5.3.2: five minutes for MAIL and RCPT, two for DATA, ten for the final answer; one more, to be sure. */
const PATIENCE: SmtpPatience = { setup: 60_000, envelope: 300_000, body: 600_000, answer: 660_000 }
/** Above every deadline of ours, so that the library's own watchdog never decides. */
const LIBRARY_TIMEOUT_MS = 3_600_000
const GOODBYE_MS = 2_000

/** The way out for mail, over the submission server behind these settings. Each mail gets a connection of its own. `ground` is for those who bring one. */
export function openSubmission(settings: SmtpSettings, ground: Partial<SmtpGround> = {}): Submission {
  const way = { settings, patience: { ...PATIENCE, ...settings.patience }, ground: { ...realSmtpGround, ...ground } }
  return { send: (mail) => transact(way, mail) }
}

type Way = { settings: SmtpSettings; patience: SmtpPatience; ground: SmtpGround }

async function transact(way: Way, mail: OutgoingMail): Promise<Outcome> {
  const { settings, patience, ground } = way
  for (const address of [mail.envelope.from, mail.envelope.to]) {
    if (!fitsEnvelope(address)) {
      return { outcome: 'refused', because: `"${address}" cannot be written into an envelope.`, reply: null }
    }
  }
  const connection = ground.client(options(settings))
  const deadline = createDeadline(ground.timers)
  const progress: BodyProgress = { started: false, ended: false }
  try {
    deadline.start(patience.setup)
    const trouble = await logIn(connection, settings, deadline)
    if (trouble) return trouble
    deadline.start(patience.envelope)
    const outcome = await submit(connection, way, mail, progress, deadline)
    // In the middle of a text, QUIT would be a line of it.
    if (outcome.outcome === 'accepted' && progress.ended) sayGoodbye(connection, ground.timers)
    else connection.close()
    return outcome
  } catch (error) {
    connection.close()
    throw error
  } finally {
    deadline.stop()
  }
}

/** One mailbox in ASCII or UTF-8, without anything that could end the path or begin a parameter (RFC 5321 4.1.2). */
function fitsEnvelope(address: string): boolean {
  return address.length <= 320 && /^[^\s<>,;:"\\\p{Cc}@]+@[^\s<>,;"\\\p{Cc}@]+$/u.test(address)
}

function options(settings: SmtpSettings) {
  const { host, port, security, ca } = settings
  return {
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    tls: { minVersion: 'TLSv1.2' as const, ...(ca === undefined ? {} : { ca }) },
    // Our own host name is nobody's business; an address literal is allowed (RFC 5321 4.1.3).
    name: '[127.0.0.1]',
    logger: false,
    connectionTimeout: LIBRARY_TIMEOUT_MS,
    greetingTimeout: LIBRARY_TIMEOUT_MS,
    socketTimeout: LIBRARY_TIMEOUT_MS,
    // Nothing that is still in the socket may leave after we have given our verdict.
    socketCloseTimeout: 0,
  }
}

/** Connects and logs in. Null when all is well. */
async function logIn(connection: SmtpClient, settings: SmtpSettings, deadline: Deadline): Promise<Outcome | null> {
  const failure = await new Promise<SmtpError | null>((resolve) => {
    connection.on('error', resolve)
    deadline.onExpiry((error) => resolve(error))
    connection.connect((error) => {
      if (error) return resolve(error)
      if (settings.user === '') return resolve(null)
      connection.login({ user: settings.user, pass: settings.password }, (refusal) => resolve(refusal))
    })
  })
  if (failure === null) return null
  connection.close()
  return outcomeOfSetup(failure, settings)
}

function submit(
  connection: SmtpClient,
  { settings, patience }: Way,
  mail: OutgoingMail,
  progress: BodyProgress,
  deadline: Deadline,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    let ownersError: { thrown: unknown } | null = null
    let objection: string | null = null
    const look = (object: () => string | null) => {
      try {
        objection = object()
      } catch (thrown) {
        ownersError = { thrown }
        throw thrown
      }
      if (objection !== null) throw new Error(objection)
    }
    const body = countedBody(mail.raw, progress, {
      onStart() {
        look(mail.beforeBody)
        deadline.start(patience.body)
      },
      onEnd() {
        if (mail.beforeDot !== undefined) look(mail.beforeDot)
        deadline.start(patience.answer)
      },
    })
    const settle = (error: SmtpError) => {
      if (ownersError) reject(ownersError.thrown)
      else if (objection !== null) resolve({ outcome: 'deferred', because: objection, reply: null, heldBack: true })
      else resolve(progress.started ? outcomeOfText(error, progress.ended) : outcomeOfEnvelope(error))
    }
    deadline.onExpiry(settle)
    connection.send(envelopeOf(mail), body, (error, info) => {
      if (error || !info) settle(error ?? new Error('no answer'))
      // What a server says before it has the whole text is no word on it.
      else if (!progress.ended)
        resolve({ outcome: 'unknown', because: 'The server said yes before it had the whole text.' })
      else resolve({ outcome: 'accepted', reply: info.response, aliases: aliasesIn(info.response, settings.host) })
    })
  })
}

function envelopeOf({ envelope, raw }: OutgoingMail) {
  return { from: envelope.from, to: [envelope.to], size: raw.length, use8BitMime: raw.some((byte) => byte > 0x7f) }
}

function sayGoodbye(connection: SmtpClient, timers: Timers): void {
  connection.once(
    'end',
    timers.after(GOODBYE_MS, () => connection.close()),
  )
  connection.quit()
}
