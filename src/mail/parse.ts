// Bytes to Message: the form of a mail, whatever its sender did to it. What it says is read by the other files of this room.
import { MailParser } from 'mailparser'
import { parseAddresses } from './address.ts'
import { readBody } from './body.ts'
import { readDateField } from './date-field.ts'
import { decodeWords } from './encoded-word.ts'
import { type HeaderLine, readHeaders } from './headers.ts'
import type { Message } from './message.ts'
import { type Part, readParts } from './parts.ts'
import { readIds } from './references.ts'
import { sourceOf } from './source.ts'
import { UnreadableMessage } from './unreadable-message.ts'

const deepest = 5
const options = {
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
  keepDeliveryStatus: true,
  ignoreEmbedded: true,
  maxHeadSize: 1_000_000,
  maxChildNodes: 500,
}

/**
 * Reads a raw message (RFC 5322, MIME), of which at most the first 5 MB count. What is broken is read as far as it can
 * be; bytes that hold no header at all reject with UnreadableMessage, and nothing else is ever thrown.
 */
export async function parseMessage(raw: Uint8Array): Promise<Message> {
  try {
    return await parseAt(raw, 0)
  } catch (error) {
    if (error instanceof UnreadableMessage) throw error
    throw new UnreadableMessage(`it could not be read: ${error instanceof Error ? error.message : error}`)
  }
}

async function parseAt(raw: Uint8Array, depth: number): Promise<Message> {
  const source = sourceOf(raw)
  const { root, parts } = await split(source)
  const headers = readHeaders(root.headerLines ?? [])
  const content = await readParts(parts, async (bytes) => (depth < deepest ? parseAt(bytes, depth + 1) : null))
  return { ...fieldsOf(headers), ...readBody(root), ...content, headers }
}

type Node = import('./body.ts').Node

function split(source: Buffer): Promise<{ root: Node & { headerLines?: readonly HeaderLine[] }; parts: Part[] }> {
  return new Promise((resolve, reject) => {
    const parts: Part[] = []
    const parser = new MailParser(options) as MailParser & { tree?: Node }
    const settle = (error?: Error) => {
      if (parser.tree) resolve({ root: parser.tree, parts })
      else reject(new UnreadableMessage(error ? `not a message: ${error.message}` : 'not a message: it has no header'))
    }
    parser.on('data', (part) => {
      if (part.type !== 'attachment') return
      const chunks: Buffer[] = []
      part.content.on('data', (chunk: Buffer) => chunks.push(chunk))
      part.content.on('end', () => {
        parts.push({ ...part, bytes: Buffer.concat(chunks) })
        part.release()
      })
    })
    parser.on('end', () => settle())
    parser.on('error', (error: Error) => settle(error))
    parser.end(source)
  })
}

function fieldsOf(headers: ReadonlyMap<string, readonly string[]>) {
  const first = (name: string) => headers.get(name)?.[0] ?? ''
  const all = (name: string) => (headers.get(name) ?? []).join(' ')
  const people = (name: string) => (headers.get(name) ?? []).flatMap((value) => parseAddresses(value, 'members'))
  const fromFields = headers.get('from') ?? []
  const date = readDateField(first('date'))
  return {
    messageId: readIds(first('message-id'))[0] ?? null,
    inReplyTo: readIds(all('in-reply-to')),
    references: readIds(all('references')).slice(-200),
    from: fromFields.flatMap((value) => parseAddresses(value)),
    fromLines: fromFields.length,
    sender: people('sender')[0] ?? null,
    replyTo: people('reply-to'),
    to: people('to'),
    cc: people('cc'),
    bcc: people('bcc'),
    subject: decodeWords(first('subject')).replace(/\s+/g, ' ').trim(),
    sentAt: date?.at ?? null,
    sentOffsetMinutes: date?.offsetMinutes ?? null,
  }
}
