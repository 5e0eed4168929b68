// Some servers give a mail another Message-ID and name it in the answer after the dot. It is the one that copies and bounces carry.

/** Exchange, in the cloud and at home: `250 2.0.0 OK <id> [Hostname=…]`, `250 2.6.0 <id> [InternalId=…, Hostname=…] Queued`. */
const EXCHANGE = /^250[ -]2\.\d\.\d (?:OK )?<([^<>\s@]{1,200}@[^<>\s@]{1,200})> \[[^\][]{0,200}Hostname=/i
/** Amazon SES: `250 Ok 0100…-000000`, the local part alone. */
const SES = /^250 Ok ([0-9a-f]{2,80}(?:-[0-9a-f]{2,80}){1,8})$/i
const SES_HOST = /^email-smtp(?:-fips)?\.([a-z]{2}(?:-[a-z]{2,20}){1,3}-\d{1,2})\.amazonaws\.com$/i

/** Message-IDs, without angle brackets, that the server's final answer names. `host` is the submission server. */
export function aliasesIn(reply: string, host: string): string[] {
  const exchange = EXCHANGE.exec(reply)?.[1]
  if (exchange !== undefined) return [exchange]
  const local = SES.exec(reply.trim())?.[1]
  const region = SES_HOST.exec(host)?.[1]?.toLowerCase()
  if (local === undefined || region === undefined) return []
  return [`${local.toLowerCase()}@${region === 'us-east-1' ? 'email' : region}.amazonses.com`]
}
