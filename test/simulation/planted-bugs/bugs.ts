// Every mistake that the simulation must catch.

import { anywayBugs } from './anyway-bugs.ts'
import { approvingBugs } from './approving-bugs.ts'
import { barrierBugs } from './barrier-bugs.ts'
import { filingBugs } from './filing-bugs.ts'
import type { PlantedBug } from './planted-bug.ts'
import { readingBugs } from './reading-bugs.ts'
import { sendingBugs } from './sending-bugs.ts'
import { stoppingBugs } from './stopping-bugs.ts'
import { writingBugs } from './writing-bugs.ts'

export const bugs: readonly PlantedBug[] = [
  ...sendingBugs,
  ...barrierBugs,
  ...approvingBugs,
  ...anywayBugs,
  ...stoppingBugs,
  ...readingBugs,
  ...filingBugs,
  ...writingBugs,
]
