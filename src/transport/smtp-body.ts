// The text of a mail as a stream that knows whether any of it, and whether all of it, has been asked for.

import { Readable } from 'node:stream'

/** `started`: a first byte was offered to the connection. `ended`: the last one was, and with it the final dot. */
export type BodyProgress = { started: boolean; ended: boolean }

const CHUNK_BYTES = 16 * 1024

/**
 * A stream over `raw`. `onStart` runs inside the first read, before any byte is offered, and `onEnd` before the end is; what they
 * throw destroys the stream, so that the final dot is never sent.
 * `progress` is kept up to date synchronously.
 */
export function countedBody(
  raw: Uint8Array,
  progress: BodyProgress,
  { onStart, onEnd }: { onStart: () => void; onEnd: () => void },
): Readable {
  let at = 0
  return new Readable({
    highWaterMark: CHUNK_BYTES,
    read() {
      if (!progress.started) {
        onStart()
        progress.started = true
      }
      if (at < raw.length) {
        const chunk = Buffer.from(raw.subarray(at, at + CHUNK_BYTES))
        at += chunk.length
        this.push(chunk)
        return
      }
      if (!progress.ended) {
        onEnd()
        progress.ended = true
      }
      this.push(null)
    },
  })
}
