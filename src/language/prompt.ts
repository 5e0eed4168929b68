// A prompt read and parsed, and all of them by kind: what a model is asked to write. The walls around it are walls.ts.

import type { Template } from 'liquidjs'
import type { KindName } from '../conversation/conversation.ts'

export type PromptLimits = {
  /** The longest text, in words. */
  readonly words: number
  readonly temperature: number
  /** The longest answer, in tokens, whatever the model thinks before it included. */
  readonly tokens: number
}

export type Prompt = {
  readonly kind: KindName
  readonly purpose: string
  /** What it makes: a note to the contact, or questions for the owner's list. */
  readonly schema: 'note' | 'questions'
  readonly limits: PromptLimits
  readonly body: readonly Template[]
}

/** Kinds without one are always written from their template. */
export type Prompts = ReadonlyMap<KindName, Prompt>
