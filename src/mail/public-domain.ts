// Domains where anybody can have an address: two people there have nothing in common.

const PUBLIC = new Set(
  'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com icloud.com me.com mac.com aol.com gmx.de gmx.net web.de proton.me protonmail.com fastmail.com mail.com orange.fr free.fr t-online.de'.split(
    ' ',
  ),
)

export function isPublicDomain(domain: string): boolean {
  return PUBLIC.has(domain)
}
