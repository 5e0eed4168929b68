// The desk at which a model writes, from the configuration: its prompts judged, the owner's own mails read, the endpoint not yet
// spoken to.

import { readFileSync } from 'node:fs'
import type { Config } from '../config.ts'
import type { Writing } from '../engine/writing.ts'
import { openDesk } from '../language/desk.ts'
import { loadPrompts } from '../language/load-prompts.ts'
import type { Model } from '../language/model.ts'
import { openModel } from '../language/openai-model.ts'
import type { Prompts } from '../language/prompt.ts'
import { TemplateMistakes } from '../language/template-mistakes.ts'

const PROMPTS = new URL('../../prompts/', import.meta.url).pathname

/** Null where there is no model; the owner's own prompts are judged even then. Throws TemplateMistakes. */
export function openWriting(config: Config, own: Model | undefined): Writing | null {
  const { model } = config
  if (model === null && own === undefined && config.prompts === undefined) return null
  const prompts = promptsOf(config)
  if (model === null && own === undefined) return null
  const rules = { prices: model?.prices ?? null, daily: model?.daily ?? { tokens: Infinity, money: null } }
  const writer = own ?? (model === null ? undefined : openModel(model))
  if (writer === undefined) return null
  return { desk: openDesk(writer), prompts, samples: samplesOf(config), rules }
}

/** The prompts of the program, or the owner's own in their place. Throws TemplateMistakes. */
export function promptsOf(config: Config): Prompts {
  return loadPrompts(PROMPTS, config.prompts ?? null)
}

/** A few mails of the owner's own, as the file that he named holds them; '' for none. Throws TemplateMistakes. */
export function samplesOf({ model }: Config): string {
  const file = model?.styleFile ?? null
  if (file === null) return ''
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new TemplateMistakes(file, [error instanceof Error ? error.message : String(error)])
  }
}
