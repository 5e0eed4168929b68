// A run made by hand, for the tests of the checker: Nora asked Maria, met her, and thanks her. Every test bends it in one place.

import type { Entry, Fact, SmtpFact, Writer } from '../../history.ts'
import { letterBytes } from '../../people/letter.ts'
import type { Meant, OwnersAct } from '../../people/meant.ts'
import { messageKey } from '../../provider/message-key.ts'
import type { FinishedRun, TakenMessage } from '../finished-run.ts'

export const NORA = 'nora@example.test'
export const SERVICE = 'nora+thanktwice@example.test'
export const MARIA = 'maria@clinic.test'
export const OMAR = 'omar@clinic.test'
export const SUBJECT = 'Re: Twenty minutes about buying for hospitals?'
export const BODY = 'Dear Maria,\n\nthank you for Thursday. That hospitals buy on trust is what I keep.\n\nNora'
export const MINUTE = 60_000
/** A Tuesday, 10:00 in New York. */
export const START = Date.parse('2026-03-10T14:00:00Z')
const RULE = '─'.repeat(40)

type Note = { readonly to?: string; readonly subject?: string; readonly body?: string }

export type Tale = ReturnType<typeof beginTale>

/** Minutes are counted from START. */
export function beginTale() {
  const entries: (Fact & { at: number })[] = []
  const taken: TakenMessage[] = []
  const inSent: Uint8Array[] = []
  const record = (minute: number, fact: Fact) => void entries.push({ ...fact, at: START + minute * MINUTE })
  let uid = 0

  function visible(minute: number, raw: Uint8Array, writer: Writer, folder = 'INBOX'): number {
    uid += 1
    const why = folder === 'INBOX' ? 'delivered' : 'filed'
    record(minute, {
      what: 'visible',
      account: NORA,
      folder,
      uidValidity: 1,
      uid,
      raw,
      writer,
      messageKey: messageKey(raw),
      why,
    })
    if (folder === 'Sent') inSent.push(raw)
    return uid
  }

  function smtp(minute: number, raw: Uint8Array, to: string, over: Partial<SmtpFact> = {}): void {
    record(minute, {
      what: 'smtp',
      process: 1,
      from: NORA,
      to: [to],
      raw,
      messageKey: messageKey(raw),
      startedAt: START + minute * MINUTE,
      dotAt: START + minute * MINUTE,
      accepted: true,
      heard: 'accepted',
      phase: 'done',
      reply: '250 2.0.0 OK',
      ...over,
    })
  }

  return {
    record,
    visible,
    smtp,
    inSent,
    taken,
    /** Nora's first mail, before the program was there. */
    outreach(minute = -5000): void {
      const raw = mail({
        from: NORA,
        to: MARIA,
        subject: SUBJECT.slice(4),
        id: 'ask@example.test',
        minute,
        text: 'May I ask you?',
      })
      visible(minute, raw, 'owner', 'Sent')
    },
    contact(
      minute: number,
      over: {
        id?: string
        text?: string
        taken?: boolean
        automatic?: boolean
        from?: string
        folder?: string
      } = {},
    ): number {
      const { id = `answer${minute}@clinic.test`, text = 'Happy to talk.', automatic = false, from = MARIA } = over
      const above = automatic ? ['Auto-Submitted: auto-replied'] : []
      const raw = letterBytes({
        above,
        from: [from],
        to: [NORA],
        subject: SUBJECT,
        messageId: id,
        at: START + minute * MINUTE,
        inReplyTo: 'ask@example.test',
        references: ['ask@example.test'],
        text,
      })
      record(minute, {
        what: 'wrote',
        by: 'contact',
        meant: { who: 'contact', act: automatic ? 'away' : 'reply', messageId: id, from } satisfies Meant,
      })
      if (over.taken !== false) taken.push({ raw, state: 'read', conversationId: 'c1' })
      return visible(minute, raw, 'contact', over.folder)
    },
    /** A mail to the owner that asks for his word; gives its Message-ID. */
    ask(minute: number, note: Note = {}, over: { name?: string; title?: string } = {}): string {
      const id = askId(minute)
      const { to = MARIA, subject = SUBJECT, body = BODY } = note
      const { name = 'Maria Chen', title = 'thank-you to approve [7KQ4]' } = over
      const text = `Here it is. It goes out only when you say so.\n\nTo:       ${name} <${to}>\nSubject:  ${subject}\n\n${RULE}\n${body}\n${RULE}\n\nAnswer with`
      this.tell(minute, `${name}: ${title}`, text, id)
      return id
    },
    tell(minute: number, subject: string, text: string, id = `told${minute}@example.test`): void {
      const raw = mail({ from: SERVICE, to: NORA, subject, id, minute, text })
      smtp(minute, raw, NORA)
      visible(minute, raw, 'service')
    },
    /** The owner's word in answer to a mail; a copy lies in Sent unless it is said not to. */
    word(
      minute: number,
      act: OwnersAct,
      answers: string,
      over: { note?: Note; provenAt?: number | null; others?: string[]; threaded?: boolean } = {},
    ): void {
      const { note = {}, provenAt = minute, others = [], threaded = true } = over
      const messageId = `word${minute}-${act}@example.test`
      const raw = mail({
        from: NORA,
        to: SERVICE,
        subject: 'Re: Maria Chen: thank-you to approve',
        id: messageId,
        minute,
        text: act,
      })
      const { to = MARIA, subject = SUBJECT, body = BODY } = note
      const meant: Meant = {
        who: 'owner',
        act,
        messageId,
        answers,
        note: act === 'approve' ? { recipient: to, subject, body } : null,
        wanted: null,
        proof: provenAt === null ? 'never' : 'soon',
        others,
        threaded,
      }
      record(minute, { what: 'wrote', by: 'owner', meant })
      if (provenAt !== null) visible(provenAt, raw, 'owner', 'Sent')
      visible(minute, raw, 'owner')
    },
    /** The note leaves; gives its bytes. */
    note(minute: number, note: Note & NoteHeader = {}, over: Partial<SmtpFact> = {}): Uint8Array {
      const raw = noteBytes(minute, note)
      smtp(minute, raw, note.to ?? MARIA, over)
      return raw
    },
    finish: (over: Partial<FinishedRun> = {}): FinishedRun => finished(entries, taken, inSent, over),
  }
}

type NoteHeader = {
  id?: string
  cc?: string
  inReplyTo?: string
  references?: readonly string[]
  above?: readonly string[]
}

/** Message-ID of the approval mail of this minute: it is the token. */
export function askId(minute: number): string {
  return `${String(minute + 10_000).padStart(32, 'a')}@example.test`
}

/** Message-ID of the first approval mail. */
export const ASKED = askId(0)

/** What every run is made of; most tests begin here. */
export function thanks(): Tale {
  const tale = beginTale()
  tale.record(-6000, { what: 'process', process: 1, did: 'started', where: '' })
  tale.outreach()
  tale.contact(-4000)
  tale.word(5, 'approve', tale.ask(0))
  return tale
}

export function noteBytes(minute: number, note: Note & NoteHeader = {}): Uint8Array {
  const { to = MARIA, subject = SUBJECT, body = BODY, id = `note${minute}@example.test`, cc, above = [] } = note
  return letterBytes({
    above,
    from: [NORA],
    to: [to],
    cc: cc === undefined ? [] : [cc],
    subject,
    messageId: id,
    at: START + minute * MINUTE,
    inReplyTo: note.inReplyTo ?? 'answer-4000@clinic.test',
    references: note.references ?? ['ask@example.test', 'answer-4000@clinic.test'],
    text: body,
  })
}

type Simple = { from: string; to: string; subject: string; id: string; minute: number; text: string }

function mail({ from, to, subject, id, minute, text }: Simple): Uint8Array {
  return letterBytes({ from: [from], to: [to], subject, messageId: id, at: START + minute * MINUTE, text })
}

function finished(
  entries: readonly (Fact & { at: number })[],
  taken: readonly TakenMessage[],
  inSent: readonly Uint8Array[],
  over: Partial<FinishedRun>,
): FinishedRun {
  const history = [...entries].sort((a, b) => a.at - b.at).map((entry, n): Entry => ({ ...entry, n }))
  return {
    history,
    from: 0,
    mailboxes: [{ folder: 'Sent', messages: inSent.map((raw, index) => ({ uid: index + 1, raw, flags: [] })) }],
    accounts: {
      owner: { name: 'Nora Berg', addresses: [NORA], zone: 'America/New_York' },
      service: SERVICE,
      contacts: [
        { name: 'Maria Chen', address: MARIA },
        { name: 'Omar Haddad', address: OMAR },
      ],
      watched: ['INBOX', 'Sent', 'Thanktwice'],
      sentFolder: 'Sent',
      junkFolder: 'Junk',
      filesSent: false,
      rewritesIds: false,
    },
    settings: {
      undoMinutes: 10,
      writingHours: { from: '08:00', to: '18:00' },
      caps: { perContact: 2, perOrganisation: 5, perDay: 20 },
      scanSeconds: 60,
      tokenDays: 7,
    },
    log: [],
    secrets: ['correct horse battery staple'],
    taken,
    clockEvents: [],
    faultsEndedAt: START,
    endedAt: START + 60 * MINUTE,
    ...over,
  }
}

/** The plain run: approved after five minutes, gone ten minutes later, filed by the program. */
export function sound(): Tale {
  const tale = thanks()
  const raw = tale.note(16)
  tale.record(18, { what: 'append', process: 1, folder: 'Sent', raw, messageKey: 'k', heard: true })
  tale.visible(18, raw, 'service', 'Sent')
  return tale
}

export function minute(count: number): number {
  return START + count * MINUTE
}
