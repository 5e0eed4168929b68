// Something to read about a contact that the owner passed on: an article, a profile, a job page. Data only.

import type { Instant } from '../mail/message.ts'

export type Material = {
  readonly title: string
  /** Who wrote it or where it comes from; '' where it does not say. */
  readonly from: string
  /** When it was written, else when the owner passed it on. */
  readonly date: Instant
  readonly url: string | null
  /** At most 4,000 characters of it. */
  readonly text: string
  readonly messageId: string | null
}
