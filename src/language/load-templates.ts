// Reads prompts/*.template.md at the start and judges them all, so that no template fails on the day when it is needed.
// Nothing is rendered for anybody here.

import type { KindName } from '../conversation/conversation.ts'
import type { Kind } from '../conversation/kind.ts'
import { kinds } from '../followups/index.ts'
import { parseTemplate } from './parse-template.ts'
import { type PromptFile, promptFiles, readPromptFile } from './prompt-files.ts'
import type { ParsedTemplate, Templates } from './template.ts'
import { TemplateMistakes } from './template-mistakes.ts'
import { tryTemplate } from './try-template.ts'

const ENDING = '.template.md'

/**
 * Every kind's template from the directory, or the owner's own from `own`. Throws `TemplateMistakes` with all that is wrong: a
 * kind without a template, a template without a kind, front matter that is not as it must be, Liquid that does not parse, a word
 * no kind gives.
 */
export function loadTemplates(directory: string, own: string | null = null): Templates {
  const { files, mistakes: misnamed } = promptFiles(directory, own, ENDING)
  const templates = new Map<KindName, ParsedTemplate>()
  const mistakes: string[] = []
  for (const kind of kinds) {
    const file = files.get(kind.name)
    if (file === undefined) {
      mistakes.push(`${kind.name}${ENDING}: is missing; every follow-up kind needs its template`)
      continue
    }
    const read = loadOne(file, kind)
    if (Array.isArray(read)) mistakes.push(...read)
    else templates.set(kind.name, read as ParsedTemplate)
  }
  mistakes.push(...misnamed)
  if (mistakes.length > 0) throw new TemplateMistakes(own === null ? directory : `${directory} and ${own}`, mistakes)
  return templates
}

function loadOne(file: PromptFile, kind: Kind): ParsedTemplate | string[] {
  const parsed = parseTemplate(readPromptFile(file), kind)
  const mistakes = Array.isArray(parsed) ? (parsed as string[]) : tryTemplate(parsed as ParsedTemplate, kind)
  return mistakes.length > 0 ? mistakes.map((mistake) => `${file.name}: ${mistake}`) : (parsed as ParsedTemplate)
}
