// What the IMAP library throws, in its own words and codes.

export type ImapFault = 'lost' | 'lost-after' | 'silence' | 'silence-after' | 'no' | 'bye' | 'throttled'

type More = Record<string, unknown>

function imapError(message: string, more: More): Error {
  return Object.assign(new Error(message), more)
}

export const noConnection = () => imapError('Connection not available', { code: 'NoConnection' })

export const refusedCommand = (text: string) =>
  imapError('Command failed', { responseStatus: 'NO', responseText: text, executedCommand: '' })

export const throttled = (ms: number) =>
  imapError('Command failed', {
    code: 'ETHROTTLE',
    responseStatus: 'BAD',
    responseText: `Request is throttled. Suggested Backoff Time: ${ms} milliseconds`,
    throttleReset: ms,
  })

export const unreachable = () =>
  imapError('connect ECONNREFUSED 192.0.2.1:993', { code: 'ECONNREFUSED', errno: -111, syscall: 'connect' })

export const resetByPeer = () => imapError('read ECONNRESET', { code: 'ECONNRESET', errno: -104, syscall: 'read' })

export const closedAtConnect = () => imapError('Unexpected close', { code: 'ClosedAfterConnectTLS' })

/** A login that was turned away; `code` as in RFC 5530, or null for a plain NO. */
export const loginRefused = (text: string, code: string | null) =>
  imapError('Command failed', {
    authenticationFailed: true,
    responseStatus: 'NO',
    responseText: text,
    ...(code === null ? {} : { serverResponseCode: code }),
  })
