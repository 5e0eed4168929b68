// Invariant 9: machines neither command nor are answered.

import type { CaseFile } from '../case-file.ts'
import { type Invariant, moment } from '../invariant.ts'
import type { Breach } from '../violation.ts'
import { approvalsOf, tell } from './approved.ts'

/** More mails to the owner in an hour than any hour of a life among few contacts gives: then two machines talk. */
const LOOP_IN_AN_HOUR = 40
const HOUR_MS = 3_600_000

type Automatic = { readonly messageId: string; readonly answers: string; readonly at: number }

/**
 * No note rests on an automatic answer alone, no mail of the program answers one, and mails to the owner do not come in floods.
 * Exercised by every automatic mail that reached the mailbox.
 */
export const automaticMail: Invariant = {
  number: 9,
  name: 'no automatic message is a command or is answered',
  judge(file) {
    const machines = automaticMails(file)
    const breaches: Breach[] = []
    for (const one of file.accepted) {
      if (approvalsOf(file, one).length > 0) continue
      const away = machines.find(({ answers }) =>
        file.programMails.some(({ ids, note }) => ids.includes(answers) && note === one.note),
      )
      if (away !== undefined)
        breaches.push({
          at: one.entry.startedAt,
          because: `${tell(one)} rests on the automatic mail of ${moment(away.at)}`,
        })
    }
    const ids = new Set(machines.map(({ messageId }) => messageId))
    for (const { mail, sentAt } of file.programMails) {
      if (mail.inReplyTo.some((id) => ids.has(id)))
        breaches.push({ at: sentAt, because: `“${mail.subject}” answers an automatic mail` })
    }
    const flood = file.programMails.find(
      ({ sentAt }, index) =>
        sentAt - (file.programMails[index - LOOP_IN_AN_HOUR]?.sentAt ?? Number.NEGATIVE_INFINITY) < HOUR_MS,
    )
    if (flood !== undefined)
      breaches.push({ at: flood.sentAt, because: `more than ${LOOP_IN_AN_HOUR} mails to the owner within an hour` })
    return { exercised: machines.length, breaches }
  },
}

function automaticMails(file: CaseFile): Automatic[] {
  return file.run.history.flatMap((entry) => {
    if (entry.what !== 'wrote') return []
    const meant = entry.meant as { act: string; messageId: string; answers?: string }
    if (!['owner-away', 'away', 'bounce'].includes(meant.act)) return []
    return [{ messageId: meant.messageId, answers: meant.answers ?? '', at: entry.at }]
  })
}
