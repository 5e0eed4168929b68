// Delivers many mails as a busy mail server does: over a few LMTP connections that stay open.

import { createTransport } from 'nodemailer'

export type LmtpLine = { deliver(to: string, raw: string): Promise<void>; close(): void }

export function openLmtpLine(port: number, connections = 5): LmtpLine {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    lmtp: true,
    ignoreTLS: true,
    pool: true,
    maxConnections: connections,
    maxMessages: Number.POSITIVE_INFINITY,
  } as never)
  return {
    async deliver(to, raw) {
      await transport.sendMail({ envelope: { from: 'sender@elsewhere.example', to: [to] }, raw } as never)
    },
    close: () => transport.close(),
  }
}
