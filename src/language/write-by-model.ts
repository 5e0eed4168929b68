// Has a model write a note, and waits for it. The template is always there in its place.

import { askAndMend, type Outcome } from './ask-and-mend.ts'
import type { Model } from './model.ts'
import { type NoteWanted, noteJob } from './note-job.ts'
import type { Written } from './write-draft.ts'

export type ByModel = Omit<Outcome<Written>, 'made'> & {
  /** Null: to be written from the template, because of `failure`. */
  readonly written: Written | null
}

/** Never throws because of a model, and ends soon after the signal aborts. */
export async function writeByModel(model: Model, wanted: NoteWanted, signal: AbortSignal): Promise<ByModel> {
  const { made, ...rest } = await askAndMend(model, noteJob(wanted, model.name), signal)
  return { written: made, ...rest }
}
