// Whom a note calls by the wrong name, and the ways in which a name may be said rightly.

import { describe, expect, test } from 'vitest'
import { name } from '../../src/gates/name.ts'
import type { Note } from '../../src/gates/note.ts'
import { note } from './a-note.ts'

const judged = (greeting: string, text: string, over: Partial<Note>) =>
  name(
    note({
      ...over,
      body: `${greeting}\n\nThe tape on the floor stays with me. ${text}\n\nBest regards,\nJonas Albrecht`,
    }),
  )

describe('Maria Keller: wrong', () => {
  test.each<[string, string]>([
    ['Dear Marie,', ''],
    ['Dear Mario,', ''],
    ['Dear Anna,', ''],
    ['Hi Priya,', ''],
    ['Dear Ms Kellner,', ''],
    ['Dear Dr. Kellar,', ''],
    ['Dear Maria Lopez,', ''],
    ['Dear Mrs. Smith,', ''],
    ['Hello Mara!', ''],
    ['Dear Maira,', ''],
    ['Dear Maria,', 'I wrote to Pria.'],
    ['Dear Maria,', 'I wrote to Priya Nayar.'],
    ['Dear Maria,', 'I wrote to Piya Nair.'],
    ['Dear Maria,', 'I wrote to Priya Patel.'],
    ['Dear Maria,', 'Thank you, Anna, for that.'],
    ['Dear Maria,', 'Many thanks, Marta.'],
    ['Dear Maria,', 'I wrote to Priya Niar.'],
    ['Dear Maria,', 'Ms Kelller told me so.'],
    ['Dear Maria,', 'I wrote to Prija Nair.'],
    ['Thomas,', ''],
    ['Dear Ms. Nair,', ''],
    ['Good morning Klara,', ''],
    ['Hi Jonas,', ''],
  ])('%s %s', (greeting, text) => {
    const findings = judged(greeting, text, {})
    expect(findings).toMatchObject([{ gate: 'name', level: 'stop' }])
    expect(`${greeting} ${text}`).toContain(findings[0]?.words)
  })
})

describe('Maria Keller: right', () => {
  test.each<[string, string]>([
    ['Dear Maria,', ''],
    ['Dear Ms Keller,', ''],
    ['Dear Mrs. Keller,', ''],
    ['Dear Dr. Keller,', ''],
    ['Dear Maria Keller,', ''],
    ['Hi maria,', ''],
    ['Hello Maria!', ''],
    ['Maria,', ''],
    ['Hi there,', ''],
    ['Dear all,', ''],
    ['Hello again,', ''],
    ['Good morning, Maria,', ''],
    ['Dear Maria,', 'I wrote to Priya.'],
    ['Dear Maria,', 'I wrote to Ms Nair.'],
    ['Dear Maria,', 'I wrote to Priya Nair.'],
    ['Dear Maria,', 'Thank you, Maria.'],
    ['Dear Maria,', 'Thanks, Maria, for that.'],
    ['Dear Maria,', 'Marie Curie would have liked it.'],
    ['Dear Maria,', 'Many thanks, and all the best.'],
    ['Dear Prof. Keller,', ''],
    ['Dear Frau Keller,', ''],
    ['Liebe Maria,', ''],
    ['Liebe Frau Keller,', ''],
    ['Sehr geehrte Frau Keller,', ''],
    ['Hi Maria and team,', ''],
    ['Dear Maria -', 'thank you.'],
    ['Dear Maria and Priya,', ''],
    ['Hello from Berlin, Maria,', ''],
    ['Dear Maria,', 'See you, Jonas'],
  ])('%s %s', (greeting, text) => {
    expect(judged(greeting, text, {})).toEqual([])
  })
})

describe('Dr. Katherine Jürgensen, who signs as Kate: wrong', () => {
  test.each<[string, string]>([
    ['Dear Cate,', ''],
    ['Dear Dr. Jurgenson,', ''],
    ['Dear Karen,', ''],
    ['Dear Kate,', 'I met Philip Grey.'],
    ['Dear Kate,', 'Bjorm Åkesson was kind.'],
    ['Dear Kate,', 'I wrote to Björn Åkeson.'],
    ['Dear Kathrine,', ''],
  ])('%s %s', (greeting, text) => {
    const findings = judged(greeting, text, {
      contact: { name: 'Dr. Katherine Jürgensen', address: 'k.jurgensen@clinic.example', organisation: 'Clinic West' },
      thread: [{ from: 'contact', text: 'Gladly.\n\nBest,\nKate' }],
      debrief: 'talk to Björn Åkesson and Phillip Grey\nZoë runs the lab',
    })
    expect(findings).toMatchObject([{ gate: 'name', level: 'stop' }])
    expect(`${greeting} ${text}`).toContain(findings[0]?.words)
  })
})

describe('Dr. Katherine Jürgensen, who signs as Kate: right', () => {
  test.each<[string, string]>([
    ['Dear Kate,', ''],
    ['Dear Katherine,', ''],
    ['Dear Dr. Jürgensen,', ''],
    ['Dear Dr. Jurgensen,', ''],
    ['Dear Dr. Juergensen,', ''],
    ['Dear Dr Jürgensen,', ''],
    ['Dear Kate,', 'I met Bjoern Akesson.'],
    ['Dear Kate,', 'I met Bjorn Aakesson.'],
    ['Dear Kate,', 'Zoe showed me around.'],
    ['Dear Kate,', 'I met Phillip.'],
    ['Dear Kate,', 'Great news: it worked.'],
    ['Dear Kate,', 'Mr. Grey was kind.'],
    ['Hi Kate!', ''],
  ])('%s %s', (greeting, text) => {
    expect(
      judged(greeting, text, {
        contact: {
          name: 'Dr. Katherine Jürgensen',
          address: 'k.jurgensen@clinic.example',
          organisation: 'Clinic West',
        },
        thread: [{ from: 'contact', text: 'Gladly.\n\nBest,\nKate' }],
        debrief: 'talk to Björn Åkesson and Phillip Grey\nZoë runs the lab',
      }),
    ).toEqual([])
  })
})

describe('Wei Zhang: wrong', () => {
  test.each<[string, string]>([
    ['Dear Wie,', ''],
    ['Dear Wei,', 'Tom Berg was kind.'],
    ['Dear Wei,', 'Ann-Sofie Roth was kind.'],
  ])('%s %s', (greeting, text) => {
    const findings = judged(greeting, text, {
      contact: { name: 'Wei Zhang', address: 'wei@x.example', organisation: null },
      thread: [],
      debrief: 'ask Li Ming, Tim Berg, Ann-Sophie Roth',
    })
    expect(findings).toMatchObject([{ gate: 'name', level: 'stop' }])
    expect(`${greeting} ${text}`).toContain(findings[0]?.words)
  })
})

describe('Wei Zhang: right', () => {
  test.each<[string, string]>([
    ['Dear Wei,', ''],
    ['Dear Mr Zhang,', ''],
    ['Dear Zhang Wei,', ''],
    ['Dear Wei,', 'Tim was kind.'],
    ['Dear Wei,', 'Ann-Sophie was kind.'],
    ['Dear Wei,', 'Time flies.'],
    ['Dear Wei,', 'I met Li Ming on Monday.'],
  ])('%s %s', (greeting, text) => {
    expect(
      judged(greeting, text, {
        contact: { name: 'Wei Zhang', address: 'wei@x.example', organisation: null },
        thread: [],
        debrief: 'ask Li Ming, Tim Berg, Ann-Sophie Roth',
      }),
    ).toEqual([])
  })
})

describe('Keller, Maria (Northwind): wrong', () => {
  test.each<[string, string]>([['Dear Mrs Kelter,', '']])('%s %s', (greeting, text) => {
    const findings = judged(greeting, text, {
      contact: { name: 'Keller, Maria (Northwind)', address: 'maria@northwind.example', organisation: 'Northwind' },
    })
    expect(findings).toMatchObject([{ gate: 'name', level: 'stop' }])
    expect(`${greeting} ${text}`).toContain(findings[0]?.words)
  })
})

describe('Keller, Maria (Northwind): right', () => {
  test.each<[string, string]>([
    ['Dear Maria,', ''],
    ['Dear Ms Keller,', ''],
  ])('%s %s', (greeting, text) => {
    expect(
      judged(greeting, text, {
        contact: { name: 'Keller, Maria (Northwind)', address: 'maria@northwind.example', organisation: 'Northwind' },
      }),
    ).toEqual([])
  })
})
