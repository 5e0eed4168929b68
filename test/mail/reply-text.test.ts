import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { newText, newTextOf } from '../../src/mail/reply-text.ts'
import { fixture, mail } from './fixture.ts'

const flat = (text: string) => text.replace(/\s+/g, ' ').trim()
const usual = 'Hi Sam, happy to talk. How about Tuesday at 3 pm? Best, Maria'

test.each([
  'reply-gmail-top',
  'reply-outlook-desktop-english',
  'reply-outlook-desktop-german',
  'reply-outlook-desktop-basque',
  'reply-outlook-web',
  'reply-outlook-phone',
  'reply-apple-mail',
  'reply-thunderbird-bottom',
  'reply-yahoo',
  'reply-proton',
  'reply-lotus-notes',
  'reply-lotus-notes-dashes',
  'reply-text-bottom',
  'reply-text-outlook-rule',
  'reply-text-unquoted-history',
])('%s holds the new words and nothing else', async (name) => {
  expect(flat(newText(await fixture(name)))).toBe(usual)
})

test.each([
  ['reply-gmail-interleaved', 'Hi Sam, answers below. Yes, on Tuesday. Phone is easier for me.'],
  ['reply-gmail-indented-own-words', 'Two options: Tuesday at 3 Thursday at 10 Maria'],
  ['reply-iphone-german', 'Gerne, Dienstag um 15 Uhr passt mir.'],
  ['reply-text-interleaved', 'Yes, gladly. Tuesday at 3 pm. Maria'],
  ['reply-text-french', 'Bonjour Sam, avec plaisir, mardi à 15h. Maria'],
  ['reply-text-spanish', 'Hola Sam: con gusto, el martes a las 15. Maria'],
  ['reply-text-outlook-german', 'Hallo Sam, gerne am Dienstag um 15 Uhr. Viele Grüße Maria'],
  ['reply-signature-with-details', 'Hi Sam, happy to talk. How about Tuesday at 3 pm? Best regards, Maria Lopez'],
  ['reply-phone-excuse', 'Tuesday at 3 works.'],
  ['reply-invisible-characters', 'Hi Sam, Tuesday at 3 pm works.'],
  ['footer-of-a-list', 'Happy to talk on Tuesday.'],
  ['reply-to-a-forward', 'Thanks, got it.'],
  ['forward-gmail', 'please log this'],
])('%s', async (name, words) => {
  expect(flat(newText(await fixture(name)))).toBe(words)
})

test.each(['reply-without-quotation', 'reply-postscript-below-signature'])('%s is kept whole', async (name) => {
  const raw = readFileSync(new URL(`../emails/mail/${name}.eml`, import.meta.url), 'utf8')
  const body = raw.slice(raw.indexOf('\r\n\r\n')).replace('>From', 'From')
  expect(flat(newText(await fixture(name)))).toBe(flat(body))
})

test.each([
  [
    'a date and an address without a verb',
    'Fine.\n\nThanks,\nMaria\n\n04.03.2026, 18:02, "Sam Reed" <sam@example.org>:\n> Hi',
    'Fine.\n\nThanks,\nMaria',
  ],
  [
    'a Dutch attribution above unquoted words',
    'Fine.\n\nOp 4-3-2026 18:02 schreef Sam Reed <sam@example.org>:\n\nHi Maria',
    'Fine.',
  ],
  [
    'an attribution in the same line',
    'Fine with me. On Wed, Mar 4, 2026 at 6:02 PM, Sam Reed wrote:\n> Hi',
    'Fine with me.',
  ],
  ['an attribution between dashes', 'Fine with me.\n\n---- Sam Reed wrote ----\n\n> Hi', 'Fine with me.'],
  [
    'an address and a date above the quotation',
    'Fine.\n\n2026-03-04 18:02 GMT+01:00 Sam Reed <\nsam@example.org>:\n\n> Hi',
    'Fine.',
  ],
  [
    'a header of two lines',
    'Fine.\n\nFrom: sam@example.org\nDate: Wed, 4 Mar 2026 18:02:03 +0100\n\nHi Maria',
    'Fine.',
  ],
  [
    'a header in asterisks, folded',
    'Fine.\n\n*From:* Sam Reed [mailto:\n sam@example.org]\n*Sent:* Wednesday, March 4, 2026\n*To:* Maria\n*Subject:* Hi',
    'Fine.',
  ],
  ['a link that was broken in the quotation', 'Fine.\n\n> see\n> <https://example.org/a\nb=c_d&e)\n> there', 'Fine.'],
  ['a quotation first', 'Sam Reed wrote:\n> Hi\nFine.', 'Fine.'],
  ['only a quotation', '> Hi\n> Maria', ''],
  ['a signature between quotations', 'Fine.\n-- \nMaria\n\n> Hi\n\nAnd this too.', 'Fine.\n\nAnd this too.'],
])('%s', (_, text, words) => {
  expect(newTextOf(text)).toBe(words)
})

test.each([
  ['a remark that ends with a colon', 'On Monday at 10:00 I can offer these:\n- a call\n- a walk'],
  ['somebody else’s words', 'As my boss wrote: do less.\nI agree.'],
  ['an arrow', '>>> see https://example.org <<<'],
  ['a time below the name', 'Fine.\n\nThanks!\nMaria\nTuesday 3 pm, +1 555 010 2030'],
  ['a list of hours', 'From: 10:00\nTo: 11:00\nwould work.'],
  [
    'dashes as a divider',
    `Part one.\n--\n${'A second part, which is a long sentence that nobody would take for a signature, goes here and on and on.\n'.repeat(3)}`,
  ],
  ['a word about a phone', 'I sent from my phone what you asked for yesterday. Did it arrive?'],
])('%s is no history', (_, text) => {
  expect(newTextOf(text)).toBe(text.trim())
})

test('Windows line ends make no difference', async () => {
  const message = await mail({}, 'Fine.\n\nOn Wed, 4 Mar 2026 at 18:02, Sam <sam@example.org> wrote:\n> Hi')
  expect(newText(message)).toBe('Fine.')
})

test.each([
  [
    'her name again',
    'Sure.\n\nYara',
    '\n\nYara Lindt\nAssistant: Paul Meyer, paul.meyer@example.com, +41 44 555 01 02',
  ],
  [
    'a name in full',
    'Fine.\n\nBecky',
    '\n\nRebecca Holt FIA\nHead of Pricing | Calder Mutual\n+44 20 7946 0991 | Mon–Thu 9–5',
  ],
  [
    'office hours',
    'Gern.\n\nHerzliche Grüße\n\nDr. Ute Hartmann',
    '\nBeratung\nSprechzeiten: Mo 14:00-16:00\nTel. 030 555 01 40',
  ],
  ['a title', 'Gladly.\n\nSincerely,\nPeggy Shaw', '\nExecutive Assistant to Ingrid Vale\nMercy Health'],
])('%s below the name is a signature', (_, words, signature) => {
  expect(newTextOf(words + signature)).toBe(words)
})

test.each([
  [
    'dashes that part a text twice',
    'Two things first\n--\nread one play\n--\nthen write to me.\n\nAfter that I will gladly talk to you.\n\nOlga',
  ],
  ['a sign for more than', 'So it was.\n\n> 200 km of dike, < 20 people.\n\nWim'],
])('%s is kept', (_, text) => {
  expect(newTextOf(text)).toBe(text)
})

test('a million blank lines say nothing', () => {
  expect(newTextOf(`Yes.${'\n'.repeat(1_000_000)}`)).toBe('Yes.')
})
