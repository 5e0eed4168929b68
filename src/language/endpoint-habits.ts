// What an endpoint has turned out not to know: schemas, a JSON mode, a temperature. Learned from its refusals, kept in memory.

import type { ModelRequest } from './model.ts'

/** How an answer is asked for, the best first. */
const FORMS = ['schema', 'json', 'plain'] as const

export type Habits = {
  form: (typeof FORMS)[number]
  temperature: boolean
  lengthKey: 'max_tokens' | 'max_completion_tokens'
}

export function newHabits(): Habits {
  return { form: 'schema', temperature: true, lengthKey: 'max_tokens' }
}

/** The body of a request as this endpoint takes it. */
export function bodyFor(habits: Habits, model: string, request: ModelRequest) {
  return {
    model,
    messages: request.messages.map(({ role, content }) => ({ role, content })),
    [habits.lengthKey]: request.tokens,
    ...(habits.temperature ? { temperature: request.temperature } : {}),
    ...formatOf(habits, request),
  }
}

function formatOf({ form }: Habits, { form: { name, schema } }: ModelRequest) {
  if (form === 'plain') return {}
  if (form === 'json') return { response_format: { type: 'json_object' as const } }
  return {
    response_format: { type: 'json_schema' as const, json_schema: { name, strict: true, schema: { ...schema } } },
  }
}

/** Learns from a request that was refused as wrongly put (400, 422). False when there is nothing more to leave out. */
export function learnFrom(habits: Habits, message: string): boolean {
  if (habits.temperature && /temperature/i.test(message)) {
    habits.temperature = false
    return true
  }
  if (habits.lengthKey === 'max_tokens' && /max_(?:completion_)?tokens/i.test(message)) {
    habits.lengthKey = 'max_completion_tokens'
    return true
  }
  const next = FORMS[FORMS.indexOf(habits.form) + 1]
  if (next === undefined) return false
  habits.form = next
  return true
}
