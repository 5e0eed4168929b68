// What was left standing in a note or hidden in it: more of placeholders and markup than form.test.ts shows.

import { describe, expect, test } from 'vitest'
import { hidden } from '../../src/gates/hidden.ts'
import { placeholder } from '../../src/gates/placeholder.ts'
import { note, saying } from './a-note.ts'

describe('something is still to be filled in or taken out', () => {
  test.each([
    'I loved what you said about [topic].',
    'I will write to [Name of contact].',
    'As you said in {{meeting_date}}, it matters.',
    'I work at XXX as a nurse.',
    'I will be there on XX March.',
    '(insert a detail here)',
    '[insert one sentence about the book]',
    '[COMPANY NAME] is on my list.',
    'The point about ______ stays with me.',
    'Thank you for your advice on <topic>.',
    'TBD',
    'TODO: add the book.',
    'Remember to mention the tape.',
    'Feel free to adjust the tone as needed.',
    "Let me know if you'd like me to make it shorter.",
    "Here's a polished version of your note:",
    'I learned about [specific thing they said].',
    "Best wishes to [their colleague's name].",
    '[Describe what struck you]',
    'I read [book title] at once.',
    'Add a personal detail here.',
    '$' + '{firstName}, it was good.',
    '[Your phone number]',
    '%FIRST_NAME%, it was good.',
    'I met Company X there.',
    '[mention the article]',
  ])('%s', (text) => {
    const findings = placeholder(saying(text))
    expect(findings[0]).toMatchObject({ gate: 'placeholder', level: 'stop' })
    for (const { words } of findings) expect(text).toContain(words)
  })
})

describe('nothing is to be filled in', () => {
  test.each([
    'You said (and I wrote it down) that tape helps.',
    'The second edition [2nd] is better.',
    'I will be there [Berlin].',
    'It was good ... very good.',
    'See [1] for the plan.',
    'I put it in my diary (the red one).',
    'The name of the game is tape.',
    'I remember to breathe on night shifts.',
    'Please add me to the list of the society.',
    'I drew a draft of the plan.',
    'My draft: tape first, then the floor.',
    'It is a note to remember.',
    '"We [the nurses] know it", you said.',
    'The XX chromosome came up.',
    'Love to the team xxx',
    'I keep it short and warm.',
    'My reminder: start small.',
    'A version of it hangs on my wall.',
    'I filled in the form.',
    'My email is the same.',
    'Is it here?',
  ])('%s', (text) => {
    expect(placeholder(saying(text))).toEqual([])
  })
})

describe('something is hidden or marked up', () => {
  test.each([
    '**This** matters.',
    '# My plan',
    '<b>Thanks</b>',
    'See [the page](https://a.example/x).',
    'See https://a.example <https://b.example>',
    'Thank\u200byou',
    '```code```',
    'It is __important__ to me.',
    'раypal',
    '&nbsp;and',
  ])('%j', (text) => {
    const body = note({ body: text })
    expect(hidden(body)[0]).toMatchObject({ gate: 'hidden', level: 'stop' })
    for (const { words } of hidden(body)) expect(text).toContain(words)
  })
})

describe('nothing is hidden', () => {
  test.each([
    '5 * 3 * 2 is thirty.',
    '*Really* good.',
    '- one\n- two',
    'See https://a.example/x_y_z.',
    'See https://a.example <https://a.example>',
    'I am #1 in nothing.',
    '2 < 3 and 5 > 4.',
    'It is ~5 minutes away.',
    'Smile :) \ud83d\ude42',
    'R&D and Q&A',
    '\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f is the flag.',
    '10 µm of tape',
  ])('%j', (text) => {
    expect(hidden(note({ body: text }))).toEqual([])
  })
})
