// A model behind an endpoint that speaks as OpenAI's does. Asks, tries once more where that may help, and says in words what
// went wrong. What an answer is worth is judged elsewhere.

import type OpenAI from 'openai'
import { z } from 'zod'
import { cappedFetch } from './capped-fetch.ts'
import { bodyFor, learnFrom, newHabits } from './endpoint-habits.ts'
import { type Model, type ModelReply, type ModelRequest, noTokens, tokensIn } from './model.ts'
import { failureOf } from './model-failure.ts'
import { rest, within } from './within.ts'

export type Endpoint = { readonly baseUrl: string; readonly name: string; readonly key: string }

/** In milliseconds: one call at most, and the pause before the second. */
export type Patience = { readonly callMs: number; readonly pauseMs: number }

const usualPatience: Patience = { callMs: 30_000, pauseMs: 1000 }

/** Of an endpoint that asks to wait longer before the second call nothing more is expected. */
const LONGEST_PAUSE_MS = 10_000

const completion = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: z.int().nonnegative(), completion_tokens: z.int().nonnegative() }).nullish(),
})

/** Connects to nothing before it is first asked. */
export function openModel(endpoint: Endpoint, patience: Patience = usualPatience): Model {
  const habits = newHabits()
  let client: Promise<OpenAI> | null = null

  async function call(request: ModelRequest, signal: AbortSignal): Promise<ModelReply> {
    client ??= clientFor(endpoint, patience)
    const body = bodyFor(habits, endpoint.name, request)
    const options = { signal, timeout: patience.callMs, maxRetries: 0 }
    const answer: unknown = await (await client).chat.completions.create(body, options)
    return readCompletion(answer, request, habits.form === 'plain')
  }

  async function ask(request: ModelRequest, signal: AbortSignal): Promise<ModelReply> {
    for (let tried = 0; ; ) {
      const failure = await call(request, signal).catch((error: unknown) => failureOf(error))
      if ('reply' in failure) return failure
      if (signal.aborted) return late
      if (failure.wronglyPut !== null && learnFrom(habits, failure.wronglyPut)) continue
      tried += 1
      const pauseMs = failure.waitMs ?? patience.pauseMs
      if (tried > 1 || !failure.passing || pauseMs > LONGEST_PAUSE_MS)
        return { reply: 'failure', because: failure.because, tokens: noTokens }
      await rest(pauseMs, signal)
      if (signal.aborted) return { reply: 'failure', because: failure.because, tokens: noTokens }
    }
  }

  return { name: endpoint.name, ask: async (request, signal) => (await within(ask(request, signal), signal)) ?? late }
}

const late: ModelReply = { reply: 'failure', because: 'did not answer in time', tokens: noTokens }

/** Nothing comes from the environment: the library would take other keys and addresses from there. Loaded when it is needed. */
async function clientFor({ baseUrl, key }: Endpoint, { callMs }: Patience): Promise<OpenAI> {
  const { OpenAI } = await import('openai')
  return new OpenAI({
    baseURL: baseUrl,
    apiKey: key === '' ? 'none' : key,
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    logLevel: 'off',
    timeout: callMs,
    maxRetries: 0,
    fetch: cappedFetch,
  })
}

function readCompletion(answer: unknown, request: ModelRequest, plain: boolean): ModelReply {
  const read = completion.safeParse(answer)
  const asked = request.messages.map(({ content }) => content).join('\n')
  if (!read.success) return failed('answered with something that is no answer', tokensIn(asked), 0)
  const { choices, usage } = read.data
  const { message, finish_reason } = choices[0]!
  const text = message.content ?? ''
  const input = usage?.prompt_tokens ?? tokensIn(asked)
  const output = usage?.completion_tokens ?? tokensIn(text)
  if (message.refusal || finish_reason === 'content_filter') return failed('would not write it', input, output)
  if (finish_reason === 'length') return failed('did not come to an end', input, output)
  if (text.trim() === '') return failed('answered with nothing', input, output)
  return { reply: 'text', text, plain, tokens: { input, output } }
}

function failed(because: string, input: number, output: number): ModelReply {
  return { reply: 'failure', because, tokens: { input, output } }
}
