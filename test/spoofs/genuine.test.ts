import { describe, expect, test } from 'vitest'
import { MARIA } from '../engine/office.ts'
import { genuine } from './genuine.ts'
import { answer } from './letter.ts'
import { openScene } from './scene.ts'

const UNDO = 15

describe('the owner’s own word counts once', () => {
  test.each(genuine.map((one) => [one.name, one] as const))('%s', async (_name, { approving, mails }) => {
    const scene = await openScene(approving)
    const { words } = scene.standing().notes[0]!
    for (const { raw, role = 'sent', after = 0 } of mails(scene)) {
      if (after > 0) await scene.passes(after)
      scene.office.arrives(raw, role)
      await scene.office.settle()
    }
    await scene.passes(UNDO)
    const left = scene.toContacts()
    expect(left.map(({ to }) => to)).toEqual([MARIA])
    expect(left[0]?.raw.replaceAll('\r\n', '\n')).toContain(words?.split('\n').at(-1))
    await scene.passes(2 * 24 * 60)
    expect(scene.toContacts()).toHaveLength(1)
    expect(scene.office.log.lines.filter(({ level }) => level === 'error')).toEqual([])
  })
})

test('an edit of the owner’s is shown to him once more, and goes out as he wrote it on his second word', async () => {
  const scene = await openScene()
  scene.office.arrives(answer(scene, { body: 'edit\r\nDear Maria,\r\n\r\nmy own words.\r\n' }), 'sent')
  await scene.office.settle()
  await scene.passes(UNDO)
  expect(scene.toContacts()).toEqual([])
  scene.office.arrives(answer(scene, { asked: await scene.asked() }), 'sent')
  await scene.office.settle()
  await scene.passes(UNDO)
  expect(scene.toContacts().map(({ to }) => to)).toEqual([MARIA])
  expect(scene.toContacts()[0]?.raw).toContain('my own words.')
})
