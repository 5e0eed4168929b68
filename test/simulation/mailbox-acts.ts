// What the owner's own mail client, or the provider, does to the owner's folders while the program looks at them.

import { NORA, SERVICE_ADDRESS } from './people/cast.ts'
import { readLetter } from './people/read-letter.ts'
import type { MailboxAct } from './scenarios/scenario.ts'
import type { World } from './world.ts'

export function doToMailbox(world: World, act: MailboxAct): void {
  const { owner } = world.post
  const { archive } = world.options.profile.folders
  const inbox = owner.messages('INBOX')
  switch (act) {
    case 'archive-newest': {
      const newest = inbox.at(-1)
      if (newest !== undefined) owner.move('INBOX', newest.uid, archive, 'owner')
      return
    }
    case 'archive-answers':
      for (const { uid, raw } of [...inbox]) {
        if (readLetter(raw).from === NORA.address) owner.move('INBOX', uid, archive, 'owner')
      }
      return
    // All but what he has to answer still: then few messages are left, and a new numbering begins low.
    case 'archive-all':
      for (const { uid, raw } of [...inbox]) {
        const letter = readLetter(raw)
        const open = letter.from === SERVICE_ADDRESS && /to approve/.test(letter.subject)
        if (!open) owner.move('INBOX', uid, archive, 'owner')
      }
      return
    case 'mark-read':
      for (const { uid } of [...inbox]) owner.flag('INBOX', uid, '\\Seen', true, 'owner')
      return
    case 'delete-approval': {
      const approval = inbox.findLast(({ raw }) => readLetter(raw).from === SERVICE_ADDRESS)
      if (approval !== undefined) owner.remove('INBOX', approval.uid, 'owner')
      return
    }
    case 'renumber':
      owner.renumber('INBOX')
  }
}
