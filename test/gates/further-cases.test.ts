// Further cases of six gates, written before anybody looked at what these say of them.

import { describe, expect, test } from 'vitest'
import { length } from '../../src/gates/length.ts'
import { lookalike } from '../../src/gates/lookalike.ts'
import type { NoteKind, OtherNote } from '../../src/gates/note.ts'
import { privateLines } from '../../src/gates/private.ts'
import { referrer } from '../../src/gates/referrer.ts'
import { signature } from '../../src/gates/signature.ts'
import { timeAsk } from '../../src/gates/time-ask.ts'
import { note, saying } from './a-note.ts'

describe('the name of whoever introduced them comes', () => {
  const late = (name: string, text: string) =>
    referrer(
      note({ kind: 'outreach', referrer: name, body: `Dear Maria,\n\n${text}\n\nBest regards,\nJonas Albrecht` }),
    )

  test.each([
    ['Tom Berg', 'Tom Berg gave me your name. I am a nurse in Bremen.'],
    ['Tom Berg', 'I am a nurse in Bremen. Tom Berg gave me your name.'],
    ['Tom Berg', 'Our mutual friend Tom thought that you might have twenty minutes for me. I am a nurse.'],
    ['Tom Berg', 'When I had lunch with Tom Berg last week, he spoke of your wards. I would like to know more.'],
    ['Ana Ruiz', 'Ana says hello! She told me to write to you.'],
    ['Ana Ruiz', 'Through Ana Ruiz I heard of your studio. I am a nurse.'],
    ['Ana Ruiz', 'Your name came up twice in my talk with Ana. I am a nurse.'],
    ['Ana Ruiz', 'My neighbour, Ana Ruiz, used to work with you. She thinks the world of you.'],
    ['Li Wei', 'Li Wei and I worked on the same ward. Li said that you know how to leave one.'],
    ['Zoë Marchand', 'Zoe Marchand passed your address on to me. I draw.'],
    ['Łukasz Nowak', 'Łukasz Nowak told me of your talk. I nurse.'],
    ['Lukasz Nowak', 'Łukasz told me of your talk. I nurse.'],
    ['Prof. Dr. Ines Möller', 'Professor Möller suggested your name. I study logistics.'],
    ['Prof. Dr. Ines Möller', 'I study logistics with Ines Moeller. She sent me to you.'],
    ['Mary-Ann Clarke', 'Mary-Ann told me about the night shift project. I nurse.'],
    ["D'Angelo Brooks", 'D’Angelo Brooks said you would not mind a question. I drive a truck.'],
    ['Anne de Vries', 'I met Anne de Vries in Utrecht. She named you at once.'],
    ['Samira El-Amin', 'I have your address from Samira El-Amin. I teach.'],
    ['TOM BERG', 'Tom Berg gave me your name. I nurse.'],
    ['Tom Berg', 'Tom Berg: that is who sent me. I nurse.'],
    ['Tom Berg', 'You may remember Tom Berg from the Ulm project. He sent me.'],
    ['Tom Berg', 'Greetings from Tom! I nurse.'],
  ])('early: %s: %s', (name, text) => {
    expect(late(name, text)).toEqual([])
  })

  test.each([
    ['Tom Berg', 'I am a nurse. I have worked in Bremen for nine years. Tom Berg gave me your name.'],
    ['Tom Berg', 'I read your article. It moved me. I asked around, and Tom knew you.'],
    ['Tom Berg', 'I am a nurse in Bremen. Would you have twenty minutes for me? Tom Berg thought that you might.'],
    ['Tom Berg', 'I am a nurse. A common friend sent me. I would be glad of twenty minutes.'],
    ['Tom Berg', 'Somebody from your old team sent me. I am a nurse. I draw.'],
    ['Ana Ruiz', 'I draw wards. I draw doors. I draw lamps. Ana Ruiz has seen all of them.'],
    ['Ana Ruiz', 'I am a nurse. I want to design. Would you talk to me? With best wishes from Ana, too.'],
    ['Ana Ruiz', 'Anna told me of you. I nurse. Ana Ruiz, I mean.'],
    ['Li Wei', 'I have read about you. I have seen your work. Li sent me.'],
    ['Prof. Dr. Ines Möller', 'A professor sent me. I study. I ask.'],
    ['Mary-Ann Clarke', 'Mary told nobody. I nurse. Mary-Ann Clarke sent me.'],
    ['Samira El-Amin', 'I teach. I draw. I hope. Samira El-Amin says hello.'],
    ['Zoë Marchand', 'I nurse. I draw.\n\nI ask.\n\nPS: Zoë sends her love.'],
    ['Anne de Vries', 'I come from Utrecht. I nurse. Anne sent me.'],
    ['Łukasz Nowak', 'I saw your talk. I liked it. Łukasz had sent me the link.'],
    ['Tom Berg', 'Tomorrow I turn forty. I nurse. I ask.'],
    ['Tom Berg', 'The iceberg was my favourite slide. I nurse. I ask.'],
    ['Tom Berg', 'I nurse in Bremen! I draw at night! Tom says that you did, too!'],
  ])('late or not at all: %s: %s', (name, text) => {
    expect(late(name, text)).toMatchObject([{ gate: 'referrer', level: 'warn' }])
  })

  test.each<NoteKind>(['thank-you', 'month-note', 'nudge', 'confirmation', 'gracious-no', 'news'])(
    'in a %s it is not asked for',
    (kind) => {
      expect(referrer(note({ kind, referrer: 'Tom Berg', body: 'I nurse. I draw. I ask.' }))).toEqual([])
    },
  )
})

describe('a note that somebody else has', () => {
  const frame = (middle: string, name: string) => `Dear ${name},\n\n${middle}\n\nBest regards,\nJonas Albrecht`
  const other = (middle: string, organisation = 'Northwind'): OtherNote[] => [
    { contact: 'Tom Berg', address: '', organisation, kind: 'thank-you', body: frame(middle, 'Tom') },
  ]
  const level = (mine: string, theirs: string, organisation?: string) =>
    lookalike(note({ body: frame(mine, 'Maria'), others: other(theirs, organisation) }))[0]?.level ?? ''

  const twins: readonly (readonly [string, string])[] = [
    [
      'Thank you for talking with me on Monday. I learned a great deal about your field, and I will think about your advice.',
      'Thank you for talking with me on Friday. I learned a great deal about your field, and I will think about your advice.',
    ],
    [
      'Our call helped me to see what to do next. I will send you a line when I have done it, and I thank you for your time.',
      'Our call helped me to see what to do next. I will send you a line when I have done it, and I thank you for your time.',
    ],
    [
      'You told me to draw one room before the whole ward. I have hung that sentence above my desk, and I begin on Monday.',
      'You told me to draw one room before the whole ward. I have hung that sentence above my desk, and I begin on Tuesday.',
    ],
    [
      'The story of the door that opened the wrong way has stayed with me. I will look at every door of our ward this week.',
      'I will look at every door of our ward this week. The story of the door that opened the wrong way has stayed with me.',
    ],
    [
      'Many thanks for the half hour in your office. I had never seen how a tender is read, and now I want to read one.',
      'Many thanks for the half hour in your office. I had never seen how a tender is read, and now I want to read one myself.',
    ],
    [
      'Thank you for our talk. What stayed with me is how you count the steps of a night shift. I have begun to count mine.',
      'Thank you for our talk. What stayed with me is how you count the steps of a night shift. I have begun to count mine, too.',
    ],
    [
      'I am grateful for your honest words about the first year. They helped me to decide, and I will tell you how it goes.',
      'I am grateful for your honest words about the first year! They helped me to decide, and I will tell you how it goes.',
    ],
    [
      'It was kind of you to take my call. I wrote down three things and will try all of them before the spring.',
      'It was kind of you to take my call. I wrote down four things and will try all of them before the spring.',
    ],
  ]
  test.each(twins)('is stopped within one organisation: %s', (mine, theirs) => {
    expect(level(mine, theirs)).toBe('stop')
  })
  test.each(twins)('is pointed out in another one: %s', (mine, theirs) => {
    expect(level(mine, theirs, 'Southgate')).toBe('warn')
  })

  const own: readonly (readonly [string, string])[] = [
    [
      'Thank you for talking with me on Monday. You showed me how a ward is drawn from the bed outwards, and I tried it at once.',
      'Thank you for talking with me on Friday. You explained why tenders are lost in the second envelope, and I read three.',
    ],
    [
      'Many thanks for your time. The tape on the floor is what I remember, and the nurse who walked through a wall of it.',
      'Many thanks for your time. Your notebook of broken lamps is what I remember, with a page for every corridor.',
    ],
    [
      'Our call helped me. You said to learn one drawing program well, and I have bought a used tablet to do so.',
      'Our call helped me. You said to visit the fair in Lyon, and I have booked a seat in the slow train.',
    ],
    [
      'I am grateful for your time. Your list of questions for the first week hangs on my fridge, next to the rota.',
      'I am grateful for your time. The story of your failed exam made me laugh, and then apply for mine.',
    ],
    [
      'You asked what I would do without a salary. I have thought about it for a week, and the answer is still drawing.',
      'You drew me the map of who decides about a hospital. I have copied it, with the board at the bottom.',
    ],
    [
      'It was good to see the workshop. The smell of cut foam has followed me home, and so has your patience.',
      'It was good to see the library. The reading room with the green lamps is where I wrote this.',
    ],
    [
      'Thank you for calling from the train. Between two tunnels you told me to start small, and I have.',
      'Thank you for calling from the garden. Over the sound of the mower you told me to ask the porters, and I have.',
    ],
    [
      'Your colleague with the red glasses was right about the budget. I will write to her this week.',
      'The chart of falling patients was a shock to me. I will look for the same one here.',
    ],
  ]
  test.each(own)('is none where each has a detail of its own: %s', (mine, theirs) => {
    expect(level(mine, theirs)).toBe('')
  })
  test.each(own)('nor is it the other way round: %s', (mine, theirs) => {
    expect(level(theirs, mine)).toBe('')
  })

  test.each<[string, string, 'stop' | 'warn']>([
    ['Northwind', 'NORTHWIND', 'stop'],
    ['Northwind', 'Northwind Ltd', 'stop'],
    ['Northwind Inc.', 'Northwind', 'stop'],
    ['The Northwind Group', 'Northwind', 'stop'],
    ['Northwind', 'Northwind Design', 'stop'],
    ['Northwind', 'Northgate', 'warn'],
    ['Northwind', 'Southwind', 'warn'],
    ['Northwind', '', 'warn'],
    ['City of Ulm', 'City of Bremen', 'warn'],
    ['Klinikum Ulm', 'Klinikum Bremen', 'warn'],
    ['Northwind AG', 'Northwind GmbH', 'stop'],
    ['', '', 'warn'],
  ])('%s and %s: %s', (organisation, theirs, expected) => {
    const [first] = twins
    const contact = { name: 'Maria Keller', address: '', organisation }
    const others = other(first?.[1] ?? '', theirs)
    expect(lookalike(note({ contact, others, body: frame(first?.[0] ?? '', 'Maria') }))[0]?.level).toBe(expected)
  })
})

describe('the bounds of a kind', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'ward').join(' ')
  test.each<[NoteKind, number, 'short' | 'long' | '']>([
    ['outreach', 0, 'short'],
    ['outreach', 12, 'short'],
    ['outreach', 51, ''],
    ['outreach', 90, ''],
    ['outreach', 124, ''],
    ['outreach', 127, 'long'],
    ['outreach', 300, 'long'],
    ['thank-you', 0, 'short'],
    ['thank-you', 20, 'short'],
    ['thank-you', 41, ''],
    ['thank-you', 100, ''],
    ['thank-you', 149, ''],
    ['thank-you', 152, 'long'],
    ['thank-you', 500, 'long'],
    ['month-note', 0, 'short'],
    ['month-note', 60, 'short'],
    ['month-note', 81, ''],
    ['month-note', 150, ''],
    ['month-note', 249, ''],
    ['month-note', 252, 'long'],
  ])('a %s of %i words: %s', (kind, count, expected) => {
    const [finding] = length({ kind, subject: '', body: words(count) })
    expect(finding === undefined ? '' : /more than/.test(finding.because) ? 'long' : 'short').toBe(expected)
  })

  test.each([
    ['Your path from nursing to design', 0],
    ['Fwd: Re: Your path from nursing to design', 0],
    ['WG: A question about wards', 0],
    ['Twenty minutes?', 0],
    ['A nurse, nine years on a ward, with two questions', 1],
    ['Re: Re: a b c d e f g h', 0],
    ['Re: Re: a b c d e f g h i', 1],
    ['Tom Berg gave me your name – twenty minutes, perhaps?', 1],
    ['Wards, doors & lamps: what you drew in Ulm', 0],
    ['Could I ask you about the way that you draw wards?', 1],
  ])('the subject %s: %i', (subject, findings) => {
    expect(length({ kind: 'confirmation', subject, body: 'Hello' })).toHaveLength(findings)
  })
})

describe('what was noted as private', () => {
  const shown = (secret: string, text: string) => privateLines({ ...saying(text), privateNotes: [secret] })
  test.each([
    ['she has an offer from Ostermann', 'Ostermann would be glad to have you.'],
    ['two of her people are being let go, Ben and Ida', 'Please greet Ben.'],
    ['they pay her 92k', 'You said that 92k is usual.'],
    ['her marriage is over, divorce in May', 'I hope that the divorce is soon behind you.'],
    ['the Lindau site closes next year', 'What will become of Lindau?'],
    ['she is on antidepressants, depression since winter', 'I know what depression is like.'],
    ['he was passed over for promotion', 'You should have had that promotion.'],
    ['merger with Halvorsen not public yet', 'The merger will bring much to do.'],
  ])('is stopped: %s: %s', (secret, text) => {
    expect(shown(secret, text)).toMatchObject([{ gate: 'private', level: 'stop' }])
  })
  test.each([
    ['she has an offer from Ostermann', 'You offered to look at my sketches.'],
    ['she was in a bad mood', 'The mood on our ward is better now.'],
    ['do not tell Priya that I asked', 'I will write to Priya Nair.'],
    ['her office smells of paint', 'The office was easy to find.'],
    ['he talks too fast', 'We talked fast, and I learned much.'],
    ['she forgot my name twice', 'I read the book twice.'],
    ['I think she liked me', 'I liked how you tested the ward.'],
    ['maybe ask her again in autumn', 'In autumn I will know more.'],
  ])('is not seen in: %s: %s', (secret, text) => {
    expect(shown(secret, text)).toEqual([])
  })
})

describe('the length of the talk that is asked for', () => {
  const asked = (text: string, kind: NoteKind = 'outreach') => timeAsk({ ...saying(text), kind })[0]?.level ?? ''
  test.each([
    ['Would forty minutes on a Friday suit you?', 'stop'],
    ['Could I buy you lunch and an hour of questions?', 'stop'],
    ['I would be glad of fifty minutes.', 'stop'],
    ['Might I have 35 minutes?', 'stop'],
    ['Would you have two hours for a visit to your studio?', 'stop'],
    ['Would thirty minutes be too much?', 'warn'],
    ['Could we speak for 25 mins?', 'warn'],
    ['May I call you for half an hour?', 'warn'],
    ['Would you have 20 min?', ''],
    ['Could you spare ten minutes?', ''],
    ['I ask for 15 minutes, no more.', ''],
    ['I have worked for twelve hours a day; would you have 20 minutes?', ''],
    ['Your 50-minute film moved me. Would you have 15 minutes?', ''],
    ['I am free from 2 to 4 pm. Would you have 20 minutes?', ''],
    ['The train takes two hours; would you have a quarter of an hour when I am there?', ''],
    ['Would you have twenty minutes in the next three weeks?', ''],
  ])('%s: %s', (text, level) => {
    expect(asked(text)).toBe(level)
  })
})

describe('the signature', () => {
  const findings = (ending: string, configured = 'Jonas Albrecht') =>
    signature(
      note({
        owner: { name: 'Jonas Albrecht', signature: configured },
        body: `Dear Maria,\n\nThe tape holds.\n\n${ending}`,
      }),
    )
  test.each([
    ['Yours sincerely,\nJonas Albrecht', 'Jonas Albrecht'],
    ['With warm thanks,\nJonas', 'Jonas Albrecht'],
    ['All the best,\n\nJonas', 'Jonas Albrecht'],
    ['Take care\nJonas Albrecht', 'Jonas Albrecht'],
    ['Kind regards\nJonas A.', 'Jonas Albrecht'],
    ['Best, Jonas', 'Jonas Albrecht'],
    ['Many thanks again,\nJonas Albrecht\n', 'Jonas Albrecht'],
    ['Best regards,\nJonas Albrecht\nWard nurse, Bremen', 'Jonas Albrecht\nWard nurse, Bremen'],
    ['-Jonas', 'Jonas Albrecht'],
    ['Sincerely\nAlbrecht, Jonas', 'Jonas Albrecht'],
  ])('is one: %j', (ending, configured) => {
    expect(findings(ending, configured)).toEqual([])
  })
  test.each([
    'Kind regards',
    'Best,\nMaria Keller',
    'Best,\n[Your name]',
    'Best,\nJonas Albrecht\n\nGet Outlook for iOS',
    'Best,\nJonas Albrecht\n\nSent from my Galaxy',
    'Best,\nJonas Albrecht\n\nWritten with the help of ChatGPT',
    'Best,\nJonas\n\nJonas Albrecht',
    'Jonas Albrecht\n\nBest,\nJonas Albrecht',
    'Best,\nJonas Albrecht\nAutomatically generated message',
    'I look forward to it.',
  ])('is none, two, or a program’s: %j', (ending) => {
    expect(findings(ending)).toMatchObject([{ gate: 'signature', level: 'warn' }])
  })
})
