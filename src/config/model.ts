// The section `model` of the configuration: a language model behind an endpoint, or none. Its key is found by secrets.ts.

import { z } from 'zod'
import { oneLine, wholeNumber } from './values.ts'

const urlWanted = 'the base of an endpoint, such as https://api.example.org/v1'

/** Tokens a day unless told otherwise: a hundred drafts or so. */
const USUAL_TOKENS = 200_000

function amount(wanted: string) {
  return z
    .string(wanted)
    .regex(/^\d{1,6}(?:\.\d{1,6})?$/, { error: wanted, abort: true })
    .transform(Number)
}

const price = z.strictObject(
  {
    input: amount('a price per million tokens, such as 0.15'),
    output: amount('a price per million tokens, such as 0.60'),
  },
  'keys indented below it: input, output',
)

const section = z.strictObject(
  {
    base_url: oneLine(urlWanted, 500).refine(isEndpoint, urlWanted),
    name: oneLine('the name of the model, as the endpoint knows it'),
    key: z.string('the key, or none here: THANKTWICE_MODEL_KEY is better').optional(),
    key_file: oneLine('the path of a file that holds the key and nothing else', 4096).optional(),
    style_file: oneLine('the path of a text file with a few of your own mails', 4096).optional(),
    price_per_million: price.optional(),
    daily: z
      .strictObject(
        {
          tokens: wholeNumber(1000, 100_000_000).default(USUAL_TOKENS),
          money: amount('an amount, such as 0.50').optional(),
        },
        'keys indented below it: tokens, money',
      )
      .prefault({}),
  },
  'none, or keys indented below it: base_url, name, key_file …',
)

/** `none`, an absent section and one in which nothing is said are the same: every note is written from its template. */
export const model = z.preprocess(
  (value) => (value === 'none' || isEmpty(value) ? undefined : value),
  section.optional(),
)

function isEmpty(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value === undefined
  return Object.values(value).every(isEmpty)
}

/** A language model behind an endpoint, and what it may cost a day. */
export type ModelConfig = {
  readonly baseUrl: string
  readonly name: string
  /** '' where the endpoint needs none. */
  readonly key: string
  readonly keyFrom: string
  /** Absolute; null: none. */
  readonly styleFile: string | null
  /** Of a million tokens, in whatever money; null: not known. */
  readonly prices: { readonly input: number; readonly output: number } | null
  readonly daily: { readonly tokens: number; readonly money: number | null }
}

export function modelOf(
  values: z.output<typeof section>,
  key: { readonly password: string; readonly from: string },
  place: (path: string) => string,
): ModelConfig {
  return {
    baseUrl: values.base_url,
    name: values.name,
    key: key.password,
    keyFrom: key.from,
    styleFile: values.style_file === undefined ? null : place(values.style_file),
    prices: values.price_per_million ?? null,
    daily: { tokens: values.daily.tokens, money: values.daily.money ?? null },
  }
}

function isEndpoint(written: string): boolean {
  const url = URL.parse(written)
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && url.hash === ''
}

/** Computers of one's own, to which words may travel in clear: this one, the house's, and the neighbours in a compose file. */
const NEAR =
  /^(?:localhost|(?:[a-z\d-]{1,63}\.){0,5}(?:localhost|local|lan|internal|home\.arpa)|[a-z\d_-]{1,63}|127(?:\.\d{1,3}){3}|10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|\[(?:::1|f[cd][\da-f]{2}:[\da-f:]{1,45})\])$/i

/** Whether what is sent there could be read on the way. */
export function travelsInClear(written: string): boolean {
  const url = URL.parse(written)
  return url !== null && url.protocol === 'http:' && !NEAR.test(url.hostname)
}
