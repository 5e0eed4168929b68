// Notes for the gates' tests, built from what differs: a decent thank-you to Maria Keller otherwise.

import type { Note } from '../../src/gates/note.ts'

const body =
  'Dear Maria,\n\nThank you for taking the time to talk with me on Thursday. What stayed with me most is how you tested ' +
  'the ward with tape on the floor. I will let you know what comes of it.\n\nBest regards,\nJonas Albrecht'

export function note(over: Partial<Note> = {}): Note {
  return {
    kind: 'thank-you',
    owner: { name: 'Jonas Albrecht', signature: 'Jonas Albrecht' },
    contact: { name: 'Maria Keller', address: 'maria@northwind.example', organisation: 'Northwind' },
    thread: [
      { from: 'owner', text: 'Would you have 20 minutes to talk about your move from nursing to design?' },
      { from: 'contact', text: 'Gladly, Thursday at two. Best, Maria' },
    ],
    debrief: 'how you tested the ward with tape on the floor\nread Working Identity\nPriya Nair, Southgate Clinic',
    done: [],
    referrer: null,
    privateNotes: [],
    known: [],
    others: [],
    meeting: { start: '2026-03-05T13:00:00.000Z', zone: 'Europe/Berlin', medium: 'video' },
    subject: 'Re: Your move from nursing to design',
    body,
    ...over,
  }
}

/** The decent note with these sentences in the middle. */
export function saying(text: string): Note {
  return note({ body: body.replace('\n\nBest', `\n\n${text}\n\nBest`) })
}
