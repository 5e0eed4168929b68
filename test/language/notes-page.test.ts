// docs/notes.md shows what the program writes now.

import { expect, test } from 'vitest'
import { notesPage } from './notes-page.ts'

test('the page of notes is what the program makes of these debriefs', async () => {
  await expect(await notesPage()).toMatchFileSnapshot('../../docs/notes.md')
})

test('nothing that was told off the record is on the page outside the debrief', async () => {
  const page = await notesPage()
  expect(page.match(/being let go/g)).toHaveLength(1)
})
