import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Command } from '../../src/conversation/command.ts'
import { readCommand } from '../../src/owner/read-command.ts'
import { contextFor } from './contexts.ts'

const context = contextFor({ mail: 'approval', followUp: 'thank-you:1', version: 1 })
const read = (text: string): Command => readCommand(text, context)
const unknown = (first: string, meant: string | null): Command => ({ command: 'unknown', read: first, meant })

describe('the word that lets go what the gates would stop', () => {
  test.each([
    'send anyway',
    'Send anyway.',
    'send it anyway',
    'Yes, send anyway!',
    'yes, send it anyway please',
    'ok anyway',
    'OK, send it anyway, thanks',
    'go ahead anyway',
    'send anyway\n\nThanks,\nAlex',
    'Send Anyway\nSent from my iPhone',
  ])('%j is it', (text) => {
    expect(read(text)).toEqual({ command: 'send', anyway: true })
  })

  test.each([
    ['anyway', null],
    ['send anyway, but without the last line', 'edit'],
    ['send anyway?', 'send anyway'],
    ['sned anyway', 'send anyway'],
    ['send it tomorrow anyway', 'later 3d'],
    ['do not send it anyway', 'skip'],
  ])('%j is not', (text, meant) => {
    expect(read(text)).toEqual(unknown(text, meant))
  })

  test('it must stand alone', () => {
    expect(read('send anyway\n\nand tell her about the book').command).toBe('unknown')
  })
})

describe('the word alone sends', () => {
  test.each([
    'send',
    'Send',
    'SEND.',
    'send!',
    '  send  ',
    '\n\nsend\n\n',
    '*send*',
    '"send"',
    'send it',
    'Send it, thanks',
    'send it, please.',
    'please send it',
    'Send, please!',
    'ok',
    'OK, send it',
    'okay',
    'yes',
    'Yes please',
    'yes, send it',
    'yep',
    'go',
    'Go ahead!',
    'ok thanks',
    '👍',
    '👍🏽',
    '👍🏿 thanks',
    '✅',
    'Looks good, send it',
    'send it as is',
    'approved',
    'Send 🙂',
    'send it :)',
    'thanks, send it',
  ])('%j is the word to send', (text) => {
    expect(read(text)).toEqual({ command: 'send' })
  })

  test.each([
    'send\n\nThanks,\nAlex',
    'send\nSent from my iPhone',
    'send\n\nBest regards\nAlex Rivera\nProduct Designer | Acme\n+1 212 555 0100',
    'send\n\nAlex',
    'send\nAlex Rivera',
    'send\n\nThanks, Alex',
    'send\n-- \nAlex Rivera\nDo not print this mail',
    'send\r\n\r\nCheers\r\nAlex\r\n',
    '👍\n\nAlex Rivera reacted via Gmail',
    'Yes\n\nSent from Outlook for Android',
    'send\n\nMany thanks!',
    'send\n\nAlex Rivera\nDesigner at Foo | foo.test\n+1 212 555 0100',
  ])('%j is the word to send, since a closing says nothing', (text) => {
    expect(read(text)).toEqual({ command: 'send' })
  })
})

describe('any further word may hold a change, so nothing is sent', () => {
  test.each([
    ['send it but change the second line', 'edit'],
    ['send it, but shorter', 'edit'],
    ['yes, but mention the book', 'edit'],
    ['send tomorrow', 'later 3d'],
    ['send it on friday', 'later 3d'],
    ['send?', 'send'],
    ['should I send it?', null],
    ['Looks good', 'send'],
    ['fine', 'send'],
    ['sned', 'send'],
    ['snd', 'send'],
    ['sendd', 'send'],
    ["don't send", 'skip'],
    ['Do not send it yet', 'skip'],
    ['Hi,\nsend', 'send'],
    ['thanks', null],
    ['Thank you very much', null],
    ['make it shorter', 'edit'],
    ['Dear Maria, thank you for the talk.', 'edit'],
    ['Who is this?', null],
    ['> send', null],
    ['Send 🛑', 'send'],
    ['send, or better not', 'send'],
    ['yes no', null],
    ['send send send', 'send'],
    ['-- \nsend', null],
  ] as const)('%j is not understood, and perhaps meant %j', (text, meant) => {
    const first = text.startsWith('-- ') ? '' : text.split('\n')[0]!
    expect(read(text)).toEqual(unknown(first, meant))
  })

  test.each([
    ['send\n\nNot yet', 'send / Not yet', 'send'],
    ['send\n\nThanks,\nWait until Monday', 'send / Thanks, Wait until Monday', 'send'],
    ['send\n\nTomorrow', 'send / Tomorrow', 'send'],
    ['send\nbut drop the last sentence', 'send / but drop the last sentence', 'edit'],
    ['send\nCheers\nMaria Is Spelled Wrong', 'send / Cheers Maria Is Spelled Wrong', 'send'],
    ['send\n\nThanks\nFix Typo', 'send / Thanks Fix Typo', 'edit'],
    ['send\n\nThanks\n2 Typos Above', 'send / Thanks 2 Typos Above', 'send'],
    ['send\n\nBest,\nAlex\nRemember Priya', 'send / Best, Alex Remember Priya', 'send'],
    ['send\n\n> Dear Maria', 'send / > Dear Maria', 'send'],
    ['no\nmake it shorter', 'no / make it shorter', 'edit'],
    ['skip\nactually, send it on Friday', 'skip / actually, send it on Friday', 'skip'],
  ])('%j shows what stands below the word', (text, shown, meant) => {
    expect(read(text)).toEqual(unknown(shown, meant))
  })

  test('an empty answer is not understood', () => {
    expect(read('')).toEqual(unknown('', null))
    expect(read('   \n \n')).toEqual(unknown('', null))
  })

  test('a name below the word counts as a signature only where it is his own, or stands under a closing', () => {
    const { signs: _, ...stranger } = context
    expect(readCommand('send\n\nAlex', stranger)).toEqual(unknown('send / Alex', 'send'))
    expect(readCommand('send\n\nThanks,\nAlex', stranger)).toEqual({ command: 'send' })
    expect(read('send\n\nPriya')).toEqual(unknown('send / Priya', 'send'))
  })
})

test('whatever words stand beside or below the word, nothing is sent', () => {
  const word = fc
    .stringMatching(/^[A-Za-z][a-z]{1,9}$/)
    .filter(
      (one) =>
        !/^(?:send|ok|okay|yes|yep|go|y|it|this|that|now|off|away|please|pls|plz|thanks|thank|you|thx|ty|cheers|just|best|regards|wishes|warm|kind|many|alex|rivera|take|care|yours|sincerely|ahead)$/i.test(
          one,
        ),
    )
  const said = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
  const opening = fc.constantFrom('send', 'Send it', 'ok', 'yes', 'go ahead', '👍')
  const between = fc.constantFrom(
    '\n',
    '\n\n',
    ' ',
    ', ',
    '. ',
    '\nThanks,\n',
    '\n\nBest regards\nAlex\n',
    '\n\nAlex Rivera\n',
  )
  fc.assert(
    fc.property(opening, between, said, (first, gap, more) => {
      expect(read(`${first}${gap}${more}`).command).not.toBe('send')
    }),
    { numRuns: 3_000, seed: 7 },
  )
})

describe('edit takes the new text exactly', () => {
  test.each([
    ['edit\nDear Maria,\n\nThank you.\n\nAlex', 'Dear Maria,\n\nThank you.\n\nAlex'],
    ['edit:\n\nDear Maria,\n\n  indented\n\nAlex\n\n', 'Dear Maria,\n\n  indented\n\nAlex'],
    ['Edit: Dear Maria,\nThank you.', 'Dear Maria,\nThank you.'],
    ['EDIT Dear Maria,\nThank you.', 'Dear Maria,\nThank you.'],
    ['edit Dear Maria, thank you. Alex', 'Dear Maria, thank you. Alex'],
    ['edit: thank you so much for Thursday', 'thank you so much for Thursday'],
    ['edit\nDear Maria,\nThank you.\nAlex\n-- \nAlex Rivera\nAcme', 'Dear Maria,\nThank you.\nAlex'],
    ['edit\nDear Maria,\nThank you.\nAlex\n\nSent from my iPhone', 'Dear Maria,\nThank you.\nAlex'],
    ['edit\r\nDear Maria,\r\nThank you.\r\n', 'Dear Maria,\nThank you.'],
    ['*edit*\nDear Maria', 'Dear Maria'],
    ['edit\n\n\nsend', 'send'],
    ['edit\n    Dear Maria,\nThank you.', '    Dear Maria,\nThank you.'],
  ])('%j becomes the new text', (text, edited) => {
    expect(read(text)).toEqual({ command: 'edit', text: edited })
  })

  test.each(['edit', 'edit:', 'edit\n\n', 'edit please', 'edit the second line', 'edit\n-- \nAlex'])(
    '%j holds no new text and is not understood',
    (text) => {
      expect(read(text)).toEqual(unknown(text.split('\n')[0]!, 'edit'))
    },
  )
})

describe('skip, stop and help hold back', () => {
  test.each([
    ['skip', 'skip'],
    ['Skip it.', 'skip'],
    ['no', 'skip'],
    ['No thanks', 'skip'],
    ['nope', 'skip'],
    ['skip\nI thanked her in the lobby', 'skip'],
    ['stop', 'stop'],
    ['STOP', 'stop'],
    ['help', 'help'],
    ['?', 'help'],
  ] as const)('%j is %s', (text, command) => {
    expect(read(text)).toEqual({ command })
  })

  test.each([
    ['skp', 'skip'],
    ['stpo', 'stop'],
  ])('%j is not understood, and perhaps meant %j', (text, meant) => {
    expect(read(text)).toEqual(unknown(text.split('\n')[0]!, meant))
  })
})
