// Reads prompts/*.template.md at the start and judges them all, so that no template fails on the day when it is needed.
// Nothing is rendered for anybody here.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KindName } from '../conversation/conversation.ts'
import type { Kind } from '../conversation/kind.ts'
import { kinds } from '../followups/index.ts'
import { parseTemplate } from './parse-template.ts'
import type { ParsedTemplate, Templates } from './template.ts'
import { TemplateMistakes } from './template-mistakes.ts'
import { tryTemplate } from './try-template.ts'

const ENDING = '.template.md'

/**
 * Every kind's template from the directory. Throws `TemplateMistakes` with all that is wrong: a kind without a template, a
 * template without a kind, front matter that is not as it must be, Liquid that does not parse, a word no kind gives.
 */
export function loadTemplates(directory: string): Templates {
  const files = templateFiles(directory)
  const templates = new Map<KindName, ParsedTemplate>()
  const mistakes: string[] = []
  for (const kind of kinds) {
    const file = `${kind.name}${ENDING}`
    if (!files.includes(file)) {
      mistakes.push(`${file}: is missing; every follow-up kind needs its template`)
      continue
    }
    const read = loadOne(directory, file, kind)
    if (Array.isArray(read)) mistakes.push(...read)
    else templates.set(kind.name, read as ParsedTemplate)
  }
  for (const file of files.filter((name) => !kinds.some((kind) => name === `${kind.name}${ENDING}`))) {
    mistakes.push(`${file}: there is no follow-up kind of that name`)
  }
  if (mistakes.length > 0) throw new TemplateMistakes(directory, mistakes)
  return templates
}

function templateFiles(directory: string): readonly string[] {
  try {
    return readdirSync(directory)
      .filter((name) => name.endsWith(ENDING))
      .sort()
  } catch (error) {
    throw new TemplateMistakes(directory, [`cannot be read: ${(error as Error).message}`])
  }
}

function loadOne(directory: string, file: string, kind: Kind): ParsedTemplate | string[] {
  const parsed = parseTemplate(readFileSync(join(directory, file), 'utf8'), kind)
  const mistakes = Array.isArray(parsed) ? (parsed as string[]) : tryTemplate(parsed as ParsedTemplate, kind)
  return mistakes.length > 0 ? mistakes.map((mistake) => `${file}: ${mistake}`) : (parsed as ParsedTemplate)
}
