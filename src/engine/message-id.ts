// Message-IDs that are minted when a row is written, the same for the same purpose, and that nobody outside can guess.

import { createHmac } from 'node:crypto'

/** Without angle brackets; 128 bits of it are secret. It says nothing of the program: contacts see it in notes. */
export function mintMessageId(installKey: string, purpose: string, ownerAddress: string): string {
  const secret = createHmac('sha256', installKey).update(purpose).digest('hex').slice(0, 32)
  return `${secret}@${ownerAddress.split('@')[1] ?? 'localhost'}`
}

/** Whether an id has the form of ours. */
export function mayBeMinted(id: string, ownerAddresses: readonly string[]): boolean {
  const domain = /^[0-9a-f]{32}(?:\.r)?@(.+)$/.exec(id)?.[1]
  return domain !== undefined && ownerAddresses.some((address) => address.split('@')[1] === domain.toLowerCase())
}
