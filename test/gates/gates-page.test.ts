// docs/gates.md shows how the gates judge now.

import { expect, test } from 'vitest'
import { gatesPage, misjudged } from './gates-page.ts'

test('every gate finds what the page says that it finds, and lets the rest pass', () => {
  expect(misjudged()).toEqual([])
})

test('the page of gates is what they say of these words', async () => {
  await expect(gatesPage()).toMatchFileSnapshot('../../docs/gates.md')
})
