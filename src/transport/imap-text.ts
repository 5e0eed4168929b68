// A large message without its attachments: the header and the parts that are text, put together again as a message of the same
// build. What was left out keeps its header and is empty.

import type { FetchMessageObject, MessageStructureObject } from 'imapflow'
import type { Line } from './imap-line.ts'

const MOST_PART_BYTES = 512 * 1024
const CRLF = Buffer.from('\r\n')

/** Null when the message is of one part, or its build cannot be told: then it is read as it is. Rejects with a MailboxFault. */
export async function textOfLarge(line: Line, uid: number): Promise<FetchMessageObject | null> {
  const [seen] = await line.ask((client) =>
    client.fetchAll(String(uid), { uid: true, bodyStructure: true }, { uid: true }),
  )
  const structure = seen?.bodyStructure
  if (structure === undefined || !isMultipart(structure)) return null
  const leaves = leavesOf(structure)
  const bodyParts = leaves.flatMap(({ part = '', node }) => [`${part}.mime`, ...(isText(node) ? [part] : [])])
  const nested = multipartsBelow(structure).map(({ part = '' }) => `${part}.mime`)
  const query = { uid: true, flags: true, internalDate: true, headers: true, bodyParts: [...bodyParts, ...nested] }
  const [message] = await line.ask((client) => client.fetchAll(String(uid), query, { uid: true }))
  if (message?.headers === undefined || message.bodyParts === undefined) return null
  const source = Buffer.concat([message.headers, ...built(structure, message.bodyParts)])
  return { ...message, source }
}

type Leaf = { readonly part: string | undefined; readonly node: MessageStructureObject }

function isMultipart(node: MessageStructureObject): boolean {
  return node.type.toLowerCase().startsWith('multipart/') && Boolean(node.parameters?.boundary)
}

function leavesOf(node: MessageStructureObject): Leaf[] {
  return isMultipart(node) ? childrenOf(node).flatMap(leavesOf) : [{ part: node.part, node }]
}

function multipartsBelow(node: MessageStructureObject): MessageStructureObject[] {
  return childrenOf(node)
    .filter(isMultipart)
    .flatMap((child) => [child, ...multipartsBelow(child)])
}

function childrenOf(node: MessageStructureObject): MessageStructureObject[] {
  return node.childNodes ?? []
}

function isText(node: MessageStructureObject): boolean {
  const readable = /^(?:text\/|message\/|application\/ics$)/i.test(node.type)
  return readable && (node.size ?? 0) <= MOST_PART_BYTES
}

/** What stands below the header of a multipart (RFC 2046 §5.1.1). */
function built(node: MessageStructureObject, parts: ReadonlyMap<string, Buffer>): Buffer[] {
  const boundary = Buffer.from(`--${node.parameters?.boundary}`, 'latin1')
  const pieces = childrenOf(node).flatMap((child) => {
    const mime = mimeOf(child, parts.get(`${child.part}.mime`))
    const body = isMultipart(child) ? built(child, parts) : [parts.get(child.part ?? '') ?? Buffer.alloc(0)]
    return [boundary, CRLF, mime, ...body, CRLF]
  })
  return [...pieces, boundary, Buffer.from('--\r\n')]
}

/** The header of a part as the server gave it; where it gave none, what its structure tells of it. */
function mimeOf(node: MessageStructureObject, given: Buffer | undefined): Buffer {
  if (given?.includes(':')) return given
  const parameters = Object.entries(node.parameters ?? {}).map(([name, value]) => `; ${name}="${value}"`)
  const encoding = node.encoding ? `Content-Transfer-Encoding: ${node.encoding}\r\n` : ''
  return Buffer.from(`Content-Type: ${node.type}${parameters.join('')}\r\n${encoding}\r\n`, 'latin1')
}
