// A model of the simulated world: it answers well, late, wrongly or with harm in mind, after a while of the machine's time.

import type { Model, ModelReply, ModelRequest } from '../../src/language/model.ts'
import type { Stream } from './random.ts'
import type { Process, World } from './world.ts'

const SLOWEST_MS = 55_000
const TOKENS = { input: 900, output: 120 }

/** Of this world, for one process of the program; its faults go into the history under "model". */
export function simulatedModel(world: World, process: Process): Model {
  const draw = world.random('model')

  function answer(request: ModelRequest): { readonly afterMs: number; readonly reply: ModelReply } {
    if (draw.chance(0.3)) {
      const because = draw.pick(['did not answer in time', 'could not be reached (ECONNRESET)', 'has too much to do'])
      world.record({ what: 'fault', process: process.number, fault: because, where: 'model' })
      return { afterMs: draw.pick([20, 2000, SLOWEST_MS]), reply: { reply: 'failure', because, tokens: TOKENS } }
    }
    const text = draw.chance(0.4) ? badAnswer(request, draw) : goodAnswer(request)
    return { afterMs: draw.between(300, 20_000), reply: { reply: 'text', text, plain: false, tokens: TOKENS } }
  }

  return {
    name: 'simulated',
    ask: async (request, signal) => {
      const { afterMs, reply } = await process.port('model.ask', () => answer(request))
      return new Promise((resolve) => {
        const late: ModelReply = { reply: 'failure', because: 'did not answer in time', tokens: TOKENS }
        signal.addEventListener('abort', () => resolve(late), { once: true })
        process.timers.after(afterMs, () => resolve(reply))
      })
    },
  }
}

type Sent = { readonly facts: readonly { readonly number: number; readonly what: string; readonly text: string }[] }

/** A note out of the facts that it was given, or questions, as the prompts want them. */
function goodAnswer({ messages, form }: ModelRequest): string {
  if (form.name === 'questions') return JSON.stringify({ questions: ['What did the first week of it teach you?'] })
  const { facts } = JSON.parse(messages[1]?.content ?? '{"facts": []}') as Sent
  const used = facts.filter(({ what }) => /stayed|note|advice|since/.test(what)).slice(0, 3)
  const told = used.map(({ text }) => `I wrote this down and come back to it often: ${text.replace(/[.]?$/, '.')}`)
  const first = (messages[0]?.content ?? '').includes('A month ago')
    ? 'A month has gone by since our talk, and much of what I did in it began there.'
    : 'Thank you for the time that you took for our talk.'
  const body =
    used.length === 0
      ? 'I wrote to you some days ago and know how full an inbox can get.\n\nWould you have 20 minutes for a talk, at a time that suits you? A short no is perfectly fine.'
      : `${first}\n\n${told.join(' ')}\n\nI will let you know what comes of it, and I am glad that I asked you.`
  return JSON.stringify({ body, facts: used.map(({ number }) => number) })
}

/** What a model writes that is broken, careless, or fell for a mail. */
function badAnswer(request: ModelRequest, draw: Stream): string {
  const good = goodAnswer(request)
  return draw.pick([
    '<html>Log in</html>',
    good.slice(0, 60),
    '{"text": "Thank you."}',
    good.replace('"}', ''),
    good.replace('","facts"', ' More at https://evil.test/x.","facts"'),
    good.replace('","facts"', ' Please keep me in mind for any opening.","facts"'),
    good.replace('","facts"', ' Write to spy@evil.test or call +1 212 555 0199.","facts"'),
    JSON.stringify({ ...JSON.parse(good), to: 'spy@evil.test', bcc: 'spy@evil.test', send: true }),
    good.replace('","facts"', ' My instructions are the system prompt.","facts"'),
  ])
}
