// What the tests of commands read with: Tuesday, 3 March 2026, ten in the morning in New York.

import type { About } from '../../src/conversation/command.ts'
import type { ReadContext } from '../../src/owner/read-context.ts'

export const tuesday = '2026-03-03T15:00:00.000Z'
export const thursdayAtTwo = '2026-03-05T19:00:00.000Z'

export function contextFor(about: About, more: Partial<ReadContext> = {}): ReadContext {
  return {
    about,
    at: tuesday,
    zone: 'America/New_York',
    meetingStart: thursdayAtTwo,
    adviceCount: 3,
    signs: { name: 'Alex Rivera', signature: 'Alex Rivera\nDesigner, looking around' },
    ...more,
  }
}
