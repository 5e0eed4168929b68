// Invariant 16: a crash changes nothing but, at most, what the owner is asked once more.

import { type CaseFile, openCaseFile, type Transaction } from '../case-file.ts'
import type { FinishedRun } from '../finished-run.ts'
import type { Invariant } from '../invariant.ts'
import type { Breach } from '../violation.ts'

/**
 * The run beside the same scenario without its crashes: every note that was accepted there was accepted here as often, or the
 * owner was asked more often about it here. Notes beyond those are invariant 2's to judge. Exercised by each such pair of runs
 * in which a process died.
 */
export const sameWorld: Invariant = {
  number: 16,
  name: 'after a crash the world is that of a run without one, or the owner is asked more',
  judge(file) {
    const { crashFree, history, endedAt } = file.run
    if (crashFree === undefined) return { exercised: 0, breaches: [] }
    const deaths = history.filter((entry) => entry.what === 'process' && entry.did === 'died').length
    return { exercised: deaths > 0 ? 1 : 0, breaches: differences(file, caseFileOf(crashFree), endedAt) }
  },
}

function differences(here: CaseFile, there: CaseFile, at: number): Breach[] {
  const breaches: Breach[] = []
  for (const [note, accepted] of Map.groupBy(there.accepted, ({ note }) => note)) {
    const times = here.accepted.filter((one) => one.note === note).length
    const first = accepted[0]!
    if (times === accepted.length || asked(here, first) > asked(there, first)) continue
    const subject = `“${first.mail.subject}” to ${first.entry.to.join(', ')}`
    breaches.push({
      at,
      because: `${subject} was accepted ${accepted.length} times without the crash and ${times} with it, and the owner was asked no more`,
    })
  }
  return breaches
}

/** How often the owner was asked about the matter of this note. */
function asked(file: CaseFile, { note, contact }: Transaction): number {
  const matter = file.programMails.find((mail) => mail.note === note)?.matter
  const name = contact?.name ?? ''
  return file.programMails.filter((mail) =>
    mail.sort === 'went-out' ? mail.mail.subject.startsWith(name) : mail.sort === 'approval' && mail.matter === matter,
  ).length
}

const opened = new WeakMap<FinishedRun, CaseFile>()

/** The run without crashes is the same for all points of a sweep. */
function caseFileOf(run: FinishedRun): CaseFile {
  const file = opened.get(run) ?? openCaseFile(run)
  opened.set(run, file)
  return file
}
