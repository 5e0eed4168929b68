// The files of a folder by their ending, and the owner's own beside them, which outrank those of the same name.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KindName } from '../conversation/conversation.ts'
import { kinds } from '../followups/index.ts'
import { TemplateMistakes } from './template-mistakes.ts'

export type PromptFile = { readonly name: string; readonly directory: string }

/** By kind, with the mistakes in their names. Throws TemplateMistakes where a folder cannot be read. */
export function promptFiles(
  directory: string,
  own: string | null,
  ending: string,
): { readonly files: ReadonlyMap<KindName, PromptFile>; readonly mistakes: readonly string[] } {
  const files = new Map<KindName, PromptFile>()
  const mistakes: string[] = []
  for (const one of own === null ? [directory] : [directory, own]) {
    for (const name of namesIn(one, ending)) {
      const kind = kinds.find((kind) => name === `${kind.name}${ending}`)
      if (kind === undefined) mistakes.push(`${name}: there is no follow-up kind of that name`)
      else files.set(kind.name, { name, directory: one })
    }
  }
  return { files, mistakes }
}

export function readPromptFile({ name, directory }: PromptFile): string {
  return readFileSync(join(directory, name), 'utf8').replace(/^\ufeff/, '')
}

function namesIn(directory: string, ending: string): readonly string[] {
  try {
    return readdirSync(directory)
      .filter((name) => name.endsWith(ending))
      .sort()
  } catch (error) {
    throw new TemplateMistakes(directory, [`cannot be read: ${(error as Error).message}`])
  }
}
