// Rules between several keys of the configuration. They are judged on the file as written, so that a slip elsewhere hides none.

import type { ConfigDocument } from './document.ts'
import type { ConfigMistake } from './mistake.ts'
import { travelsInClear } from './model.ts'
import { foundAt, lineAt, textAt, valueAt } from './tree.ts'

/** Everything that contradicts something else in the file. */
export function brokenRules(document: ConfigDocument): readonly ConfigMistake[] {
  return [
    ...serviceIsNotTheOwner(document),
    ...passwordTravelsEncrypted(document, 'imap'),
    ...passwordTravelsEncrypted(document, 'smtp'),
    ...folderIsNotSent(document),
    ...remindersComeInOrder(document),
    ...dmarcIsPinned(document),
    ...modelIsNotOverheard(document),
    ...moneyHasPrices(document),
  ]
}

function mistake(document: ConfigDocument, key: string, wanted: string): ConfigMistake {
  return { key, line: lineAt(document, key), found: foundAt(document, key), wanted }
}

/** Where the owner writes to the program when the configuration does not say: a plus address of his own (RFC 5233). */
export function serviceBeside(address: string): string {
  return address.replace('@', '+thanktwice@')
}

/** The owner's own mails would come back as mails to the service, and round and round. */
function serviceIsNotTheOwner(document: ConfigDocument): readonly ConfigMistake[] {
  const written = [valueAt(document, 'owner.addresses')].flat().filter((address) => typeof address === 'string')
  const addresses = written.map((address) => address.trim().toLowerCase())
  const service = textAt(document, 'mailbox.service')?.trim().toLowerCase()
  if (service !== undefined) {
    const wanted = 'an address other than those of the owner, such as ana+thanktwice@example.org'
    return addresses.includes(service) ? [mistake(document, 'mailbox.service', wanted)] : []
  }
  const beside = serviceBeside(addresses[0] ?? '')
  if (beside === '' || !addresses.includes(beside)) return []
  const wanted = 'only addresses that you write from: this one is the default of mailbox.service'
  return [{ ...mistake(document, 'owner.addresses', wanted), found: `"${beside}"` }]
}

const loopback = /^(?:localhost|(?:[a-z\d-]{1,63}\.)+localhost|127(?:\.\d{1,3}){3}|::1)\.?$/i

function passwordTravelsEncrypted(document: ConfigDocument, kind: 'imap' | 'smtp'): readonly ConfigMistake[] {
  const host = textAt(document, `mailbox.${kind}.host`)?.trim()
  const key = `mailbox.${kind}.security`
  if (textAt(document, key) !== 'none' || (host !== undefined && loopback.test(host))) return []
  return [
    mistake(
      document,
      key,
      'tls or starttls: without them the password would travel in clear (none is for localhost only)',
    ),
  ]
}

function folderIsNotSent(document: ConfigDocument): readonly ConfigMistake[] {
  const folder = textAt(document, 'mailbox.folder')
  if (folder === undefined || folder !== textAt(document, 'mailbox.sent')) return []
  return [mistake(document, 'mailbox.folder', 'a folder other than the one for sent mail')]
}

function remindersComeInOrder(document: ConfigDocument): readonly ConfigMistake[] {
  const key = 'cadence.thank_you.remind_after_hours'
  const mark = Number(textAt(document, 'cadence.thank_you.within_hours') ?? 48)
  const written = valueAt(document, key)
  if (!Array.isArray(written) && mark >= 40) return []
  const hours = Array.isArray(written) ? written.map(Number) : [20, 40]
  const rising = hours.every((hour, index) => hour > (hours[index - 1] ?? 0))
  if (!hours.every(Number.isInteger) || !Number.isInteger(mark) || (rising && hours.every((hour) => hour < mark)))
    return []
  return [{ ...mistake(document, key, `rising hours below within_hours (${mark})`), found: `[${hours.join(', ')}]` }]
}

/** Anybody can write an Authentication-Results line: only that of the provider itself, by its name, means anything (RFC 8601 §5). */
function dmarcIsPinned(document: ConfigDocument): readonly ConfigMistake[] {
  const proofs = [valueAt(document, 'approval.proofs')].flat()
  if (!proofs.includes('dmarc') || textAt(document, 'approval.authserv_id') !== undefined) return []
  const wanted = 'approval.authserv_id beside dmarc: the name at the start of Authentication-Results in your mails'
  return [{ ...mistake(document, 'approval.proofs', wanted), found: 'dmarc alone' }]
}

/** What is sent there are people's words. */
function modelIsNotOverheard(document: ConfigDocument): readonly ConfigMistake[] {
  const key = 'model.base_url'
  const written = textAt(document, key)?.trim()
  if (written === undefined || !travelsInClear(written)) return []
  return [mistake(document, key, 'https://: on the way to this computer others could read along')]
}

/** Without prices nobody knows what a day has cost. */
function moneyHasPrices(document: ConfigDocument): readonly ConfigMistake[] {
  const key = 'model.daily.money'
  if (textAt(document, key) === undefined || valueAt(document, 'model.price_per_million') !== undefined) return []
  return [{ ...mistake(document, key, 'model.price_per_million beside it'), found: 'an amount, and no prices' }]
}
