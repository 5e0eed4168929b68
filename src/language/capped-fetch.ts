// Fetches from one endpoint and nowhere else, and reads no more of an answer than an answer can be.

const MOST_BYTES = 1_000_000

/** Like `fetch`; follows no redirection, and an answer's body fails after a million bytes. */
export async function cappedFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, { ...init, redirect: 'error' })
  if (response.body === null) return response
  let left = MOST_BYTES
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      left -= chunk.byteLength
      if (left < 0) controller.error(new TooMuch())
      else controller.enqueue(chunk)
    },
  })
  const { status, statusText, headers } = response
  return new Response(response.body.pipeThrough(counting), { status, statusText, headers })
}

/** An answer without an end. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch'
}
