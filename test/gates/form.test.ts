// Gates on the form of a note: hidden characters, placeholders, the signature; and all gates together.

import { describe, expect, test } from 'vitest'
import { hidden } from '../../src/gates/hidden.ts'
import { runGates } from '../../src/gates/index.ts'
import { placeholder } from '../../src/gates/placeholder.ts'
import { signature } from '../../src/gates/signature.ts'
import { note, saying } from './a-note.ts'

describe('hidden', () => {
  test.each([
    ['a zero-width space', 'Thank\u200byou'],
    ['a byte order mark', 'Thank \ufeffyou'],
    ['a right-to-left override', 'see \u202egnp.exe'],
    ['an isolate', 'see \u2066here\u2069'],
    ['a soft hyphen', 'Thank\u00adyou'],
    ['a tag character', 'hello\u{e0041}'],
    ['a control character', 'hello\u0007'],
    ['a joiner between letters', 'Tha\u200dnk'],
    ['a link in HTML', 'see <a href="https://bad.example">here</a>'],
    ['bold in HTML', 'this is <b>important</b>'],
    ['a comment', 'hello <!-- aside -->'],
    ['an entity', 'you &amp; me'],
    ['a link whose text hides its target', 'see [our page](https://other.example/x)'],
  ])('%s is found', (_what, text) => {
    expect(hidden(saying(text))).toMatchObject([{ gate: 'hidden', level: 'stop' }])
    expect(hidden(note({ subject: text }))).toHaveLength(1)
  })

  test.each([
    ['umlauts and accents', 'Schöne Grüße, José'],
    ['an emoji', 'Thank you 🙂'],
    ['an emoji with a joiner', 'Greetings to the 👩‍⚕️ and the 👨‍👩‍👧'],
    ['a plain link', 'see https://northwind.example/a?b=1&c=2'],
    ['an address in angle brackets', 'Priya Nair <priya@southgate.example>'],
    ['an emoji with a skin tone and a joiner', 'Greetings to the 👩🏽‍⚕️'],
    ['Persian with its non-joiner', 'می‌خواهم'],
    ['less than', 'it took < 20 minutes'],
    ['a no-break space', 'at 10\u00a0am'],
    ['an ampersand', 'Keller & Nair'],
    ['a link whose text is its target', '[https://a.example](https://a.example)'],
    ['Arabic', 'شكرا لك'],
    ['a tab', 'one\ttwo'],
    ['carriage returns', 'one\r\ntwo'],
  ])('%s is fine', (_what, text) => {
    expect(hidden(saying(text))).toEqual([])
  })
})

describe('placeholder', () => {
  test.each([
    'Dear [Name],',
    'at {{company}} I learned',
    'when you spoke of [topic]',
    'I work at [Company Name] as a nurse',
    'It was on XXX that we met',
    'TODO add the book',
    'Thank you for [something specific they said]',
    '[insert a detail here]',
    'Dear {first_name},',
    'Dear <First Name>,',
    'You said ____ about it',
    '[Your name]',
    'Hello {% name %}',
    'Hello $' + '{name}',
    'lorem ipsum dolor',
    'Here is a draft of the note: Dear Maria',
    'Subject: Thank you',
    'Sure! Here is a warm thank-you note.',
  ])('%s', (text) => {
    const findings = placeholder(saying(text))
    expect(findings[0]).toMatchObject({ gate: 'placeholder', level: 'stop' })
    expect(text).toContain(findings[0]?.words)
  })

  test.each([
    'You said (and I agree) that it takes time.',
    'The book "Working Identity" [2nd edition] is on my table.',
    'I am not sure about it … yet.',
    'What a talk...',
    'The XX chromosome came up.',
    'My name is Jonas.',
    'I will be there at 14:00 [Berlin].',
    'a < b and c > d',
    'Of course I went there at once.',
    'He wrote to priya@southgate.example.',
    'The subject of the evening: tape.',
    'I keep a list {tape, doors, light}.',
  ])('%s', (text) => {
    expect(placeholder(saying(text))).toEqual([])
  })
})

describe('signature', () => {
  const signed = (body: string, configured = 'Jonas Albrecht') =>
    signature(note({ body, owner: { name: 'Jonas Albrecht', signature: configured } })).map(({ because }) => because)

  test.each([
    ['none', 'Dear Maria,\n\nThank you.', 'The note is not signed with "Jonas Albrecht".'],
    [
      'the name within a sentence alone',
      'Thank you. Jonas Albrecht here.',
      'The note is not signed with "Jonas Albrecht".',
    ],
    ['two', 'Thank you.\n\nJonas Albrecht\n\nJonas Albrecht', 'The note is signed twice.'],
    [
      'an advertisement',
      'Thank you.\n\nJonas Albrecht\nSent with Thanktwice',
      'A trace of a program stands in the note.',
    ],
    [
      'a program that tells of itself',
      'As an AI I thank you.\n\nJonas Albrecht',
      'A trace of a program stands in the note.',
    ],
    ['a model', 'Thank you.\nWritten by ChatGPT\nJonas Albrecht', 'A trace of a program stands in the note.'],
  ])('%s is told', (_what, body, because) => {
    expect(signed(body)).toEqual([because])
  })

  test.each([
    ['one at the end', 'Thank you.\n\nJonas Albrecht', 'Jonas Albrecht'],
    [
      'one of several lines',
      'Thank you.\n\nBest,\nJonas Albrecht\n+49 30 5550100',
      'Best,\nJonas Albrecht\n+49 30 5550100',
    ],
    ['a first name that is the whole signature', 'Thank you.\n\nJonas', 'Jonas'],
    ['none configured, the name', 'Thank you.\n\nJonas Albrecht', ''],
    ['a thanks sent by hand', 'The book that you sent by post came.\n\nJonas Albrecht', 'Jonas Albrecht'],
    ['a line in front of it', 'Thank you.\n\n-- \nJonas Albrecht', '-- \nJonas Albrecht'],
  ])('%s is fine', (_what, body, configured) => {
    expect(signed(body, configured)).toEqual([])
  })
})

describe('all gates together', () => {
  test('find nothing in a decent note', () => {
    expect(runGates(note())).toEqual([])
  })

  test('find everything in a bad one, each passage as it stands there', () => {
    const findings = runGates(note({ body: 'Dear [Name],\n\nare there any openings?\u200b' }))
    expect(findings.map(({ gate, words }) => [gate, words])).toEqual([
      ['hidden', expect.any(String)],
      ['placeholder', '[Name]'],
      ['job-ask', 'are there any openings'],
      ['concrete', null],
      ['closed-question', 'are there any openings?'],
      ['length', null],
      ['signature', null],
    ])
  })

  test('an empty note is no accident', () => {
    expect(runGates(note({ body: '' })).map(({ gate }) => gate)).toEqual(['concrete', 'length', 'signature'])
  })

  test('megabytes of anything take no time', () => {
    for (const piece of ['\n', ' ', '[', '<a ', '{', 'a ', '. ', '_', '[name ', '[a](', 'x\u200d']) {
      expect(runGates(note({ body: piece.repeat(1_000_000 / piece.length) })).length).toBeLessThan(1_000_000)
    }
  }, 15_000)
})
