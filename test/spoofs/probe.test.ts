import { expect, test } from 'vitest'
import { tried } from './attempt.ts'
import { answer } from './letter.ts'
test('probe', async () => {
  const t = performance.now()
  const o = await tried({ name: 'x', mails: (s) => [{ raw: answer(s, { inReplyTo: '', references: '' }) }] })
  console.log(JSON.stringify(o, null, 1), performance.now() - t)
  const t2 = performance.now()
  for (let i = 0; i < 5; i++) await tried({ name: 'x', mails: (s) => [{ raw: answer(s, { inReplyTo: '', references: '' }) }] })
  console.log((performance.now() - t2)/5)
  const g = await tried({ name: 'x', mails: (s) => [{ raw: answer(s) }] , over: true})
  console.log(JSON.stringify(g, null, 1))
})
