// Where somebody works, as far as their address tells.

import { isPublicDomain } from '../mail/public-domain.ts'

/** Providers who go by one name in many countries, or by many names: anybody can have an address there. */
const PROVIDERS =
  /^(?:.+\.)?(?:yahoo|ymail|hotmail|live|outlook|msn|gmx|web|mail|icloud|me|mac|aol|proton|protonmail|pm|tutanota|tuta|posteo|mailbox|fastmail|hey|zoho|yandex|qq|163|126|naver|t-online|freenet|orange|wanadoo|free|laposte|sfr|libero|virgilio|btinternet|sky|comcast|verizon|att|telefonica|terra|uol|bigpond|rediffmail|bluewin|hispeed|gmail|googlemail)\.[a-z.]{2,6}$/

/** The domain, which is the organisation's own; '' where anybody can have an address. */
export function ownDomain(address: string): string {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  return domain.length > 60 || isPublicDomain(domain) || PROVIDERS.test(domain) ? '' : domain
}
