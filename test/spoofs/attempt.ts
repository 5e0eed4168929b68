// One attempt to get a note approved or changed without the owner's word, and what comes of it, two days of waiting included.

import type { Approving } from '../../src/engine/parts.ts'
import { parkedEffects } from '../../src/store/effects.ts'
import { OUR_FAULT } from '../../src/store/inbox.ts'
import { answer } from './letter.ts'
import { judged, passed, signedAnswer } from './proofs.ts'
import { openScene, type Scene } from './scene.ts'

export type Mail = {
  readonly raw: string | Uint8Array
  /** In Sent, unless told: whoever is believed to have got his mail in there has every other net cut for him. */
  readonly role?: 'inbox' | 'sent' | 'watched'
  /** Minutes that pass before it comes. */
  readonly after?: number
}

export type Attempt = {
  readonly name: string
  readonly approving?: Partial<Approving>
  /** What honest people did before. */
  readonly prepare?: (scene: Scene) => Promise<void>
  readonly mails: (scene: Scene) => readonly Mail[]
  /** There is nothing left that the owner could approve afterwards. */
  readonly over?: true
  /** A contact really wrote: that may end a note, as any word of theirs does. */
  readonly wrote?: true
  /** It was believed until another copy showed what it is: the note was on its way, and came back. */
  readonly takenBack?: true
  /** The Message-ID of the owner's own answer afterwards, where the attempt used it first. */
  readonly claimed?: string
}

export type Outcome = {
  readonly before: ReturnType<Scene['standing']>
  readonly after: ReturnType<Scene['standing']>
  readonly left: number
  /** Everything that went wrong in the program itself. */
  readonly faults: readonly string[]
  readonly reason: string
  /** What left for Maria upon the owner's own word afterwards; null where there was nothing to ask. */
  readonly afterwards: readonly string[] | null
}

const UNTIL_PROVEN = 20
const DAY = 24 * 60

export async function tried(attempt: Attempt): Promise<Outcome> {
  const scene = await openScene(attempt.approving)
  const { office } = scene
  await attempt.prepare?.(scene)
  const before = scene.standing()
  const [lines, rows] = [office.log.lines.length, lastRow(scene)]
  for (const { raw, role = 'sent', after = 0 } of attempt.mails(scene)) {
    if (after > 0) await scene.passes(after)
    office.arrives(raw, role)
    await office.settle()
  }
  for (const minutes of [UNTIL_PROVEN, 2 * DAY]) await scene.passes(minutes)
  return {
    before,
    after: scene.standing(),
    left: scene.toContacts().length - before.left.length,
    faults: faults(scene),
    reason: reasonOf(scene, lines, rows),
    afterwards: attempt.over === true ? null : await ownerSays(scene, attempt.claimed),
  }
}

function lastRow({ office }: Scene): number {
  return office.database.prepare('SELECT coalesce(max(id), 0) FROM inbox').pluck().get() as number
}

function faults({ office }: Scene): string[] {
  const thrown = office.log.lines.filter(({ level }) => level === 'error').map(({ text }) => text)
  const parked = parkedEffects(office.database).map(({ failure }) => `parked: ${failure}`)
  const ours = office.database.prepare('SELECT because FROM inbox WHERE because LIKE ? OR state = ?')
  const set = (ours.all(`${OUR_FAULT}%`, 'new') as { because: string }[]).map(({ because }) => because)
  return [...thrown, ...parked, ...set]
}

/** The reasons that the log warns of, each once; without any, what the rows of the mails say. */
function reasonOf({ office }: Scene, lines: number, rows: number): string {
  const told = office.log.lines
    .slice(lines)
    .filter(({ level }) => level === 'warn')
    .map(({ fields }) => fields as { because?: string; objection?: string })
    .map(({ because, objection }) => because ?? objection ?? '')
  const settled = office.database.prepare('SELECT because FROM inbox WHERE id > ? ORDER BY id').pluck().all(rows)
  const warned = told.filter((one) => one !== '')
  const reasons = warned.length > 0 ? warned : (settled as string[])
  return [...new Set(reasons)].join(' | ').replace(/\s+/g, ' ').slice(0, 300)
}

/** The owner answers the newest approval mail, proven as the configuration asks. */
async function ownerSays(scene: Scene, id?: string): Promise<string[]> {
  const { proofs } = scene.approving
  const over = { asked: await scene.asked(), ...(id === undefined ? {} : { id }) }
  const before = scene.toContacts().length
  if (proofs.includes('sent')) scene.office.arrives(answer(scene, over), 'sent')
  else if (proofs.includes('dmarc')) scene.office.arrives(judged(scene, passed, over))
  else scene.office.arrives(signedAnswer(scene, over))
  await scene.office.settle()
  await scene.passes(15)
  return scene
    .toContacts()
    .slice(before)
    .map(({ to }) => to)
}
