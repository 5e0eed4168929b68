// IDLE for the sandbox's IMAP server (RFC 2177). hoodiecrow's own keeps a timer that outlives the session and with it the
// process.

import type hoodiecrow from 'hoodiecrow-imap'

/** Adds the IDLE capability and command to a server. */
export function idleCommand(server: hoodiecrow.ImapServer): void {
  server.registerCapability('IDLE')
  server.setCommandHandler('IDLE', (connection, parsed, data, done) => {
    const answer = (command: string, value: string) =>
      connection.send({ tag: parsed.tag, command, attributes: [{ type: 'TEXT', value }] }, 'IDLE', parsed, data)
    if (connection.state === 'Not Authenticated') {
      answer('NO', 'Log in first')
      return done()
    }
    connection.inputHandler = (line) => {
      connection.inputHandler = false
      connection.directNotifications = false
      if (line.toUpperCase() === 'DONE') answer('OK', 'IDLE terminated')
      else answer('BAD', 'DONE was expected')
      done()
    }
    connection.directNotifications = true
    connection.socket?.write('+ idling\r\n')
    connection.processNotifications()
  })
}
