// What an SMTP failure means, by the phase it happened in. This is where "provably not accepted" is told from "unknown".

import { type FaultSort, MailboxFault } from './mailbox-fault.ts'
import { isTlsCode, UNREACHABLE_CODES } from './network-codes.ts'
import type { Outcome, SmtpSettings } from './submission.ts'

/** What the library says of a failure. Its `code` names no phase: a loss before MAIL and one after the final dot look alike. */
export type SmtpError = Error & {
  code?: string | undefined
  originalCode?: string | undefined
  response?: string | undefined
  responseCode?: number | undefined
}

/** Before MAIL: the server, its certificate or the password; nothing of the mail was said. */
export function outcomeOfSetup(error: SmtpError, settings: SmtpSettings): Outcome {
  if (isTemporary(error)) return deferred('The server put the session off', error)
  const where = `the SMTP server ${settings.host}:${settings.port}`
  const said = error.response ?? error.message
  const sort = faultSort(error)
  if (sort === 'lost') return deferred(`The connection to ${where} ended before the mail began`, error)
  return { outcome: 'fault', fault: new MailboxFault(sort, wording(sort, where, said, settings), error) }
}

/** From MAIL to DATA: no byte of the text was offered, so only an answer of 5xx is final. */
export function outcomeOfEnvelope(error: SmtpError): Outcome {
  const code = error.responseCode ?? 0
  if (code === 530 || code === 535 || code === 538) {
    const message = `The SMTP server wants a login before it takes mail ("${error.response}"). Check user name and password.`
    return { outcome: 'fault', fault: new MailboxFault('auth', message, error) }
  }
  if (isPermanent(error)) return refused('The server refused the mail before its text', error)
  if (isTemporary(error)) return deferred('The server put the mail off before its text', error)
  if (error.code === 'EENVELOPE' || error.code === 'EMESSAGE')
    return refused('The mail cannot be offered to this server', error)
  return deferred('The connection ended before the text was asked for', error)
}

/**
 * After DATA was granted. Without an answer of 4xx or 5xx, only a text that was not offered whole is known not to be accepted
 * (RFC 5321 4.1.1.10); after the final dot nobody can tell (RFC 1047).
 */
export function outcomeOfText(error: SmtpError, ended: boolean): Outcome {
  if (isPermanent(error)) return refused('The server refused the text', error)
  if (isTemporary(error)) return deferred('The server put the mail off after its text', error)
  if (!ended) return deferred('The connection ended before the whole text was offered', error)
  return { outcome: 'unknown', because: `The whole text was offered, and no answer came (${error.message}).` }
}

function isTemporary({ responseCode = 0 }: SmtpError): boolean {
  return responseCode >= 400 && responseCode < 500
}

function isPermanent({ responseCode = 0 }: SmtpError): boolean {
  return responseCode >= 500 && responseCode < 600
}

function deferred(what: string, error: SmtpError): Outcome {
  return {
    outcome: 'deferred',
    because: `${what} (${error.response ?? error.message}).`,
    reply: error.response ?? null,
  }
}

function refused(what: string, error: SmtpError): Outcome {
  return { outcome: 'refused', because: `${what} (${error.response ?? error.message}).`, reply: error.response ?? null }
}

function faultSort(error: SmtpError): FaultSort {
  const codes = [error.code ?? '', error.originalCode ?? '']
  if (codes.includes('EAUTH')) return 'auth'
  if (codes.includes('ETLS') || codes.some(isTlsCode)) return 'tls'
  if (codes.includes('ETIMEDOUT')) return 'timeout'
  if (codes.includes('EDNS') || codes.some((code) => UNREACHABLE_CODES.has(code))) return 'connect'
  if (isPermanent(error)) return 'connect'
  if (codes.includes('EPROTOCOL')) return 'protocol'
  return 'lost'
}

function wording(sort: FaultSort, where: string, said: string, settings: SmtpSettings): string {
  switch (sort) {
    case 'auth':
      return `User name or password were not accepted by ${where} ("${said}"). Check both; many providers want an app password.`
    case 'tls':
      return settings.security === 'starttls'
        ? `No encrypted connection to ${where} (${said}). It must offer STARTTLS with a certificate that can be verified.`
        : `The certificate of ${where} could not be verified (${said}). Check host and port, or name its authority in "ca".`
    case 'timeout':
      return `No answer in time from ${where} (${said}). Check host, port and security, and that this machine is online.`
    default:
      return `Could not start a session with ${where} (${said}). Check host, port and security, and that this machine is online.`
  }
}
