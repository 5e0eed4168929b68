// The ticket that the library sends when Nora has booked the evening of which Maria spoke. She tells the program nothing of it.

import { atLocalTime } from '../../conversation/times.ts'
import type { Person } from '../person.ts'
import type { World } from '../world.ts'
import { NORA } from './cast.ts'

/** Plans the library's one mail. */
export function planTicket(library: Person, world: World): void {
  world.plan({
    at: atLocalTime('2026-03-12', '17:05', NORA.zone),
    act: () =>
      library.write({
        to: NORA,
        subject: 'Your ticket for the map evening',
        text: [
          'Hello Nora Lindqvist,',
          '',
          'thank you for your booking. Your seat is reserved for the map evening in the reading room of the City Library, Thursday 26 March, 19:00.',
          '',
          'Show this mail at the door.',
        ].join('\n'),
      }),
  })
}
