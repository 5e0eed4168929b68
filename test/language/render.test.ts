// Filling templates: whitespace, verbatim words, and the remarks that come with a draft.

import { describe, expect, test } from 'vitest'
import type { Conversation } from '../../src/conversation/conversation.ts'
import { usualSending } from '../../src/conversation/sending.ts'
import { kinds } from '../../src/followups/index.ts'
import { remarkOf } from '../../src/gates/remark-of.ts'
import { findingsOn } from '../../src/language/findings-on.ts'
import { liquid } from '../../src/language/liquid.ts'
import { loadTemplates } from '../../src/language/load-templates.ts'
import { renderTemplate } from '../../src/language/render-template.ts'
import { writeDraft } from '../../src/language/write-draft.ts'
import { advice, cadence, conversation, debrief, met, owner } from '../followups/a-conversation.ts'

const setting = { kinds, cadence, sending: usualSending, owner }
const templates = loadTemplates('prompts')
const render = (source: string, words = {}) =>
  renderTemplate(
    new Map([['nudge', { kind: 'nudge', to: 'contact', subject: liquid.parse(source), body: liquid.parse(source) }]]),
    'nudge',
    words,
  )

describe('a template', () => {
  test.each([
    ['gaps of several lines become one', 'a\n\n\n\nb', 'a\n\nb'],
    ['lines of blanks are gaps, too', 'a\n \t\n  \nb', 'a\n\nb'],
    ['blanks at line ends go', 'a  \nb\t', 'a\nb'],
    ['nothing stands before or after', '\n\n a\n\n', 'a'],
    ['an indented line keeps its indent', 'a\n    b', 'a\n    b'],
    ['carriage returns go', 'a\r\n\r\n\r\nb', 'a\n\nb'],
  ])('%s', (_what, source, body) => {
    expect(render(source).body).toBe(body)
  })

  test('sets words as they are: nothing is escaped, and Liquid in them stays text', () => {
    expect(render('{{ words }}', { words: `"A" & <b> {{ owner }} {% if %} 'x'` }).body).toBe(
      `"A" & <b> {{ owner }} {% if %} 'x'`,
    )
  })

  test('makes a subject one line', () => {
    expect(render('a\n  {{ words }}', { words: 'b\r\nBcc: x@example.org' }).subject).toBe('a b Bcc: x@example.org')
  })

  test('fails on a word that is missing instead of leaving a hole', () => {
    expect(() => render('{{ words }}')).toThrow('undefined variable: words')
  })

  test('of a kind that was not loaded is an error', () => {
    expect(() => renderTemplate(new Map(), 'card', {})).toThrow('no template for card')
  })
})

describe('the remarks on a draft', () => {
  const remarks = async (facts: Conversation, kind: 'thank-you' | 'month-note' = 'thank-you') =>
    (await writeDraft(templates, kind, facts, setting)).remarks

  test.each<[string, string]>([
    ['that she rewrites every plan by hand', 'that you rewrite every plan by hand'],
    ['how Maria tests with tape', 'how you test with tape'],
    ['that in the end she draws only one line', 'that in the end you draw only one line'],
  ])('are none where %j has become %j', async (struck, turned) => {
    const { body, remarks } = await writeDraft(templates, 'thank-you', met({}, { debrief: debrief(struck) }), setting)
    expect(body).toContain(turned)
    expect(remarks).toEqual([])
  })

  test.each([
    ['that her boss said she may draw again', 'that her boss said she may draw again.'],
    ['how a nurse looks at her plans and her ward', 'how a nurse looks at her plans and her ward.'],
  ])('tell when %j may speak about the contact', async (struck, passage) => {
    const { body, remarks } = await writeDraft(templates, 'thank-you', met({}, { debrief: debrief(struck) }), setting)
    expect(body).toContain(`"${passage}"`)
    expect(remarks).toEqual([`It goes to Maria, but speaks about Maria: "${struck}"`])
  })

  test.each([
    'how you rewrite every plan by hand',
    'that Maria Lopez taught you to tape',
    'your story of the nurse and how she began',
    'what Ilse said when she left',
    'the tape on the floor',
  ])('are none when %j speaks to the contact or of somebody else', async (struck) => {
    expect(await remarks(met({}, { debrief: debrief(struck) }))).toEqual([])
  })

  test('are no stops, and a stop is no remark: the owner’s own words ask for a job', async () => {
    const facts = met({}, { debrief: debrief('the tape on the floor. Are there any openings on your team') })
    expect(await writeDraft(templates, 'thank-you', facts, setting)).toMatchObject({
      remarks: [],
      stops: [
        'It reads as if it asked for a job; ask for advice, never for a job ("Are there any openings on your team").',
      ],
    })
  })

  /** What anybody could say to anybody, so that a note is long enough. */
  const AMPLE =
    'Thank you very much for making time for me in such a busy week. It helped me to see more clearly what I want to try next, and I am glad that I asked you. I hope that the rest of your week is a good one.'

  test('come from the owner’s edit, too', () => {
    const facts = met({}, { debrief: debrief('the tape on the floor') })
    const body = `Dear Maria,\n\n${AMPLE}\n\nJonas Albrecht`
    expect(findingsOn('thank-you', body, facts, setting, [], 'owner')).toEqual({
      remarks: [],
      stops: ['Nothing in it comes from this meeting; it could go to anybody.'],
    })
  })

  test.each([
    'Thank you, Maria.',
    'Thanks Maria! The tape was it.',
    'Maria, the tape was it.',
    'Mariana Vogt drew it, you said.',
  ])('are none when the contact is spoken to by name: %s', (sentence) => {
    const facts = met({}, { debrief: debrief('the tape on the floor, which Mariana Vogt drew') })
    const body = `Dear Maria,\n\nthe tape on the floor. ${sentence} ${AMPLE}\n\nJonas Albrecht`
    expect(findingsOn('thank-you', body, facts, setting)).toEqual({ remarks: [], stops: [] })
  })

  test('are none for mails to the owner', () => {
    expect(findingsOn('card', 'are there any openings?', met(), setting)).toEqual({ remarks: [], stops: [] })
  })

  test('show a long passage in short and on one line', () => {
    const remark = remarkOf({ words: `a\n${'b'.repeat(500)}`, because: 'Long.' })
    expect(remark).toMatch(/^Long \("a b{118}…"\)\.$/)
  })

  test('know a name from the debrief that comes with no other trace', async () => {
    const facts = met({}, { debrief: debrief(null), advice: advice('talk to Priya Nair') })
    expect(await remarks(facts)).toEqual([])
  })
})

test('a private line reaches no draft', async () => {
  const facts = met(
    {},
    {
      debrief: debrief('the tape on the floor', {
        notes: 'they pay badly',
        privateNotes: ['the director is about to leave'],
      }),
      sinceThen: ['I bought a roll of tape'],
    },
  )
  for (const kind of kinds) {
    const { body } = await writeDraft(templates, kind.name, facts, setting)
    expect(body).not.toMatch(/director|pay badly/)
  }
})

test('an unknown kind is an error', async () => {
  await expect(writeDraft(templates, 'nudge', conversation(), { ...setting, kinds: [] })).rejects.toThrow(
    'no follow-up kind nudge',
  )
})
