import { expect, test } from 'vitest'
import { referencedIds, replyReferences } from '../../src/mail/references.ts'
import { mail } from './fixture.ts'

test('the message that is answered comes first, the oldest last, each once', async () => {
  const message = await mail({ 'In-Reply-To': '<c@x.test>', References: '<a@x.test> <b@x.test>\r\n <c@x.test>' }, 'Hi')
  expect(referencedIds(message)).toEqual(['c@x.test', 'b@x.test', 'a@x.test'])
})

test('an answer names its parent last', () => {
  expect(replyReferences({ messageId: 'c@x.test', references: ['a@x.test', 'b@x.test'] })).toEqual([
    'a@x.test',
    'b@x.test',
    'c@x.test',
  ])
  expect(replyReferences({ messageId: null, references: ['a@x.test'] })).toEqual(['a@x.test'])
})

test('of a very long thread the first and the latest are named', () => {
  const references = Array.from({ length: 500 }, (_, i) => `${i}@x.test`)
  const ids = replyReferences({ messageId: 'last@x.test', references })
  expect(ids).toHaveLength(100)
  expect([ids[0], ids[1], ids.at(-1)]).toEqual(['0@x.test', '402@x.test', 'last@x.test'])
})
