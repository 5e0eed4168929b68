// Files a copy of a sent mail: the only thing that we ever write into the owner's mailbox.

import { type FolderNames, listFolders } from './imap-folders.ts'
import type { Line } from './imap-line.ts'
import { MailboxFault } from './mailbox-fault.ts'

/** Appends `raw` to Sent. Rejects with a MailboxFault when there is no such folder or the server does not confirm. */
export async function appendToSent(
  line: Line,
  names: FolderNames,
  raw: Uint8Array,
  flags: readonly string[],
  date: Date,
): Promise<void> {
  const sent = (await listFolders(line, names)).find((folder) => folder.role === 'sent')
  if (!sent) throw new MailboxFault('protocol', 'No folder for sent mail was found on the IMAP server.')
  // Flags are checked against the selected folder by the library, and one opened with EXAMINE allows none.
  await line.ask((client) => client.mailboxClose())
  const filed = await line.ask((client) => client.append(sent.path, Buffer.from(raw), [...flags], date))
  if (!filed) throw new MailboxFault('protocol', `The IMAP server did not confirm the copy in ${sent.path}.`)
}
