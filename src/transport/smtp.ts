// Sends one mail in one SMTP transaction and says truthfully what became of it. It keeps no connection, repeats nothing and
// remembers nothing: that is the outbox's business.

import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { createDeadline, type Deadline } from './deadline.ts'
import { type BodyProgress, countedBody } from './smtp-body.ts'
import { outcomeOfEnvelope, outcomeOfSetup, outcomeOfText, type SmtpError } from './smtp-outcome.ts'
import type { Outcome, OutgoingMail, SmtpPatience, SmtpSettings, Submission } from './submission.ts'

/** RFC 5321 4.5.3.2: five minutes for MAIL and RCPT, two for DATA, ten for the final answer; one more, to be sure. */
const PATIENCE: SmtpPatience = { setup: 60_000, envelope: 300_000, body: 600_000, answer: 660_000 }
/** Above every deadline of ours, so that the library's own watchdog never decides. */
const LIBRARY_TIMEOUT_MS = 3_600_000
const GOODBYE_MS = 2_000

/** The way out for mail, over the submission server behind these settings. Each mail gets a connection of its own. */
export function openSubmission(settings: SmtpSettings): Submission {
  const patience = { ...PATIENCE, ...settings.patience }
  return { send: (mail) => transact(settings, patience, mail) }
}

async function transact(settings: SmtpSettings, patience: SmtpPatience, mail: OutgoingMail): Promise<Outcome> {
  for (const address of [mail.envelope.from, mail.envelope.to]) {
    if (!fitsEnvelope(address)) {
      return { outcome: 'refused', because: `"${address}" cannot be written into an envelope.`, reply: null }
    }
  }
  const connection = new SMTPConnection(options(settings))
  const deadline = createDeadline()
  const progress: BodyProgress = { started: false, ended: false }
  try {
    deadline.start(patience.setup)
    const trouble = await logIn(connection, settings, deadline)
    if (trouble) return trouble
    deadline.start(patience.envelope)
    const outcome = await submit(connection, mail, progress, deadline, patience)
    // In the middle of a text, QUIT would be a line of it.
    if (outcome.outcome === 'accepted' && progress.ended) sayGoodbye(connection)
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
async function logIn(connection: SMTPConnection, settings: SmtpSettings, deadline: Deadline): Promise<Outcome | null> {
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
  connection: SMTPConnection,
  mail: OutgoingMail,
  progress: BodyProgress,
  deadline: Deadline,
  patience: SmtpPatience,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    let ownersError: { thrown: unknown } | null = null
    const body = countedBody(mail.raw, progress, {
      onStart() {
        try {
          mail.beforeBody()
        } catch (thrown) {
          ownersError = { thrown }
          throw thrown
        }
        deadline.start(patience.body)
      },
      onEnd: () => deadline.start(patience.answer),
    })
    const settle = (error: SmtpError) => {
      if (ownersError) reject(ownersError.thrown)
      else resolve(progress.started ? outcomeOfText(error, progress.ended) : outcomeOfEnvelope(error))
    }
    deadline.onExpiry(settle)
    connection.send(envelopeOf(mail), body, (error, info) => {
      if (error || !info) settle(error ?? new Error('no answer'))
      else resolve({ outcome: 'accepted', reply: info.response, serverMessageId: info.serverMessageId ?? null })
    })
  })
}

function envelopeOf({ envelope, raw }: OutgoingMail) {
  return { from: envelope.from, to: [envelope.to], size: raw.length, use8BitMime: raw.some((byte) => byte > 0x7f) }
}

function sayGoodbye(connection: SMTPConnection): void {
  const timer = setTimeout(() => connection.close(), GOODBYE_MS)
  connection.once('end', () => clearTimeout(timer))
  connection.quit()
}
