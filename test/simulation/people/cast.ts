// Who lives in the simulated world: the owner, two people of one clinic, and those who have no business there. Invented people.

export type Somebody = { readonly name: string; readonly address: string }

/** The zone changes its clocks on the Sunday after the first meeting. */
export const NORA = { name: 'Nora Berg', address: 'nora@example.test', zone: 'America/New_York' } as const

/** Where the owner writes to the program, and where its mails come from. */
export const SERVICE_ADDRESS = 'nora+thanktwice@example.test'

export const MARIA: Somebody = { name: 'Maria Chen', address: 'maria@clinic.test' }
/** Of the same organisation as Maria. */
export const OMAR: Somebody = { name: 'Omar Haddad', address: 'omar@clinic.test' }
export const CONTACTS: readonly Somebody[] = [MARIA, OMAR]

/** A friend to whom the owner forwards a mail that she should not have. */
export const JONAS: Somebody = { name: 'Jonas Weil', address: 'jonas@friends.test' }
/** Somebody who tries to speak in the owner's name. */
export const MALLORY: Somebody = { name: 'M. Allory', address: 'mallory@elsewhere.test' }
export const MAILER_DAEMON: Somebody = { name: 'Mail Delivery System', address: 'mailer-daemon@clinic.test' }

/** Of those who are written to. */
export function contactAt(address: string): Somebody | null {
  return CONTACTS.find((one) => one.address === address.toLowerCase()) ?? null
}
