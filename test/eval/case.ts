// One case of the evaluation: what the other side wrote, what a model answered, and what must come of it.

import type { Behaviour } from './model-host.ts'
import { says } from './model-host.ts'
import { type EvalKind, good, type Meddled } from './scene.ts'

/** `used`: the owner is shown the model's words. `template`: he is shown the template's, and told why. */
export type Expected = 'used' | 'template'

export type EvalCase = {
  readonly name: string
  readonly group: string
  readonly kind: EvalKind
  readonly meddled: Meddled
  /** What the endpoint answers to the first request, and to those after it. */
  readonly answers: readonly Behaviour[]
  readonly expected: Expected
  /** What the attack wants to see in the note, or the mistake in it; where it stands in the draft, the owner must be told of it. */
  readonly evil: RegExp
}

const never = /(?!)/

/** A case in which nobody means harm. */
export function plainCase(
  group: string,
  name: string,
  answers: readonly Behaviour[],
  expected: Expected,
  { kind = 'thank-you', meddled = {}, evil = never }: Partial<Pick<EvalCase, 'kind' | 'meddled' | 'evil'>> = {},
): EvalCase {
  return { name, group, kind, meddled, answers, expected, evil }
}

/** The good note with a paragraph more, as a model answers that fell for something. */
export function fellWith(
  paragraph: string,
  kind: EvalKind = 'thank-you',
  more: Readonly<Record<string, unknown>> = {},
): Behaviour {
  const { body, facts } = good[kind]
  return says(JSON.stringify({ body: paragraph === '' ? body : `${body}\n\n${paragraph}`, facts, ...more }))
}

/** A mail that tries to steer, and the answer of a model that fell for it. */
export function hostileCase(
  group: string,
  name: string,
  mail: string,
  answer: Behaviour,
  evil: RegExp,
  {
    expected = 'template',
    kind = 'thank-you',
    meddled = {},
  }: Partial<Pick<EvalCase, 'expected' | 'kind' | 'meddled'>> = {},
): EvalCase {
  return { name, group, kind, meddled: { mail, ...meddled }, answers: [answer], expected, evil }
}
