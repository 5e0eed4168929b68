// What is worth a friendly word about an outreach that has left already, and the word itself: for the next one. It stands in a mail
// that goes out anyway.

import { addDays, localDay } from '../conversation/times.ts'
import type { Finding } from '../gates/note.ts'
import { remarkOf } from '../gates/remark-of.ts'
import type { Instant } from '../mail/message.ts'
import { paragraphs, wrapped } from './wrapped-text.ts'

/** When each gate was last spoken of, by its name. */
export type Spoken = Readonly<Record<string, Instant>>

/** Tone and signature are his own affair, and what he names in his own mail he knows better than we do. */
const WORTH_IT: readonly string[] = [
  'placeholder',
  'name',
  'job-ask',
  'time-ask',
  'lookalike',
  'referrer',
  'length',
  'closed-question',
]
const AGAIN_DAYS = 7
const ENOUGH_WARNINGS = 2
const MOST = 3

/** The findings that the owner should hear of at `at`: something serious, or several small things; nothing that he was told this week. */
export function worthSaying(findings: readonly Finding[], spoken: Spoken, at: Instant): readonly Finding[] {
  const today = localDay(at, 'UTC')
  const isFresh = ({ gate }: Finding) => {
    const last = spoken[gate]
    return last === undefined || addDays(localDay(last, 'UTC'), AGAIN_DAYS) <= today
  }
  const first = findings.filter(
    ({ gate }, index) => WORTH_IT.includes(gate) && findings.findIndex((other) => other.gate === gate) === index,
  )
  const fresh = first.filter(isFresh)
  const stops = fresh.filter(({ level }) => level === 'stop')
  if (stops.length === 0 && fresh.length < ENOUGH_WARNINGS) return []
  return [...stops, ...fresh.filter(({ level }) => level === 'warn')].slice(0, MOST)
}

/** Null where there is nothing to say. */
export function outreachRemark(findings: readonly Finding[]): string | null {
  if (findings.length === 0) return null
  const title =
    findings.length === 1
      ? 'One thing for the next time; this one has left, and nothing is lost:'
      : 'A few things for the next time; this one has left, and nothing is lost:'
  return paragraphs([[title, ...findings.map((finding) => wrapped(`- ${remarkOf(finding)}`))].join('\n')]).trimEnd()
}
