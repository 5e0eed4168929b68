// One template file: front matter and Liquid. What it may name is try-template.ts.

import type { Template } from 'liquidjs'
import { z } from 'zod'
import type { Kind } from '../conversation/kind.ts'
import { readFrontMatter } from './front-matter.ts'
import { liquid } from './liquid.ts'
import type { ParsedTemplate } from './template.ts'

const frontMatter = z.strictObject({
  kind: z.string(),
  to: z.enum(['owner', 'contact']),
  subject: z.string().optional(),
})

/** The template, or every mistake in it. */
export function parseTemplate(source: string, kind: Kind): ParsedTemplate | string[] {
  const front = readFrontMatter(source, frontMatter, 'kind, to (and subject for the owner)')
  if (Array.isArray(front)) return front
  const mistakes = agrees(front.values, kind)
  const body = parseLiquid(front.rest, 'body')
  const { subject: subjectSource } = front.values
  const subject = subjectSource === undefined ? null : parseLiquid(subjectSource, 'subject')
  if (typeof body === 'string') mistakes.push(body)
  if (typeof subject === 'string') mistakes.push(subject)
  if (mistakes.length > 0 || typeof body === 'string' || typeof subject === 'string') return mistakes
  return { kind: kind.name, to: kind.to, subject, body }
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

/** The parsed source, or what is wrong with it; `part` says where. */
export function parseLiquid(source: string, part: string): Template[] | string {
  try {
    return liquid.parse(source)
  } catch (error) {
    return `${part}: ${(error as Error).message.split('\n', 1)[0]}`
  }
}
