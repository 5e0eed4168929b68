// The lines between "---" at the beginning of a template or a prompt, held against what must stand there.

import { parse } from 'yaml'
import type { z } from 'zod'

export type FrontMatter<Values> = {
  readonly values: Values
  /** The rest of the file, with empty lines in place of the front matter, so that Liquid names the lines of the file. */
  readonly rest: string
}

/** `wanted` names the keys for whoever left the front matter out. Every mistake otherwise. */
export function readFrontMatter<Schema extends z.ZodType>(
  source: string,
  schema: Schema,
  wanted: string,
): FrontMatter<z.output<Schema>> | string[] {
  const parts = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(source)
  if (parts === null) return [`begins with no front matter: "---", ${wanted}, "---"`]
  let data: unknown
  try {
    data = parse(parts[1] ?? '')
  } catch (error) {
    return [`front matter is not YAML: ${(error as Error).message.split('\n', 1)[0]}`]
  }
  const read = schema.safeParse(data)
  if (!read.success)
    return read.error.issues.map((issue) => `front matter: ${issue.path.join('.') || 'keys'}: ${issue.message}`)
  return { values: read.data, rest: parts[0].replace(/[^\n]/g, '') + source.slice(parts[0].length) }
}
