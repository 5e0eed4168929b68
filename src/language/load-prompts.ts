// Reads prompts/*.prompt.md at the start and judges them all, as load-templates.ts does with templates.

import type { KindName } from '../conversation/conversation.ts'
import { kinds } from '../followups/index.ts'
import { parsePrompt } from './parse-prompt.ts'
import type { Prompt, Prompts } from './prompt.ts'
import { promptFiles, readPromptFile } from './prompt-files.ts'
import { TemplateMistakes } from './template-mistakes.ts'

const ENDING = '.prompt.md'

/** The prompts of the directory, or the owner's own from `own`. Throws `TemplateMistakes` with all that is wrong. */
export function loadPrompts(directory: string, own: string | null = null): Prompts {
  const { files, mistakes: misnamed } = promptFiles(directory, own, ENDING)
  const prompts = new Map<KindName, Prompt>()
  const mistakes = [...misnamed]
  for (const kind of kinds) {
    const file = files.get(kind.name)
    if (file === undefined) continue
    const read = parsePrompt(readPromptFile(file), kind)
    if (Array.isArray(read)) mistakes.push(...read.map((mistake) => `${file.name}: ${mistake}`))
    else prompts.set(kind.name, read)
  }
  if (mistakes.length > 0) throw new TemplateMistakes(own === null ? directory : `${directory} and ${own}`, mistakes)
  return prompts
}
