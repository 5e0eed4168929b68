// Turns what the IMAP library and the sockets throw into faults that a person can act on.

import type { ImapFlowError } from 'imapflow'
import { type FaultSort, MailboxFault } from './mailbox-fault.ts'
import { isTlsCode, UNREACHABLE_CODES } from './network-codes.ts'

const TIMEOUT_CODES = new Set(['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT', 'ETIMEOUT', 'ETIMEDOUT'])
const LOST_CODES = new Set(['NoConnection', 'EConnectionClosed', 'StateLogout', 'ECONNRESET', 'EPIPE'])
const EARLY_CLOSE_CODES = new Set(['ClosedAfterConnectText', 'ClosedAfterConnectTLS'])
/** RFC 5530: a login that was turned away, though the password need not be wrong. */
const NOT_NOW_CODES = new Set(['UNAVAILABLE', 'INUSE', 'LIMIT', 'SERVERBUG', 'CONTACTADMIN'])

type Server = { host: string; port: number; security: 'tls' | 'starttls' | 'none' }

/** The fault behind anything thrown while talking to the IMAP server. A MailboxFault is passed on as it is. */
export function imapFault(error: unknown, server: Server): MailboxFault {
  if (error instanceof MailboxFault) return error
  const thrown = (error instanceof Error ? error : new Error(String(error))) as ImapFlowError
  const sort = sortOf(thrown)
  return new MailboxFault(sort, wording(sort, thrown, server), thrown)
}

function sortOf(error: ImapFlowError): FaultSort {
  const code = error.code ?? ''
  if (error.authenticationFailed) return NOT_NOW_CODES.has(error.serverResponseCode ?? '') ? 'protocol' : 'auth'
  if (error.tlsFailed || isTlsCode(code)) return 'tls'
  if (TIMEOUT_CODES.has(code)) return 'timeout'
  if (UNREACHABLE_CODES.has(code) || EARLY_CLOSE_CODES.has(code)) return 'connect'
  if (LOST_CODES.has(code)) return 'lost'
  return 'protocol'
}

function wording(sort: FaultSort, error: ImapFlowError, server: Server): string {
  const where = `the IMAP server ${server.host}:${server.port}`
  const said = error.responseText || error.message
  switch (sort) {
    case 'auth':
      return `User name or password were not accepted by ${where} ("${said}"). Check both; many providers want an app password.`
    case 'connect':
      return `Could not connect to ${where} (${said}). Check host, port and security, and that this machine is online.`
    case 'tls':
      return server.security === 'starttls'
        ? `No encrypted connection to ${where} (${said}). It must offer STARTTLS with a certificate that can be verified.`
        : `The certificate of ${where} could not be verified (${said}). Check host and port, or name its authority in "ca".`
    case 'timeout':
      return `No answer in time from ${where} (${said}). It is tried again; check the network when this goes on.`
    case 'lost':
      return `The connection to ${where} was lost (${said}). It is tried again.`
    case 'protocol':
      return `${where[0]?.toUpperCase()}${where.slice(1)} answered something unexpected: ${said}`
  }
}
