// The world as people live in it: how what they write comes to lie in mailboxes.

import { messageKey } from '../provider/message-key.ts'
import type { World } from '../world.ts'
import { MALLORY, NORA, SERVICE_ADDRESS } from './cast.ts'
import { readLetter } from './read-letter.ts'
import type { Surroundings } from './surroundings.ts'

/** Into which the owner's rules file what people write to him. */
const OWN_FOLDER = 'Networking'

export function surroundingsIn(world: World): Surroundings {
  const { post } = world
  const draw = world.random('people: post')
  const { sent, junk } = world.options.profile.folders
  let written = 0
  return {
    now: world.now,
    plan: (at, act) => world.plan(at, act, 'people'),
    chance: (name) => world.random(`people: ${name}`),
    intoInbox: (raw, writer) => {
      const letter = readLetter(raw)
      const forService = (letter.fields.get('to')?.[0] ?? '').includes(SERVICE_ADDRESS)
      // A stranger's server says nothing good of the owner's domain, and often nothing at all.
      const dmarc = writer === 'stranger' ? draw.pick(['fail', null] as const) : draw.pick(['pass', null] as const)
      post.accept({
        from: writer === 'stranger' ? MALLORY.address : letter.from,
        to: [forService ? SERVICE_ADDRESS : NORA.address],
        raw,
        writer,
        dmarc,
        lag: draw.between(1, 400),
      })
    },
    copyIntoInbox: ({ raw, key }, writer) => void post.owner.put('INBOX', raw, { writer, key }),
    intoSent: (raw, writer, key = messageKey(raw)) =>
      void post.owner.put(sent, raw, { writer, key, flags: ['\\Seen'], why: 'filed' }),
    intoFolder(where, raw, writer) {
      const path = where === 'junk' ? junk : OWN_FOLDER
      post.owner.createFolder(path, 'owner')
      post.owner.put(path, raw, { writer })
    },
    toSomebody: (address, raw, writer) => {
      post.accept({ from: NORA.address, to: [address], raw, writer, lag: draw.between(500, 5000) })
    },
    meant: (meant) => void world.record({ what: 'wrote', by: meant.who, meant }),
    newId: (prefix, domain) => {
      written += 1
      return `${prefix}.${written}.${world.now().toString(36)}@${domain}`
    },
    mailOf: (address) => post.mailbox(address).messages('INBOX'),
    keyOf: messageKey,
  }
}
