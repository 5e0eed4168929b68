// Where DKIM keys come from: TXT records of the DNS. What a record means is decided in dkim.ts.
import { Resolver } from 'node:dns/promises'

/** Gives the TXT records of a name, each in its pieces. Rejects where there are none and where the DNS fails. */
export type TxtResolver = (name: string) => Promise<string[][]>

/** Asks the name servers of this machine: `timeoutMs` for each try, `tries` tries a server. */
export function dnsTxtResolver(timeoutMs = 5_000, tries = 2): TxtResolver {
  const resolver = new Resolver({ timeout: timeoutMs, tries })
  return (name) => resolver.resolveTxt(name)
}
