// A From that people or programs may take for the owner's. Each mail lies in Sent and answers with the right token: only who
// it says it comes from stands between it and the note.

import { OWNER, SERVICE } from '../engine/office.ts'
import type { Attempt } from './attempt.ts'
import { answer } from './letter.ts'
import { EVIL } from './scene.ts'

const named = `Jonas Albrecht <${OWNER}>`

const values: readonly (readonly [name: string, value: string])[] = [
  ['a domain with a digit for a letter', 'Jonas Albrecht <jonas@a1brecht.example>'],
  ['a domain with a letter doubled', 'Jonas Albrecht <jonas@albrechtt.example>'],
  ['a domain with a Cyrillic letter', 'Jonas Albrecht <jonas@аlbrecht.example>'],
  ['that domain in ASCII', 'Jonas Albrecht <jonas@xn--lbrecht-2fg.example>'],
  ['a subdomain of the owner’s', 'Jonas Albrecht <jonas@mail.albrecht.example>'],
  ['the owner’s domain as a subdomain', 'Jonas Albrecht <jonas@albrecht.example.stranger.test>'],
  ['the owner’s domain as an ending', 'Jonas Albrecht <jonas@my-albrecht.example>'],
  ['the parent of the owner’s domain', 'Jonas Albrecht <jonas@example>'],
  ['a dot behind the domain', 'Jonas Albrecht <jonas@albrecht.example.>'],
  ['a domain that is a number', 'Jonas Albrecht <jonas@[192.0.2.1]>'],
  ['another local part with a plus', 'Jonas Albrecht <jonas+x@albrecht.example>'],
  ['the address of the service', `Jonas Albrecht <${SERVICE}>`],
  ['dots in the local part', 'Jonas Albrecht <jo.nas@albrecht.example>'],
  ['a quoted local part', '"jonas"@albrecht.example'],
  ['a quoted local part in brackets', 'Jonas Albrecht <"jonas"@albrecht.example>'],
  ['a quoted local part with a backslash', 'Jonas Albrecht <"jon\\as"@albrecht.example>'],
  ['an at sign in a quoted local part', `"${OWNER}"@stranger.test`],
  ['a comment in the local part', 'jonas(who)@albrecht.example'],
  ['a comment in the domain', 'jonas@(at)albrecht.example'],
  ['a comment behind the address', `${named} (really)`],
  ['the owner’s address in a comment', `${EVIL} (${OWNER})`],
  ['a comment that does not end', `${EVIL} (${named}`],
  ['a group of one', `Owners: ${OWNER};`],
  ['a group and the owner', `Friends: ${EVIL};, ${named}`],
  ['two mailboxes, the owner first', `${named}, Rolf <${EVIL}>`],
  ['two mailboxes, the owner last', `Rolf <${EVIL}>, ${named}`],
  ['the owner twice', `${named}, ${named}`],
  ['two mailboxes with a semicolon', `${named}; ${EVIL}`],
  ['two addresses in brackets, the owner first', `<${OWNER}><${EVIL}>`],
  ['two addresses in brackets, the owner last', `<${EVIL}> <${OWNER}>`],
  ['a bracket in a bracket', `<${EVIL}<${OWNER}>>`],
  ['a bracket that does not close', `Jonas Albrecht <${OWNER}`],
  ['words behind the bracket', `${named} for Rolf`],
  ['the owner’s address as a name', `"${OWNER}" <${EVIL}>`],
  ['the owner’s address in brackets as a name', `"Jonas <${OWNER}>" <${EVIL}>`],
  ['the owner’s address as a name without quotation marks', `${OWNER} <${EVIL}>`],
  [
    'the owner’s address as a name in an encoded word',
    `=?utf-8?b?${Buffer.from(named).toString('base64')}?= <${EVIL}>`,
  ],
  ['the address in an encoded word', '=?utf-8?q?jonas=40albrecht.example?='],
  ['the address in brackets in an encoded word', '<=?utf-8?q?jonas=40albrecht.example?=>'],
  ['an encoded word that ends the line', `=?utf-8?q?x=0D=0AFrom:_jonas=40albrecht.example?= <${EVIL}>`],
  ['an encoded word that holds a NUL', `=?utf-8?q?jonas=40albrecht.example=00?=${EVIL}`],
  ['a source route', `<@stranger.test:${OWNER}>`],
  ['a percent sign for the at sign', '<jonas%albrecht.example@stranger.test>'],
  ['a path of exclamation marks', '<stranger.test!jonas@albrecht.example>'],
  ['blanks around the at sign', 'jonas @ albrecht.example'],
  ['a tab within the domain', 'jonas@albrecht\t.example'],
  ['a full-width at sign', 'jonas＠albrecht.example'],
  ['a long s', 'jonaſ@albrecht.example'],
  ['a soft hyphen in the domain', 'jonas@al\u00adbrecht.example'],
  ['a zero-width blank in the local part', 'jo\u200bnas@albrecht.example'],
  ['words written from right to left', 'Jonas <\u202eelpmaxe.thcerbla@sanoj\u202c>'],
  ['an empty address', 'Jonas Albrecht <>'],
  ['a name and no address', 'Jonas Albrecht'],
  ['a mailto link', `<mailto:${OWNER}>`],
]

const headers: readonly (readonly [name: string, from: string, top: readonly string[]])[] = [
  ['two From lines, the owner first', '', [`From: ${named}`, `From: Rolf <${EVIL}>`]],
  ['two From lines, the owner last', '', [`From: Rolf <${EVIL}>`, `From: ${named}`]],
  ['two From lines, both the owner', '', [`From: ${named}`, `FROM: ${named}`]],
  ['no From, but a Sender', '', [`Sender: ${named}`]],
  ['another From and the owner as Sender', `Rolf <${EVIL}>`, [`Sender: ${named}`]],
  ['another From and the owner in Reply-To', `Rolf <${EVIL}>`, [`Reply-To: ${named}`]],
  ['another From and the owner in Resent-From', `Rolf <${EVIL}>`, [`Resent-From: ${named}`]],
  ['another From and the owner in X-Original-From', `Rolf <${EVIL}>`, [`X-Original-From: ${named}`]],
  ['another From and the owner’s return path', `Rolf <${EVIL}>`, [`Return-Path: <${OWNER}>`]],
  ['a blank before the colon', '', [`From : ${named}`]],
  ['a blank before the colon beside a true one', `Rolf <${EVIL}>`, [`From\t: ${named}`]],
  ['a field whose name has a Cyrillic letter', '', [`Fr\u043em: ${named}`]],
  ['a field name with a zero-width blank', `Rolf <${EVIL}>`, [`Fr\u200bom: ${named}`]],
  ['a From in a folded subject', `Rolf <${EVIL}>`, [`X-Note: hello\r\n From: ${named}`]],
  ['a folded line of blanks before it', '', [`X-Note: hello\r\n  \r\nFrom: ${named}`]],
  ['a From folded over a line of blanks', '', [`From: Jonas Albrecht\r\n \r\n <${OWNER}>`]],
  ['a From behind a bare CR', `Rolf <${EVIL}>`, [`X-Note: hello\rFrom: ${named}`]],
  ['a From behind a bare LF', `Rolf <${EVIL}>`, [`X-Note: hello\nFrom: ${named}`]],
  ['a NUL in the address', '', ['From: Jonas <jonas@albrecht.example\0.stranger.test>']],
  ['a NUL behind From', '', [`From\0: ${named}`]],
  ['the line that mbox files have, and no From', '', [`From ${OWNER} Wed Mar 11 10:00:00 2026`]],
  ['an end of the header before From', '', ['X-Note: hello', '', `From: ${named}`]],
]

/** Bytes that are no UTF-8 and may hide a delimiter in another charset. */
const bytes: readonly (readonly [name: string, hidden: readonly number[]])[] = [
  ['a name in ISO-2022-JP that hides a bracket', [0x1b, 0x24, 0x42, 0x3c, 0x3e, 0x1b, 0x28, 0x42]],
  ['a name in Shift_JIS whose last byte is a backslash', [0x22, 0x83, 0x5c, 0x22]],
  ['a name of a single byte above ASCII', [0xff]],
]

export const fromTricks: readonly Attempt[] = [
  ...values.map(
    ([name, from]): Attempt => ({ name: `From: ${name}`, mails: (scene) => [{ raw: answer(scene, { from }) }] }),
  ),
  ...headers.map(
    ([name, from, top]): Attempt => ({
      name: `From: ${name}`,
      mails: (scene) => [{ raw: answer(scene, { from, top }) }],
    }),
  ),
  ...bytes.map(
    ([name, hidden]): Attempt => ({
      name: `From: ${name}`,
      mails: (scene) => {
        const [before = '', after = ''] = answer(scene, { from: `HERE <${OWNER}>` }).split('HERE')
        return [{ raw: Buffer.concat([Buffer.from(before), Buffer.from(hidden), Buffer.from(after)]) }]
      },
    }),
  ),
]
