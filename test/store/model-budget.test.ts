// What the model was asked, counted in a real store.

import { expect, test } from 'vitest'
import { openDatabase } from '../../src/store/database.ts'
import { beginModelCall, endModelCall, failuresInARow, spentOn } from '../../src/store/model-budget.ts'

const AT = '2026-03-11T09:00:00.000Z'
const DAY = '2026-03-11'
const most = { tokens: 9000, money: 0.5 }

test('a call counts at its most until it is known what it took, also when that is never known', () => {
  const database = openDatabase(':memory:')
  const first = beginModelCall(database, AT, DAY, most)
  beginModelCall(database, AT, DAY, most)
  expect(spentOn(database, DAY)).toEqual({ calls: 2, tokens: 18_000, money: 1 })
  endModelCall(database, first, { tokens: 100, money: 0.01 }, '')
  expect(spentOn(database, DAY)).toEqual({ calls: 2, tokens: 9100, money: 0.51 })
})

test('each day is counted by itself', () => {
  const database = openDatabase(':memory:')
  beginModelCall(database, AT, DAY, most)
  expect(spentOn(database, '2026-03-12')).toEqual({ calls: 0, tokens: 0, money: 0 })
})

test('failures are counted from the last call that went well', () => {
  const database = openDatabase(':memory:')
  const end = (at: string, failure: string) =>
    endModelCall(database, beginModelCall(database, at, DAY, most), most, failure)
  expect(failuresInARow(database)).toEqual({ count: 0, lastAt: null, last: '' })
  end('2026-03-11T09:00:00.000Z', 'failed')
  end('2026-03-11T09:01:00.000Z', '')
  end('2026-03-11T09:02:00.000Z', 'failed')
  end('2026-03-11T09:03:00.000Z', 'could not be reached')
  beginModelCall(database, '2026-03-11T09:04:00.000Z', DAY, most)
  expect(failuresInARow(database)).toEqual({
    count: 2,
    lastAt: '2026-03-11T09:03:00.000Z',
    last: 'could not be reached',
  })
})

test('old calls are forgotten, those of today never', () => {
  const database = openDatabase(':memory:')
  for (let call = 0; call < 600; call += 1) beginModelCall(database, AT, DAY, { tokens: 1, money: 0 })
  expect(spentOn(database, DAY).calls).toBe(600)
  beginModelCall(database, AT, '2026-03-12', { tokens: 1, money: 0 })
  expect(spentOn(database, DAY).calls).toBeLessThan(510)
})
