// Every situation's note or mail is exactly the text that is kept under notes/: change a template, and read what changed.

import { expect, test } from 'vitest'
import { usualSending } from '../../src/conversation/sending.ts'
import { kinds } from '../../src/followups/index.ts'
import { loadTemplates } from '../../src/language/load-templates.ts'
import { renderTold, writeDraft } from '../../src/language/write-draft.ts'
import { cadence, owner } from '../followups/a-conversation.ts'
import { ownerSituations } from './owner-situations.ts'
import { noteSituations } from './situations.ts'

const templates = loadTemplates('prompts')
const file = (name: string) => `notes/${name.replaceAll(',', '').replaceAll(' ', '-')}.txt`

const toContact = Object.entries(noteSituations)
const entries = [...toContact, ...Object.entries(ownerSituations)]
const settingOf = (over: object | undefined) => ({
  kinds,
  cadence,
  sending: usualSending,
  owner: { ...owner, ...over },
})

test.each(entries)('%s reads as kept', async (name, situation) => {
  const { subject, body } = renderTold(templates, situation.kind, situation.facts, settingOf(situation.owner))
  await expect(`${subject === null ? '' : `Subject: ${subject}\n\n`}${body}\n`).toMatchFileSnapshot(file(name))
})

test.each(toContact)('%s passes the gates without a remark', async (_name, situation) => {
  const { remarks } = await writeDraft(templates, situation.kind, situation.facts, settingOf(situation.owner))
  expect(remarks).toEqual([])
})

test.each(toContact)(
  '%s is neither too short nor too long, signed once, and never shouts',
  async (_name, situation) => {
    const { body } = await writeDraft(templates, situation.kind, situation.facts, settingOf(situation.owner))
    const words = body.split(/\s+/).length
    const bounds = { nudge: [30, 80], 'thank-you': [40, 150], 'month-note': [80, 250] }[situation.kind as 'nudge'] ?? [
      0, 0,
    ]
    expect(words).toBeGreaterThanOrEqual(bounds[0] ?? 0)
    expect(words).toBeLessThanOrEqual(bounds[1] ?? 0)
    expect(body.split('Jonas Albrecht')).toHaveLength(2)
    expect(body.match(/!/g)?.length ?? 0).toBeLessThanOrEqual(1)
    expect(body).not.toMatch(/\n{3}| \n|[^.]\.\.[^.]|\(\)|""|\b(?:job|opening)\b/)
  },
)

test('no line of a mail to the owner is a command by itself', () => {
  const lines = entries.flatMap(([, { kind, facts, owner: over }]) =>
    renderTold(templates, kind, facts, settingOf(over)).body.split('\n'),
  )
  expect(
    lines.filter((line) => /^\W*(?:send|edit|skip|later|yes|no|ok|stop|done|no show|cancelled)\W*$/i.test(line)),
  ).toEqual([])
})
