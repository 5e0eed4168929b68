// What a language model is to the program: messages in, one text out. It has no tools, and nothing that it says is done.

export type ModelMessage = { readonly role: 'system' | 'user' | 'assistant'; readonly content: string }

/** The form in which an answer is wanted: a name and a JSON schema, for endpoints that know schemas. */
export type AnswerForm = { readonly name: string; readonly schema: Readonly<Record<string, unknown>> }

export type ModelRequest = {
  readonly messages: readonly ModelMessage[]
  readonly form: AnswerForm
  readonly temperature: number
  /** The longest answer. */
  readonly tokens: number
}

export type Tokens = { readonly input: number; readonly output: number }

/** `plain`: the endpoint knows no form, and the text may be no JSON at all. `because` goes on from "the model": "did not answer in time". */
export type ModelReply =
  | { readonly reply: 'text'; readonly text: string; readonly plain: boolean; readonly tokens: Tokens }
  | { readonly reply: 'failure'; readonly because: string; readonly tokens: Tokens }

export type Model = {
  readonly name: string
  /** Never throws, and ends soon after the signal aborts. */
  readonly ask: (request: ModelRequest, signal: AbortSignal) => Promise<ModelReply>
}

export const noTokens: Tokens = { input: 0, output: 0 }

/** Where nobody counts them: rather too many than too few. */
export function tokensIn(text: string): number {
  return Math.ceil(text.length / 3)
}
