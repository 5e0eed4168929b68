// A conversation under way, for the odd messages to fall into: the owner has met Maria and is asked to approve his thanks.

import { invitation, letter, MARIA, type Office, OWNER, openOffice, outreach, SERVICE } from '../engine/office.ts'

export type UnderWay = { readonly office: Office; readonly approvalId: string }

export async function thanksWaiting(): Promise<UnderWay> {
  const office = openOffice('2026-03-02 09:00')
  office.arrives(outreach('Maria Keller', MARIA, 'outreach@albrecht.example', '2026-03-02 09:00'), 'sent')
  await office.until('2026-03-02 09:01')
  office.arrives(
    invitation(
      `Maria Keller <${MARIA}>`,
      'invitation@northwind.example',
      '2026-03-02 11:00',
      '20260305T130000Z',
      '20260305T133000Z',
      'outreach@albrecht.example',
    ),
  )
  await office.until('2026-03-02 11:01')
  await office.until('2026-03-05 14:30')
  await office.until('2026-03-05 14:46')
  const debrief = await office.latestToOwner('Maria')
  const text =
    'struck: how she sat with the night shift for a week before she drew anything\r\nadvice: read Working Identity'
  office.arrives(
    letter({
      from: `Jonas Albrecht <${OWNER}>`,
      to: SERVICE,
      subject: 'Re: notes',
      text,
      id: 'notes@albrecht.example',
      date: '2026-03-05 15:00',
      inReplyTo: debrief.messageId,
    }),
    'sent',
  )
  await office.until('2026-03-05 15:00')
  const { messageId } = await office.latestToOwner('to approve')
  return { office, approvalId: messageId }
}
