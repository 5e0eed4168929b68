// Decides whether a note is written by the model or from its template: what a day may take, rests after failures, and that a turn
// never waits for a model. The words are language/'s.

import type { Conversation, KindName } from '../conversation/conversation.ts'
import { addMinutes, localDay } from '../conversation/times.ts'
import type { OtherNote } from '../gates/note.ts'
import type { Job } from '../language/ask-and-mend.ts'
import type { Desk, Finished } from '../language/desk.ts'
import { type Tokens, tokensIn } from '../language/model.ts'
import { noteJob } from '../language/note-job.ts'
import type { Prompts } from '../language/prompt.ts'
import { type Style, styleOf } from '../language/style.ts'
import type { Written } from '../language/write-draft.ts'
import type { Instant } from '../mail/message.ts'
import type { Database } from '../store/database.ts'
import type { EffectRow } from '../store/effects.ts'
import {
  beginModelCall,
  endModelCall,
  type Failures,
  failuresInARow,
  type Spent,
  spentOn,
} from '../store/model-budget.ts'
import { ownEdits } from '../store/own-edits.ts'
import type { Parts } from './parts.ts'

/** What a day may take of a model. */
export type ModelRules = {
  /** Of a million tokens; null: not known. */
  readonly prices: { readonly input: number; readonly output: number } | null
  readonly daily: { readonly tokens: number; readonly money: number | null }
}

export type Writing = {
  readonly desk: Desk
  readonly prompts: Prompts
  /** A few mails of the owner's own; '' for none. */
  readonly samples: string
  readonly rules: ModelRules
}

/** After so many failures in a row the model is left alone for a while, each time twice as long. */
const ENOUGH_FAILURES = 3
const FIRST_REST_MINUTES = 15
const LONGEST_REST_MINUTES = 6 * 60

/** A note that was begun so often, and never finished, is not begun again: facts that change all the time, or a crash. */
const MOST_BEGINNINGS = 3

const EDITS = 20

/**
 * `wait`: it or another one is being written, and this effect's turn comes again. `alone`: the program does it without a model;
 * `failure`, where one could have done it, goes on from "the model".
 */
export type Way<Made> =
  | { readonly way: 'wait'; readonly begun: boolean }
  | { readonly way: 'model'; readonly made: Made }
  | { readonly way: 'alone'; readonly failure: string | null }

export function wayToWrite(
  parts: Parts,
  row: EffectRow,
  { followUp, kind }: { readonly followUp: string; readonly kind: KindName },
  conversation: Conversation,
  others: readonly OtherNote[],
): Way<Written> {
  const { writing } = parts
  const prompt = writing?.prompts.get(kind)
  // What is no longer wanted costs nothing: the decision about it says so.
  const isWanted = conversation.followUps[followUp]?.state.status === 'drafting'
  if (writing === undefined || prompt === undefined || !isWanted) return { way: 'alone', failure: null }
  const style = learnedStyle(parts.database, writing)
  const wanted = { prompt, conversation, setting: parts.setting, style, others, occasion: { key: followUp } }
  return wayOf(parts, writing, row, noteJob(wanted, writing.desk.modelName))
}

/** How one task gets done: what is finished is taken, else it is begun where nothing speaks against it. */
export function wayOf<Made>(parts: Parts, { desk, rules }: Writing, row: EffectRow, job: Job<Made>): Way<Made> {
  const finished = desk.take(row.id, job)
  if (finished !== null) {
    keepCount(parts, rules, finished)
    if (isStillRight(finished, job)) {
      const { made, failure } = finished
      return made === null ? { way: 'alone', failure } : { way: 'model', made }
    }
  }
  if (desk.isBusy()) return { way: 'wait', begun: false }
  const objection = row.attempts > MOST_BEGINNINGS ? 'did not come to an end' : objectionTo(parts, rules, job)
  if (objection !== null) return { way: 'alone', failure: objection }
  desk.begin(row.id, count(parts, rules, job), job)
  return { way: 'wait', begun: true }
}

/** How the owner writes, from his file and from what he changed. */
export function learnedStyle(database: Database, { samples }: Pick<Writing, 'samples'>): Style {
  return styleOf(samples, ownEdits(database, EDITS))
}

/** Facts may have changed while it was written: notes were corrected, the contact wrote. */
function isStillRight({ asked }: Finished<unknown>, { messages }: Job<unknown>): boolean {
  return JSON.stringify(messages) === JSON.stringify(asked)
}

/** Why the model is not asked now, to go on from "the model"; null when it may be. */
function objectionTo({ database, clock, setting }: Parts, rules: ModelRules, job: Job<unknown>): string | null {
  const now = clock.now()
  const rests = restsUntil(failuresInARow(database))
  if (rests !== null && rests > now) return 'rests after several failures'
  const spent = spentOn(database, localDay(now, setting.cadence.zone))
  const most = mostOf(rules, job)
  const { tokens, money } = rules.daily
  if (spent.tokens + most.tokens > tokens) return 'has written all that it may in a day'
  if (money !== null && spent.money + most.money > money) return 'has cost all that it may in a day'
  return null
}

/** Until when the model is left alone, or null. After that one note tries it. */
export function restsUntil({ count, lastAt }: Failures): Instant | null {
  if (count < ENOUGH_FAILURES || lastAt === null) return null
  const minutes = FIRST_REST_MINUTES * 2 ** Math.min(count - ENOUGH_FAILURES, 10)
  return addMinutes(lastAt, Math.min(minutes, LONGEST_REST_MINUTES))
}

/** The most that a note may take: the first answer, and a second one with the first in its context. */
function mostOf({ prices }: ModelRules, { messages, limits }: Job<unknown>): Spent {
  const input = messages.reduce((sum, { content }) => sum + tokensIn(content), 0)
  const output = limits.tokens
  return spentBy(prices, { input: 2 * input + output, output: 2 * output })
}

function spentBy(prices: ModelRules['prices'], { input, output }: Tokens): Spent {
  const money = prices === null ? 0 : (input * prices.input + output * prices.output) / 1_000_000
  return { tokens: input + output, money }
}

function count({ database, clock, setting }: Parts, rules: ModelRules, job: Job<unknown>): number {
  const now = clock.now()
  return beginModelCall(database, now, localDay(now, setting.cadence.zone), mostOf(rules, job))
}

function keepCount(
  { database, log }: Parts,
  { prices }: ModelRules,
  { call, tokens, failure, broken }: Finished<unknown>,
): void {
  const spent = spentBy(prices, tokens)
  endModelCall(database, call, spent, broken ? failure : '')
  const fields = { tokens: spent.tokens, ...(failure === '' ? {} : { because: `the model ${failure}` }) }
  if (failure === '') log.info(fields, 'the model wrote')
  else log.warn(fields, 'the model wrote nothing that can be used')
}
