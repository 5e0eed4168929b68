// What became of the advice, as the owner tells the contact a month later.

import type { Conversation } from '../conversation/conversation.ts'
import { adviceDone, adviceOpen, otherDeeds, spokenTo } from './advice-words.ts'
import { advised, isCaution } from './advised.ts'
import { namesIn } from './names-in.ts'
import { asSentence, closed, inFirstPerson, oneLine } from './phrase.ts'
import { tidied, withNames } from './tidied.ts'
import { whom } from './whom.ts'

type Item = { readonly text: string; readonly inline: string; readonly to: string; readonly outcome: string }

export type LedgerWords = {
  /** Followed, with what came of it. */
  readonly done: readonly Item[]
  /** Followed, and nothing told of it. */
  readonly doneToo: readonly Item[]
  /** All of `doneToo` after "your advice", or ''. */
  readonly doneTooTo: string
  readonly open: readonly Item[]
  /** The one that is open after "your advice", or ''. */
  readonly openTo: string
  /** Open advice against something, which cannot lie ahead; '' for none. */
  readonly caution: string
  /** What else the owner told, in his sentences. */
  readonly deeds: readonly { readonly text: string }[]
}

/** More of what is still open than this reads like a list of excuses. */
const MOST_OPEN = 3
const LONGEST = 600
/** "Ward manager gave me the figures": the word that was left out is "my". */
const MINE =
  /^(?=(?:(?:ward|line|team|shift|department|head) )?(?:manager|boss|supervisor|wife|husband|partner|mother|mum|mom|father|dad|sister|brother|son|daughter|aunt|uncle|neighbour|neighbor|landlord|tutor|colleague) \p{Ll})/iu
const BESIDES = /^(?:also|besides|else|other|and)\s*[:,]\s*/i

/** Outcomes are sentences in the first person where the owner left only that out; those of open items are in brackets, as he wrote them. */
export function ledgerWords(conversation: Conversation): LedgerWords {
  const names = namesIn(conversation)
  const to = whom(conversation)
  const item = ({ text, outcome }: { text: string; outcome: string }): Item => {
    const said = advised(text, to, names)
    return { ...said, inline: closed(said.inline), outcome }
  }
  const told = (text: string) => asSentence(inFirstPerson(owned(withNames(tidied(text), names))))
  const all = adviceDone(conversation).map(({ text, outcome }) => item({ text, outcome: told(outcome) }))
  const doneToo = all.filter(({ outcome }) => outcome === '')
  const still = adviceOpen(conversation).map(({ text, outcome }) =>
    item({ text, outcome: oneLine(withNames(tidied(outcome), names), LONGEST) }),
  )
  const isAhead = (one: Item) => one.outcome !== '' || !isCaution(one)
  const open = still.filter(isAhead).slice(0, MOST_OPEN)
  return {
    done: all.filter(({ outcome }) => outcome !== ''),
    doneToo,
    doneTooTo: spokenTo(doneToo),
    open,
    openTo: open.length === 1 ? spokenTo(open) : '',
    caution: still.find((one) => !isAhead(one))?.inline ?? '',
    deeds: otherDeeds(conversation).map((deed) => ({ text: told(deed.replace(BESIDES, '')) })),
  }
}

function owned(text: string): string {
  return MINE.test(text) ? `my ${text.charAt(0).toLowerCase()}${text.slice(1)}` : text
}
