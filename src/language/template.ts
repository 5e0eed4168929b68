// A template read and parsed, and all of them by kind. Reading them from disk is load-templates.ts; filling them is render-template.ts.

import type { Template } from 'liquidjs'
import type { KindName } from '../conversation/conversation.ts'

export type ParsedTemplate = {
  readonly kind: KindName
  readonly to: 'owner' | 'contact'
  /** Liquid for the subject of a mail to the owner; null for notes to a contact, which stay in their thread. */
  readonly subject: readonly Template[] | null
  readonly body: readonly Template[]
}

/** One for each kind: `loadTemplates` gives nothing less. */
export type Templates = ReadonlyMap<KindName, ParsedTemplate>

/** What a template makes of a conversation. */
export type Rendered = { readonly subject: string | null; readonly body: string }
