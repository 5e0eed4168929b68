// Asks a model for something, has the answer judged, and lets it be mended once. What will not do even then is not used.

import type { AnswerForm, Model, ModelMessage, ModelReply, Tokens } from './model.ts'
import { noTokens } from './model.ts'
import type { PromptLimits } from './prompt.ts'

export type Answered = Extract<ModelReply, { reply: 'text' }>

/** `wrong`: sentences for the model, so that it may mend its text; [] when it was not even an answer. */
export type Unusable = { readonly failure: string; readonly wrong: readonly string[] }

/** Something that a model is to make: what is sent, and what its answer comes to. */
export type Job<Made> = {
  readonly messages: readonly ModelMessage[]
  readonly form: AnswerForm
  readonly limits: PromptLimits
  readonly judge: (answer: Answered) => { readonly made: Made } | Unusable
}

export type Outcome<Made> = {
  /** Null: to be made without a model, because of `failure`. */
  readonly made: Made | null
  /** Goes on from "the model": "did not answer in time"; '' when there is something. */
  readonly failure: string
  /** Whether the model or its endpoint failed, which it may do again, and not merely this text. */
  readonly broken: boolean
  readonly tokens: Tokens
  /** What was wrong with its last text, passages included: for those who better prompts, never for a log. */
  readonly wrong: readonly string[]
}

/** Never throws because of a model, and ends soon after the signal aborts. */
export async function askAndMend<Made>(model: Model, job: Job<Made>, signal: AbortSignal): Promise<Outcome<Made>> {
  const { form, limits } = job
  let tokens = noTokens
  let { messages } = job
  for (let mended = false; ; mended = true) {
    const reply = await model.ask({ messages, form, ...limits }, signal)
    tokens = { input: tokens.input + reply.tokens.input, output: tokens.output + reply.tokens.output }
    if (reply.reply === 'failure') return { made: null, failure: reply.because, broken: true, tokens, wrong: [] }
    const judged = job.judge(reply)
    if ('made' in judged) return { made: judged.made, failure: '', broken: false, tokens, wrong: [] }
    const { failure, wrong } = judged
    if (mended || signal.aborted) return { made: null, failure, broken: wrong.length === 0, tokens, wrong }
    messages = [...job.messages, ...mendingWords(reply.text, wrong)]
  }
}

function mendingWords(answer: string, wrong: readonly string[]): readonly ModelMessage[] {
  const list = wrong.length === 0 ? ['It is not the JSON object that was asked for.'] : wrong
  const words = list.slice(0, 10).map((line) => `- ${line}`)
  return [
    { role: 'assistant', content: answer.slice(0, 8000) },
    {
      role: 'user',
      content: `This cannot be used:\n${words.join('\n')}\nWrite it anew within the rules, in the same form.`,
    },
  ]
}

/** For the owner, where the model's work was replaced by the program's own. */
export function insteadOfModel(failure: string): string {
  return `Written from the template: the model ${failure}.`
}
