// The words that each mail of ours can be answered with: what a slip of the finger is compared with. possible.ts explains them.

import type { About } from '../conversation/command.ts'
import type { KindName } from '../conversation/conversation.ts'

const always = ['stop', 'help'] as const

export const possibleWords = {
  approval: ['send', 'send anyway', 'edit', 'skip', 'later', 'no', 'ok', 'yes', 'go', ...always],
  'time-check': ['yes', 'no', 'moved', 'cancelled', 'right', 'ok', 'confirm', ...always],
  receipt: ['stop', 'hold', 'wait', 'skip', 'later', 'no', 'cancel', 'undo', 'help'],
  'yes-no': ['yes', 'no', ...always],
  meeting: ['moved', 'cancelled', 'skip', ...always],
  questions: ['keep', 'swap', 'drop', 'add', 'moved', 'cancelled', 'skip', ...always],
  transcript: ['drop', 'private', 'add', 'yes', ...always],
  debrief: ['no show', 'moved', 'cancelled', 'skip', ...always],
  'detail-wanted': ['skip', 'later', ...always],
  'month-check': ['done', 'none', 'all done', 'skip', ...always],
  found: ['follow', 'no', 'help'],
  material: ['no', 'help'],
  information: ['skip', ...always],
} as const satisfies Record<string, readonly string[]>

/** Which of the lists holds for a mail. */
export function possibleFor(about: About): keyof typeof possibleWords {
  switch (about.mail) {
    case 'outreach-question':
    case 'noticed':
    case 'went-out':
      return 'yes-no'
    case 'meeting-logged':
      return 'meeting'
    case 'told':
      if (about.transcript === true) return 'transcript'
      return possibleForKind(about.kind)
    case 'answer':
    case 'notice':
    case 'digest':
      return 'information'
    default:
      return about.mail
  }
}

function possibleForKind(kind: KindName): keyof typeof possibleWords {
  switch (kind) {
    case 'time-check':
    case 'debrief':
    case 'month-check':
      return kind
    case 'questions':
      return 'questions'
    case 'card':
      return 'meeting'
    case 'second-person':
    case 'nudge':
    case 'gracious-no':
    case 'confirmation':
    case 'thank-you':
    case 'month-note':
    case 'referral-report':
    case 'keep-in-touch':
    case 'news':
    case 'promise':
      return 'information'
  }
}
