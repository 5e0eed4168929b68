// One template file: front matter and Liquid. What it may name is try-template.ts.

import type { Template } from 'liquidjs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Kind } from '../conversation/kind.ts'
import { liquid } from './liquid.ts'
import type { ParsedTemplate } from './template.ts'

const frontMatter = z.strictObject({
  kind: z.string(),
  to: z.enum(['owner', 'contact']),
  subject: z.string().optional(),
})

/** The template, or every mistake in it. */
export function parseTemplate(source: string, kind: Kind): ParsedTemplate | string[] {
  const parts = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(source)
  if (parts === null) return ['begins with no front matter: "---", kind, to (and subject for the owner), "---"']
  const front = readFrontMatter(parts[1] ?? '')
  if (Array.isArray(front)) return front
  const mistakes = agrees(front as z.infer<typeof frontMatter>, kind)
  const body = parseLiquid(withoutFront(source, parts[0]), 'body')
  const { subject: subjectSource } = front as z.infer<typeof frontMatter>
  const subject = subjectSource === undefined ? null : parseLiquid(subjectSource, 'subject')
  if (typeof body === 'string') mistakes.push(body)
  if (typeof subject === 'string') mistakes.push(subject)
  if (mistakes.length > 0 || typeof body === 'string' || typeof subject === 'string') return mistakes
  return { kind: kind.name, to: kind.to, subject, body }
}

/** Empty lines in its place, so that Liquid names the lines of the file. */
function withoutFront(source: string, front: string): string {
  return front.replace(/[^\n]/g, '') + source.slice(front.length)
}

function readFrontMatter(text: string): z.infer<typeof frontMatter> | string[] {
  let data: unknown
  try {
    data = parse(text)
  } catch (error) {
    return [`front matter is not YAML: ${(error as Error).message.split('\n', 1)[0]}`]
  }
  const read = frontMatter.safeParse(data)
  if (read.success) return read.data
  return read.error.issues.map((issue) => `front matter: ${issue.path.join('.') || 'keys'}: ${issue.message}`)
}

function agrees(front: z.infer<typeof frontMatter>, kind: Kind): string[] {
  const mistakes: string[] = []
  if (front.kind !== kind.name) mistakes.push(`front matter: kind is "${front.kind}", must be "${kind.name}"`)
  if (front.to !== kind.to) mistakes.push(`front matter: to is "${front.to}", must be "${kind.to}"`)
  if (kind.to === 'owner' && front.subject === undefined) mistakes.push('front matter: subject is missing')
  if (kind.to === 'contact' && front.subject !== undefined) {
    mistakes.push('front matter: subject must not be there; notes to a contact stay in their thread')
  }
  return mistakes
}

function parseLiquid(source: string, part: string): Template[] | string {
  try {
    return liquid.parse(source)
  } catch (error) {
    return `${part}: ${(error as Error).message.split('\n', 1)[0]}`
  }
}
