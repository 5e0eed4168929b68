import { describe, expect, test } from 'vitest'
import { readCommand } from '../../src/owner/read-command.ts'
import { contextFor } from './contexts.ts'

const context = contextFor({ mail: 'approval', followUp: 'thank-you:1', version: 1 })

describe('later, said on Tuesday 3 March at 10:00 in New York', () => {
  test.each([
    ['later 3d', '2026-03-06T15:00:00.000Z'],
    ['later 3 days', '2026-03-06T15:00:00.000Z'],
    ['Later, in three days please', '2026-03-06T15:00:00.000Z'],
    ['later 1 week', '2026-03-10T14:00:00.000Z'],
    ['later 2w', '2026-03-17T14:00:00.000Z'],
    ['later a month', '2026-04-03T14:00:00.000Z'],
    ['later 2 hours', '2026-03-03T17:00:00.000Z'],
    ['later 2h', '2026-03-03T17:00:00.000Z'],
    ['later in an hour', '2026-03-03T16:00:00.000Z'],
    ['later half an hour', '2026-03-03T15:30:00.000Z'],
    ['later 30 min', '2026-03-03T15:30:00.000Z'],
    ['later tomorrow', '2026-03-04T15:00:00.000Z'],
    ['later friday', '2026-03-06T15:00:00.000Z'],
    ['later on Fri', '2026-03-06T15:00:00.000Z'],
    ['later tuesday', '2026-03-10T14:00:00.000Z'],
    ['later monday', '2026-03-09T14:00:00.000Z'],
    ['later tue 9', '2026-03-10T13:00:00.000Z'],
    ['later thu 3', '2026-03-05T20:00:00.000Z'],
    ['later thu 15:30', '2026-03-05T20:30:00.000Z'],
    ['later wed 9am', '2026-03-04T14:00:00.000Z'],
    ['later tuesday at 4pm', '2026-03-03T21:00:00.000Z'],
    ['later until 5 March', '2026-03-05T15:00:00.000Z'],
    ['later until March 12', '2026-03-12T14:00:00.000Z'],
    ['later 5 March 16:00', '2026-03-05T21:00:00.000Z'],
    ['remind me tomorrow', '2026-03-04T15:00:00.000Z'],
    ['remind me again in 3 days', '2026-03-06T15:00:00.000Z'],
    ['snooze 2d', '2026-03-05T15:00:00.000Z'],
    ['later 3d\n\nThanks,\nAlex', '2026-03-06T15:00:00.000Z'],
  ])('%j asks again at %s', (text, until) => {
    expect(readCommand(text, context)).toEqual({ command: 'later', until })
  })

  test('days keep the time of day, but never before eight in the morning', () => {
    const atFive = { ...context, at: '2026-03-03T10:05:00.000Z' }
    expect(readCommand('later 3d', atFive)).toEqual({ command: 'later', until: '2026-03-06T13:00:00.000Z' })
    expect(readCommand('later friday', atFive)).toEqual({ command: 'later', until: '2026-03-06T13:00:00.000Z' })
    expect(readCommand('later 2h', atFive)).toEqual({ command: 'later', until: '2026-03-03T12:05:00.000Z' })
    const lateEvening = { ...context, at: '2026-03-04T03:30:00.000Z' }
    expect(readCommand('later tomorrow', lateEvening)).toEqual({ command: 'later', until: '2026-03-05T03:30:00.000Z' })
  })

  test.each([
    ['later', 'later 3d'],
    ['later 0 days', 'later 3d'],
    ['later 900 days', 'later 3d'],
    ['later maybe', 'later 3d'],
    ['later tue 25', 'later 3d'],
    ['later tuesday or wednesday', 'later 3d'],
    ['later 3d but shorter', 'later 3d'],
    ['later 3d\nand make it shorter', 'later 3d'],
    ['not now', 'later 3d'],
    ['tomorrow', 'later tomorrow'],
    ['friday', 'later friday'],
    ['3 days', 'later 3 days'],
    ['in 3 days', 'later 3 days'],
    ['latr 3d', 'later 3d'],
  ])('%j is not understood, and perhaps meant %j', (text, meant) => {
    expect(readCommand(text, context)).toEqual({ command: 'unknown', read: text.split('\n')[0], meant })
  })
})
