// The notice that a mail could not be delivered, as a mail server writes it (RFC 3464).

import { fieldValues } from './header.ts'

type Failure = {
  readonly to: string
  readonly failed: string
  readonly raw: Uint8Array
  readonly host: string
  readonly at: number
  readonly number: number
}

export function bounceOf({ to, failed, raw, host, at, number }: Failure): Uint8Array {
  const when = new Date(at).toUTCString().replace('GMT', '+0000')
  const boundary = `=_notice_${number}`
  const kept = ['From', 'To', 'Subject', 'Date', 'Message-ID'].flatMap((name) =>
    fieldValues(raw, name).map((value) => `${name}: ${value}`),
  )
  const part = (type: string, lines: readonly string[]) => [`--${boundary}`, `Content-Type: ${type}`, '', ...lines, '']
  const lines = [
    'Return-Path: <>',
    `From: Mail Delivery System <MAILER-DAEMON@${host}>`,
    `To: <${to}>`,
    'Subject: Undelivered Mail Returned to Sender',
    `Date: ${when}`,
    `Message-ID: <notice.${number}.${at}@${host}>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
    '',
    ...part('text/plain; charset=us-ascii', [`Your message to <${failed}> could not be delivered: no such mailbox.`]),
    ...part('message/delivery-status', [
      `Reporting-MTA: dns; ${host}`,
      '',
      `Final-Recipient: rfc822; ${failed}`,
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 no such mailbox',
    ]),
    ...part('text/rfc822-headers', kept),
    `--${boundary}--`,
    '',
  ]
  return Buffer.from(lines.join('\r\n'), 'latin1')
}
