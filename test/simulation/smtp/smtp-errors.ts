// What the SMTP library hands over when something fails, in its own words and codes. It names no phase for a lost connection.

import type { SmtpError } from '../../../src/transport/smtp-outcome.ts'

function smtpError(message: string, code: string, response: string | null, command: string): SmtpError {
  const error: SmtpError & { command?: string; permanent?: boolean } = new Error(
    response === null ? message : `${message}: ${response}`,
  )
  error.code = code
  error.command = command
  if (response === null) return error
  error.response = response
  error.responseCode = Number(/^\d+/.exec(response)?.[0] ?? 0)
  error.permanent = error.responseCode >= 500
  return error
}

/** The server hung up. */
export const closed = () => smtpError('Connection closed unexpectedly', 'ECONNECTION', null, 'CONN')

/** The network cut the connection. */
export const reset = () =>
  Object.assign(smtpError('read ECONNRESET', 'ESOCKET', null, 'CONN'), { originalCode: 'ECONNRESET' })

export const unreachable = () =>
  Object.assign(smtpError('connect ECONNREFUSED 192.0.2.1:587', 'ESOCKET', null, 'CONN'), {
    originalCode: 'ECONNREFUSED',
  })

export const noSuchHost = () =>
  Object.assign(smtpError('getaddrinfo EAI_AGAIN', 'EDNS', null, 'CONN'), { originalCode: 'EAI_AGAIN' })

export const badGreeting = (reply: string) =>
  smtpError(`Invalid greeting. response=${reply}`, 'EPROTOCOL', reply, 'CONN')

export const badLogin = (reply: string) => smtpError('Invalid login', 'EAUTH', reply, 'AUTH PLAIN')

export const senderRefused = (reply: string) => smtpError('Mail command failed', 'EENVELOPE', reply, 'MAIL FROM')

export const recipientRefused = (reply: string) =>
  smtpError("Can't send mail - all recipients were rejected", 'EENVELOPE', reply, 'RCPT TO')

export const dataRefused = (reply: string) => smtpError('Data command failed', 'EENVELOPE', reply, 'DATA')

export const textRefused = (reply: string) => smtpError('Message failed', 'EMESSAGE', reply, 'DATA')

/** The source of the text failed, not the server. */
export function brokenBody(error: unknown): SmtpError {
  const thrown = error instanceof Error ? error : new Error(String(error))
  return Object.assign(thrown, { code: 'ESTREAM', command: 'API' })
}
