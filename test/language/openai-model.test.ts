// The model over real sockets: what an endpoint does wrong becomes words, in time, and never an exception.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { noteForm } from '../../src/language/answer.ts'
import type { ModelRequest } from '../../src/language/model.ts'
import { openModel } from '../../src/language/openai-model.ts'
import {
  type Behaviour,
  breaksOff,
  floods,
  hangs,
  json,
  type ModelHost,
  openModelHost,
  raw,
  refuses,
  resets,
  says,
  stalls,
  streams,
  writes,
} from '../eval/model-host.ts'
import { freePort } from '../servers/ports.ts'

let host: ModelHost

beforeAll(async () => {
  host = await openModelHost()
})
afterAll(() => host.close())
beforeEach(() => {
  host.asked.length = 0
})

const request: ModelRequest = {
  messages: [
    { role: 'system', content: 'Write.' },
    { role: 'user', content: '{}' },
  ],
  form: noteForm,
  temperature: 0.5,
  tokens: 900,
}
const open = (key = 'secret-key', baseUrl = host.baseUrl) =>
  openModel({ baseUrl, name: 'small', key }, { callMs: 300, pauseMs: 5 })
const ask = (model = open(), deadlineMs = 5000) => model.ask(request, AbortSignal.timeout(deadlineMs))

describe('a request', () => {
  test('carries the messages as they are, a schema, the bounds, and the key; no tools, and nothing else', async () => {
    host.behaves(writes('Thank you.', [1]))
    const reply = await ask()
    expect(reply).toEqual({
      reply: 'text',
      text: '{"body":"Thank you.","facts":[1]}',
      plain: false,
      tokens: { input: 700, output: 90 },
    })
    expect(host.asked).toHaveLength(1)
    const [{ body, headers, url } = { body: {}, headers: {}, url: '' }] = host.asked
    expect(url).toBe('/v1/chat/completions')
    expect(headers.authorization).toBe('Bearer secret-key')
    expect(body).toEqual({
      model: 'small',
      messages: request.messages,
      max_tokens: 900,
      temperature: 0.5,
      response_format: { type: 'json_schema', json_schema: { name: 'note', strict: true, schema: noteForm.schema } },
    })
  })

  test('goes to the endpoint of the configuration, whatever the environment says', async () => {
    const before = { ...process.env }
    process.env.OPENAI_BASE_URL = 'http://127.0.0.1:1/v1'
    process.env.OPENAI_API_KEY = 'another-key'
    process.env.OPENAI_ORG_ID = 'an-organisation'
    try {
      host.behaves(writes('Thank you.'))
      expect((await ask(open(''))).reply).toBe('text')
      expect(JSON.stringify(host.asked[0]?.headers)).not.toMatch(/another-key|an-organisation/)
    } finally {
      process.env = before
    }
  })
})

describe('an endpoint that does not know', () => {
  test('schemas is asked for JSON, and from then on at once', async () => {
    host.behaves(refuses('response_format json_schema is not supported'), writes('Thank you.'))
    const model = open()
    expect((await ask(model)).reply).toBe('text')
    expect((await ask(model)).reply).toBe('text')
    expect(host.asked.map(({ body }) => (body.response_format as { type?: string } | undefined)?.type)).toEqual([
      'json_schema',
      'json_object',
      'json_object',
    ])
  })

  test('JSON either is asked plainly, and the answer may be plain text', async () => {
    host.behaves(refuses('no schema'), refuses('unknown field response_format', 422), says('Thank you.'))
    expect(await ask()).toMatchObject({ reply: 'text', text: 'Thank you.', plain: true })
    expect(host.asked.at(-1)?.body).not.toHaveProperty('response_format')
  })

  test('a temperature, or another name for the length, is asked without and by that name', async () => {
    host.behaves(
      refuses("Unsupported value: 'temperature' does not support 0.5"),
      refuses("Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."),
      writes('Thank you.'),
    )
    expect((await ask()).reply).toBe('text')
    const last = host.asked.at(-1)?.body ?? {}
    expect(last).not.toHaveProperty('temperature')
    expect(last).not.toHaveProperty('max_tokens')
    expect(last).toMatchObject({ max_completion_tokens: 900, response_format: { type: 'json_schema' } })
  })

  test('anything at all is given up after a few requests', async () => {
    host.behaves(refuses('no'))
    expect(await ask()).toMatchObject({ reply: 'failure', because: 'did not understand what it was asked' })
    expect(host.asked.length).toBeLessThanOrEqual(5)
  })
})

type Fault = readonly [what: string, behaviours: readonly Behaviour[], because: string, requests: number]

const faults: readonly Fault[] = [
  ['never answers', [hangs], 'did not answer in time', 2],
  ['stalls in the middle', [stalls], 'did not answer in time', 2],
  ['resets the connection', [resets], 'could not be reached', 2],
  ['breaks off', [breaksOff], 'could not be reached', 2],
  ['answers without end', [floods], 'answered without end', 1],
  ['has too much to do', [refuses('slow down', 429)], 'has too much to do', 2],
  ['wants us to wait for long', [json({}, 429, { 'retry-after': '3600' })], 'has too much to do', 1],
  ['fails', [refuses('oops', 500)], 'failed (the endpoint answered 500)', 2],
  ['fails as a gateway, with a page', [raw('<html>Bad gateway</html>', 502)], 'failed (the endpoint answered 502)', 2],
  ['does not accept the key', [refuses('bad key', 401)], 'did not accept the key', 1],
  ['does not know the model', [refuses('no such model', 404)], 'is not known there', 1],
  ['leads elsewhere', [raw('', 307, { location: 'http://127.0.0.1:1/' })], 'could not be reached', 2],
  [
    'answers with a page',
    [raw('<html>Log in</html>', 200, { 'content-type': 'text/html' })],
    'answered with something that is no answer',
    1,
  ],
  [
    'answers with JSON that breaks off',
    [raw('{"choices": [{"mess', 200, { 'content-type': 'application/json' })],
    'answered with something that is no answer',
    2,
  ],
  ['answers with another JSON', [json({ result: 'Thank you.' })], 'answered with something that is no answer', 1],
  ['answers with no choices', [json({ choices: [] })], 'answered with something that is no answer', 1],
  ['streams though it was not asked to', [streams], 'answered with something that is no answer', 1],
  ['answers with nothing', [says('')], 'answered with nothing', 1],
  [
    'calls a tool',
    [
      says(null, {
        message: { tool_calls: [{ id: '1', type: 'function', function: { name: 'send', arguments: '{}' } }] },
      }),
    ],
    'answered with nothing',
    1,
  ],
  ['refuses', [says(null, { message: { refusal: 'I cannot.' } })], 'would not write it', 1],
  ['is cut off', [says('{"body": "Thank', { finish_reason: 'length' })], 'did not come to an end', 1],
  ['is stopped by a filter', [says('{"body": "Thank', { finish_reason: 'content_filter' })], 'would not write it', 1],
]

describe('an endpoint that', () => {
  test.each(faults)('%s is a failure in words', async (_what, behaviours, because, requests) => {
    host.behaves(...behaviours)
    const reply = await ask()
    expect(reply.reply).toBe('failure')
    expect(reply.reply === 'failure' && reply.because).toContain(because)
    expect(host.asked).toHaveLength(requests)
  })

  test.each([
    ['failed once', refuses('oops', 503)],
    ['was reset once', resets],
    ['was silent once', hangs],
  ])('%s is asked once more', async (_what, once) => {
    host.behaves(once, writes('Thank you.'))
    expect((await ask()).reply).toBe('text')
    expect(host.asked).toHaveLength(2)
  })

  test('is not there is a failure in words', async () => {
    const reply = await ask(open('k', `http://127.0.0.1:${await freePort()}/v1`))
    expect(reply).toMatchObject({ reply: 'failure', because: 'could not be reached (ECONNREFUSED)' })
  })

  test('gives no count of tokens is counted by the length of the words', async () => {
    host.behaves(says('Thank you.', { usage: null }))
    expect((await ask()).tokens).toEqual({ input: 3, output: 4 })
  })
})

test('a deadline ends everything, also the wait before a second call', async () => {
  host.behaves(hangs)
  const model = openModel({ baseUrl: host.baseUrl, name: 'small', key: '' }, { callMs: 20, pauseMs: 60_000 })
  expect(await model.ask(request, AbortSignal.timeout(60))).toMatchObject({ reply: 'failure' })
  const patient = openModel({ baseUrl: host.baseUrl, name: 'small', key: '' }, { callMs: 60_000, pauseMs: 1 })
  expect(await patient.ask(request, AbortSignal.timeout(60))).toMatchObject({ because: 'did not answer in time' })
})
