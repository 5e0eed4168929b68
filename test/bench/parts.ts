// All parts of the bench, in the order in which they run and stand in the table.

import { allMail } from './parts/all-mail.ts'
import { commandStart } from './parts/command-start.ts'
import { memory } from './parts/memory.ts'
import { noticing } from './parts/noticing.ts'
import { pipeline } from './parts/pipeline.ts'
import { reading } from './parts/reading.ts'
import { scheduler } from './parts/scheduler.ts'
import type { Part } from './row.ts'

export const parts: readonly Part[] = [noticing, allMail, pipeline, reading, memory, scheduler, commandStart]
