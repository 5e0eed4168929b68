// Invariant 13: the owner's mailbox is read without a trace.

import type { CaseFile } from '../case-file.ts'
import { type Invariant, moment } from '../invariant.ts'
import { readMail } from '../read-mail.ts'
import type { Breach } from '../violation.ts'

/**
 * Nothing in the mailbox may have been changed by the program but by filing notes that a server took on: in the folder for sent
 * mail, each once, and only where the provider does not file them itself. Exercised by every copy filed, and by every message
 * that lay where the program reads.
 */
export const untouched: Invariant = {
  number: 13,
  name: 'no flag, folder or message of the owner is changed',
  judge(file) {
    const breaches: Breach[] = []
    const { sentFolder, filesSent, watched } = file.run.accounts
    const appends = file.run.history.filter((entry) => entry.what === 'append')
    for (const entry of file.run.history) {
      if (entry.what !== 'changed' || entry.by !== 'service') continue
      const what = `${entry.change}${entry.detail === '' ? '' : ` (${entry.detail})`}`
      breaches.push({ at: entry.at, because: `the program changed ${entry.folder} ${entry.uid ?? ''}: ${what}` })
    }
    for (const { at, folder, raw } of appends) {
      const says = (because: string) => breaches.push({ at, because })
      if (folder !== sentFolder) says(`the program filed a mail in ${folder}`)
      if (filesSent) says('the program filed a copy where the provider does so itself')
      const id = readMail(raw).messageId
      if (!file.accepted.some(({ mail }) => mail.messageId === id)) says('the program filed a mail that was not sent')
    }
    breaches.push(...twice(file))
    const read = file.letters.filter(({ stays }) => stays.some(({ folder }) => watched.includes(folder)))
    return { exercised: appends.length + read.length, breaches }
  },
}

/** Two copies of one note in the folder for sent mail, at the end. */
function twice(file: CaseFile): Breach[] {
  const sent = file.run.mailboxes.find(({ folder }) => folder === file.run.accounts.sentFolder)
  const ids = (sent?.messages ?? []).map(({ raw }) => readMail(raw).messageId)
  return file.accepted
    .filter(({ mail }) => mail.messageId !== null && ids.filter((id) => id === mail.messageId).length > 1)
    .map(({ entry, mail }) => ({
      at: entry.startedAt,
      because: `“${mail.subject}” of ${moment(entry.startedAt)} lies in ${file.run.accounts.sentFolder} more than once`,
    }))
}
