// Invariant 21: the log tells what was done, and nothing of what was written.

import type { CaseFile } from '../case-file.ts'
import { type Invariant, moment } from '../invariant.ts'
import type { ProgramMail } from '../program-mails.ts'
import type { Breach } from '../violation.ts'

/** Shorter lines may stand in a log by chance. */
const TELLING_LENGTH = 28
const SHOWN_LENGTH = 60

/**
 * No line of the log may hold a secret, the id of an approval mail (it is the token), or a telling line of any mail's text.
 * Exercised by every line that was logged.
 */
export const logIsClean: Invariant = {
  number: 21,
  name: 'no secret and no text of a mail in the log',
  judge(file) {
    const log = file.run.log.join('\n')
    const breaches: Breach[] = []
    const says = (because: string) => breaches.push({ at: file.run.endedAt, because })
    if (file.run.secrets.some((secret) => secret !== '' && log.includes(secret))) says('a secret stands in the log')
    const token = file.programMails.find(
      ({ sort, ids }) => sort === 'approval' && ids.some((id) => log.includes(id.split('@')[0]!)),
    )
    if (token !== undefined) says(`the token of the approval mail of ${moment(token.sentAt)} stands in the log`)
    const line = linesOf(file).find((one) => log.includes(one))
    if (line !== undefined) says(`a line of a mail stands in the log: “${line.slice(0, SHOWN_LENGTH)}”`)
    return { exercised: file.run.log.length, breaches }
  },
}

function linesOf(file: CaseFile): string[] {
  // What the program itself says to the owner it may say to the log; what it shows him of others' words it may not.
  const texts = [
    ...file.letters.filter(({ writer }) => writer !== 'service').map(({ mail }) => mail.text),
    ...file.transactions.map(({ mail }) => mail.text),
    ...file.programMails.map(({ shown }) => shown ?? ''),
  ]
  const lines = texts.flatMap((text) => text.split('\n')).map((line) => line.trim())
  const telling = lines.filter((line) => line.length >= TELLING_LENGTH && line.includes(' ') && !line.startsWith('>'))
  return [...new Set(telling)].filter((line) => !file.programMails.some((mail) => isItsOwn(mail, line)))
}

function isItsOwn({ mail, shown }: ProgramMail, line: string): boolean {
  return mail.text.includes(line) && shown?.includes(line) !== true
}
