// Odd messages that are too big to keep as files.

const head = (name: string, more: readonly string[] = []) =>
  [
    'From: Rolf Brandt <rolf@stranger.test>',
    'To: jonas@albrecht.example',
    'Subject: A big one',
    'Date: Fri, 06 Mar 2026 10:00:00 +0100',
    `Message-ID: <${name}@stranger.test>`,
    ...more,
  ].join('\r\n')

const mail = (name: string, body: string, more: readonly string[] = []) => ({
  name,
  raw: Buffer.from(`${head(name, more)}\r\n\r\n${body}`),
})

const html = ['MIME-Version: 1.0', 'Content-Type: text/html; charset=utf-8']
const mixed = ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b"']

/** Names and bytes; every one is made of something simple, very often. */
export function bigMessages(): readonly { readonly name: string; readonly raw: Buffer }[] {
  return [
    mail('big-five-megabytes-of-blank-lines', '\r\n'.repeat(2_500_000)),
    mail('big-five-megabytes-of-spaces', ' '.repeat(5_000_000)),
    mail('big-one-line-of-five-megabytes', 'a'.repeat(5_000_000)),
    mail('big-quotation-signs', '> '.repeat(500_000)),
    mail('big-quotation-lines', '> a\r\n'.repeat(200_000)),
    mail('big-dashes', '-- \r\n'.repeat(200_000)),
    mail('big-attributions', 'On Mon, Rolf wrote:\r\n'.repeat(50_000)),
    mail('big-times', 'Monday 3pm or Tuesday at 14:00, '.repeat(20_000)),
    mail('big-addresses', 'a@b.test '.repeat(100_000)),
    mail('big-open-brackets', '('.repeat(500_000)),
    mail('big-header-of-a-megabyte', 'Hello.', [`X-Long: ${'a'.repeat(1_000_000)}`]),
    mail(
      'big-number-of-headers',
      'Hello.',
      Array.from({ length: 50_000 }, (_, index) => `X-${index}: a`),
    ),
    mail('big-number-of-recipients', 'Hello.', [
      `Cc: ${Array.from({ length: 20_000 }, (_, index) => `a${index}@b.test`).join(', ')}`,
    ]),
    mail('big-references-of-ten-thousand', 'Hello.', [
      `References: ${Array.from({ length: 10_000 }, (_, index) => `<${index}@a.test>`).join('\r\n ')}`,
    ]),
    mail(
      'big-tables-five-thousand-deep',
      `${'<table><tr><td>'.repeat(5000)}Hello${'</td></tr></table>'.repeat(5000)}`,
      html,
    ),
    mail('big-open-tags', '<div>'.repeat(200_000), html),
    mail('big-entities', '&amp;'.repeat(500_000), html),
    mail('big-open-angle-brackets', '<'.repeat(1_000_000), html),
    mail('big-quotations-in-html', '<blockquote>'.repeat(20_000), html),
    mail('big-parts-five-thousand', `${'--b\r\n\r\na\r\n'.repeat(5000)}--b--`, mixed),
    mail(
      'big-calendar',
      `--b\r\nContent-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\n'.repeat(20_000)}\r\n--b--`,
      mixed,
    ),
    mail('big-encoded-words', 'Hello.', [`X-Words: ${'=?utf-8?Q?a?= '.repeat(20_000)}`]),
    mail('big-subject', 'Hello.', [`Subject: ${'Re: '.repeat(100_000)}`]),
  ]
}
