// What can go wrong at each step of a submission, and what the server then says, if it says anything.

export type Answered = { readonly reply: string }
export type Broken = 'close' | 'reset' | 'silence'

/** By port. An entry is either a way in which the connection breaks, or the server's refusal. */
export const smtpFaults = {
  'smtp.connect': {
    refused: 'refused',
    dns: 'dns',
    silence: 'silence',
    close: 'close',
    reset: 'reset',
    'greeting-421': { reply: '421 4.3.2 too busy, try again later' },
    'greeting-554': { reply: '554 5.7.1 no service here' },
  },
  'smtp.login': {
    close: 'close',
    reset: 'reset',
    silence: 'silence',
    'login-535': { reply: '535 5.7.8 Username and Password not accepted' },
    'login-454': { reply: '454 4.7.0 Temporary authentication failure' },
  },
  'smtp.mail': {
    close: 'close',
    reset: 'reset',
    silence: 'silence',
    'mail-421': { reply: '421 4.3.2 service shutting down' },
    'mail-451': { reply: '451 4.3.0 try again later' },
    'mail-530': { reply: '530 5.7.0 Authentication Required' },
    'mail-553': { reply: '553 5.7.1 sender address rejected' },
  },
  'smtp.rcpt': {
    close: 'close',
    reset: 'reset',
    silence: 'silence',
    'rcpt-450': { reply: '450 4.2.1 mailbox busy' },
    'rcpt-550': { reply: '550 5.1.1 no such user' },
  },
  'smtp.data': {
    close: 'close',
    reset: 'reset',
    silence: 'silence',
    'data-421': { reply: '421 4.3.2 closing' },
    'data-554': { reply: '554 5.5.1 no valid recipients' },
  },
  /** Before the server has the whole text. */
  'smtp.body': {
    close: 'close',
    reset: 'reset',
    silence: 'silence',
    'body-552': { reply: '552 5.3.4 message too big' },
  },
  /** After the final dot. `accept-…`: the server has taken the mail on, and the answer is lost. `drop-…`: it has not. */
  'smtp.dot': {
    'accept-close': 'close',
    'accept-reset': 'reset',
    'accept-silence': 'silence',
    'drop-close': 'close',
    'drop-reset': 'reset',
    'drop-silence': 'silence',
    'dot-421': { reply: '421 4.3.2 closing, message not taken' },
    'dot-451': { reply: '451 4.3.0 try again later' },
    'dot-554': { reply: '554 5.7.1 message refused' },
    gibberish: { reply: 'hello there' },
    'relay-duplicate': 'relay-duplicate',
    'late-bounce': 'late-bounce',
    'slow-delivery': 'slow-delivery',
  },
} as const satisfies { readonly [port: string]: { readonly [fault: string]: string | Answered } }

export type SmtpPort = keyof typeof smtpFaults

export function faultsAt(port: SmtpPort): readonly string[] {
  return Object.keys(smtpFaults[port])
}

export function faultOf(port: SmtpPort, name: string): string | Answered {
  return (smtpFaults[port] as { readonly [fault: string]: string | Answered })[name] ?? name
}
