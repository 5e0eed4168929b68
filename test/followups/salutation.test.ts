// How a contact is addressed in notes, and called in mails to the owner.

import { describe, expect, test } from 'vitest'
import { callName, salutation } from '../../src/followups/salutation.ts'
import { conversation, outreach, reply } from './a-conversation.ts'

const named = (name: string, theirs: string | null, own = 'Would you have 20 minutes?') =>
  conversation({
    contact: { name, address: 'm.keller@northwind.example', aliases: [] },
    thread: [{ ...outreach, text: own }, ...(theirs === null ? [] : [reply(theirs)])],
  })

describe('the salutation', () => {
  test.each<[string, string, string | null, string | undefined, string]>([
    ['is the name they sign with', 'Maria Keller', 'Gladly.\n\nBest,\nMaria', undefined, 'Dear Maria,'],
    ['is the short form under a closing', 'Elizabeth Shaw', 'Sure!\n\nCheers,\nLiz', undefined, 'Dear Liz,'],
    [
      'reads past the block below the name',
      'Maria Keller',
      'Gladly.\n\nBest regards,\nMaria\n\nMaria Keller\nHead of Design\nNorthwind\n+49 30 5550100',
      undefined,
      'Dear Maria,',
    ],
    ['is the name after a dash', 'Maria Keller', 'Works for me – Thursday at two.\n– Maria', undefined, 'Dear Maria,'],
    ['is the name without any closing', 'Maria Keller', 'Works for me.\n\nMaria', undefined, 'Dear Maria,'],
    ['is no last word that is not their name', 'Maria Keller', 'Works for me.\n\nThursday', undefined, 'Dear Maria,'],
    ['is no initial', 'Maria Keller', 'Works.\n\nBest,\nM', 'Dear Ms Keller,\n\nWould you', 'Dear Ms Keller,'],
    [
      'is as the owner greeted when they sign in full',
      'Ngozi Okafor',
      'Works.\n\nBest,\nNgozi Okafor',
      'Dear Dr. Okafor,\n\nWould you',
      'Dear Dr. Okafor,',
    ],
    ['keeps the owner’s hello', 'Maria Keller', null, 'Hi Maria,\n\nwould you', 'Hi Maria,'],
    ['ends with a comma whatever the owner set', 'Maria Keller', null, 'Hello Maria!\nWould you', 'Hello Maria,'],
    ['does not repeat a greeting to nobody', 'Maria Keller', null, 'Hello there,\n\nwould you', 'Dear Maria,'],
    ['turns a name that is written backwards', 'Keller, Maria', null, undefined, 'Dear Maria,'],
    ['leaves out what stands in brackets', 'Maria Keller (Northwind)', null, undefined, 'Dear Maria,'],
    ['keeps a title with the last name', 'Dr. Ngozi Okafor', null, undefined, 'Dear Dr. Okafor,'],
    ['knows double names', 'Anna-Lena Öztürk', null, undefined, 'Dear Anna-Lena,'],
    ['makes no name of an address', 'maria@northwind.example', null, undefined, 'Hello,'],
    ['makes no name of nothing', '', null, undefined, 'Hello,'],
    ['makes no name of a lower-case word', 'maria', null, undefined, 'Hello,'],
    ['spells an initial out as it stands', 'M. Keller', null, undefined, 'Dear M. Keller,'],
    ['needs no known name when they sign', '', 'Gladly.\n\nBest,\nMaria', undefined, 'Dear Maria,'],
  ])('%s', (_what, name, theirs, own, expected) => {
    expect(salutation(named(name, theirs, own))).toBe(expected)
  })

  test('does not take the name from an automatic answer', () => {
    const facts = {
      ...named('', null),
      thread: [outreach, reply('Away.\n\nBest,\nSupport', { kind: 'auto-reply' as const })],
    }
    expect(salutation({ ...facts, thread: facts.thread.slice(1) })).toBe('Hello,')
  })

  test('takes the latest of several signatures', () => {
    const thread = [reply('Yes.\n\nBest regards,\nElizabeth'), reply('See you.\n\nBest,\nLiz')]
    expect(salutation(conversation({ thread }))).toBe('Dear Liz,')
  })

  test('reads a megabyte of blank lines in no time', () => {
    expect(salutation(named('Maria Keller', '\n'.repeat(1_000_000), ' '.repeat(1_000_000)))).toBe('Dear Maria,')
  }, 2000)
})

describe('the name in mails to the owner', () => {
  test.each<[string, string, string | null, string]>([
    ['is the given name', 'Maria Keller', null, 'Maria'],
    ['is what they sign', 'Elizabeth Shaw', 'Sure!\n\nCheers,\nLiz', 'Liz'],
    ['is the whole name where a title stands', 'Dr. Ngozi Okafor', null, 'Dr. Ngozi Okafor'],
    ['is the address where no name is known', '', null, 'm.keller@northwind.example'],
  ])('%s', (_what, name, theirs, expected) => {
    expect(callName(named(name, theirs))).toBe(expected)
  })
})
