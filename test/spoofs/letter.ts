// The answer as the owner would give it, with whatever is to be different about it: each attempt changes one thing.

import { DateTime } from 'luxon'
import { OWNER, SERVICE } from '../engine/office.ts'
import type { Asked, Scene } from './scene.ts'

export type Over = {
  /** The whole value of From; '' leaves the line out. */
  readonly from?: string
  readonly to?: string
  readonly subject?: string
  readonly id?: string
  /** The ids with their brackets; '' leaves the line out. */
  readonly inReplyTo?: string
  readonly references?: string
  readonly date?: string
  /** Whole lines above and below the others. */
  readonly top?: readonly string[]
  readonly more?: readonly string[]
  /** Fields of the content; without them it is plain text in UTF-8. */
  readonly mime?: readonly string[]
  readonly body?: string
  readonly asked?: Asked
}

/** The bytes as a string; what a field is not told to be, it is as in an answer that counts. */
export function answer(scene: Scene, over: Over = {}): string {
  const { head, body } = answerLines(scene, over)
  return [...head, '', body].join('\r\n')
}

/** The same, header and body apart, for whoever signs it. */
export function answerLines(scene: Scene, over: Over = {}): { head: string[]; body: string } {
  const asked = over.asked ?? scene.maria
  const field = (name: string, value: string) => (value === '' ? [] : [`${name}: ${value}`])
  const head = [
    ...(over.top ?? []),
    ...field('From', over.from ?? `Jonas Albrecht <${OWNER}>`),
    ...field('To', over.to ?? `Thanktwice <${SERVICE}>`),
    ...field('Subject', over.subject ?? `Re: ${asked.subject}`),
    ...field('Date', over.date ?? DateTime.fromISO(scene.now()).toUTC().toRFC2822()!),
    ...field('Message-ID', `<${over.id ?? scene.freshId()}>`),
    ...field('In-Reply-To', over.inReplyTo ?? `<${asked.messageId}>`),
    ...field('References', over.references ?? `<${asked.reference}> <${asked.messageId}>`),
    ...(over.more ?? []),
    ...(over.mime ?? [
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
    ]),
  ]
  return { head, body: over.body ?? 'send\r\n' }
}

/** Content fields and body of a mail with parts; each part is its own header lines, a blank line and its content. */
export function parts(subtype: string, ...each: readonly string[]): Pick<Over, 'mime' | 'body'> {
  const body = [...each.map((part) => `--limit\r\n${part}`), '--limit--', ''].join('\r\n')
  return { mime: ['MIME-Version: 1.0', `Content-Type: multipart/${subtype}; boundary="limit"`], body }
}

export const plain = (text: string) => `Content-Type: text/plain; charset=utf-8\r\n\r\n${text}`
export const html = (text: string) => `Content-Type: text/html; charset=utf-8\r\n\r\n${text}`

/** A mail that is HTML and nothing else. */
export function htmlOnly(text: string): Pick<Over, 'mime' | 'body'> {
  return { mime: ['MIME-Version: 1.0', 'Content-Type: text/html; charset=utf-8'], body: `${text}\r\n` }
}

/** The approval mail as it stands below an answer, each line behind a quotation mark. */
export function quoted(asked: Asked): string {
  const lines = asked.text.split('\n').map((line) => `> ${line}`.trimEnd())
  return ['On Wed, 11 Mar 2026 at 09:31, Thanktwice wrote:', ...lines].join('\r\n')
}
