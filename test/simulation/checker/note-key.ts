// What makes a note the same note for the checker.

/** Recipient, subject and text: byte for byte, but for line ends and blank lines at its end. */
export function noteKey(recipient: string, subject: string, body: string): string {
  return `${recipient.toLowerCase()}\n${subject}\n${body.replace(/\r\n/g, '\n').replace(/\s+$/, '')}`
}
