// An endpoint on loopback that answers as it is told, well or badly, over real sockets. What it was asked is kept.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Asked = {
  readonly body: Record<string, unknown>
  readonly headers: IncomingMessage['headers']
  readonly url: string
}

/** Writes the answer, or does not. */
export type Behaviour = (response: ServerResponse, asked: Asked) => void

export type ModelHost = {
  readonly baseUrl: string
  readonly asked: Asked[]
  /** How it behaves from here on: one behaviour a request, the last one for all that follow. */
  readonly behaves: (...behaviours: Behaviour[]) => void
  readonly close: () => Promise<void>
}

export async function openModelHost(): Promise<ModelHost> {
  const asked: Asked[] = []
  let waiting: Behaviour[] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const one: Asked = { body: JSON.parse(text || '{}'), headers: request.headers, url: request.url ?? '' }
    asked.push(one)
    const behaviour = waiting.length > 1 ? waiting.shift() : waiting[0]
    behaviour?.(response, one)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    asked,
    behaves: (...behaviours) => {
      waiting = behaviours
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A whole, well-formed completion with this content. */
export function says(content: string | null, more: Readonly<Record<string, unknown>> = {}): Behaviour {
  const {
    finish_reason = 'stop',
    message = {},
    usage = { prompt_tokens: 700, completion_tokens: 90, total_tokens: 790 },
  } = more
  return json({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'recorded',
    choices: [{ index: 0, message: { role: 'assistant', content, ...(message as object) }, finish_reason }],
    usage,
  })
}

/** A note in the form that is asked for. */
export function writes(body: string, facts: readonly number[] = []): Behaviour {
  return says(JSON.stringify({ body, facts }))
}

export function json(value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Behaviour {
  return raw(JSON.stringify(value), status, { 'content-type': 'application/json', ...headers })
}

export function raw(text: string, status = 200, headers: Readonly<Record<string, string>> = {}): Behaviour {
  return (response) => {
    response.writeHead(status, headers)
    response.end(text)
  }
}

/** As an endpoint refuses a request that it does not understand. */
export function refuses(message: string, status = 400): Behaviour {
  return json({ error: { message, type: 'invalid_request_error' } }, status)
}

export const hangs: Behaviour = () => {}

export const resets: Behaviour = (response) => {
  response.socket?.resetAndDestroy()
}

/** The head of an answer and some of its body, and then nothing more. */
export const stalls: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.write('{"id": "chatcmpl-1", "choices": [')
}

/** The same, and then the connection breaks. */
export const breaksOff: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' })
  response.write('{"id": "chatcmpl-1", "choices": [', () => response.socket?.destroy())
}

/** JSON without an end. */
export const floods: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.write('{"choices": ["')
  const block = 'a'.repeat(64 * 1024)
  const more = () => {
    while (!response.destroyed && response.write(block));
    if (!response.destroyed) response.once('drain', more)
  }
  more()
}

/** Server-sent events, as for an answer that is to be streamed. */
export const streams: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  response.end('data: {"choices": [{"delta": {"content": "Thank you"}}]}\n\ndata: [DONE]\n\n')
}
