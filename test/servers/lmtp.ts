// Delivers one mail to one mailbox over LMTP (RFC 2033).

import SMTPConnection from 'nodemailer/lib/smtp-connection'

/** Resolves when the server has taken the mail; rejects with its answer otherwise. */
export function deliverByLmtp(port: number, to: string, raw: Uint8Array | string, from = ''): Promise<void> {
  const connection = new SMTPConnection({ host: '127.0.0.1', port, lmtp: true, ignoreTLS: true, logger: false })
  return new Promise((resolve, reject) => {
    connection.on('error', reject)
    connection.connect((trouble) => {
      if (trouble) return reject(trouble)
      connection.send({ from: from === '' ? false : from, to: [to] }, Buffer.from(raw as string), (error, info) => {
        connection.quit()
        const refused = info?.rejectedErrors?.[0] ?? error
        if (refused) reject(refused)
        else resolve()
      })
    })
  })
}
