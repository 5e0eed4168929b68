// One stint of one mailbox: from opening its store until it is told to stop or something fails. Whatever goes wrong in it, also
// an error that nobody catches, ends this stint and nothing else.

import { AsyncLocalStorage } from 'node:async_hooks'
import type { Log } from '../log.ts'
import type { Service } from '../service.ts'
import { withinGrace } from './within-grace.ts'

type Blamed = { readonly fail: (error: unknown) => void }

const current = new AsyncLocalStorage<Blamed>()

/**
 * Lays an error that nobody caught at the stint in whose work it came up, which then ends with it. False when it came up in no
 * stint. To be called where Node hands out uncaught errors.
 */
export function blameStint(error: unknown): boolean {
  const stint = current.getStore()
  stint?.fail(error)
  return stint !== undefined
}

/** Runs the service until the signal aborts and closes it in any case. Rejects with what it failed of. */
export async function stint(service: Service, log: Log, signal: AbortSignal): Promise<void> {
  const failed = new AbortController()
  const blamed: Blamed = { fail: (error) => failed.abort(error) }
  const over = new Promise<never>((_resolve, reject) => {
    failed.signal.addEventListener('abort', () => reject(failed.signal.reason), { once: true })
  })
  const both = AbortSignal.any([signal, failed.signal])
  try {
    const ended = await current.run(blamed, () => Promise.race([withinGrace(service.run(both), both), over]))
    if (!ended) log.warn({}, 'what was under way did not end in time; it is looked for at the next start')
  } finally {
    await current.run(blamed, () => service.close())
  }
}
