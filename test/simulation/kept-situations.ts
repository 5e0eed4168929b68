// Situations that were lived through once are kept in a folder of the machine, for all threads and processes that run the very
// same sources. What stands there is forgotten as soon as a source changes.

import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Situation } from './prepared.ts'
import { copyStore, ROOT } from './program.ts'
import { profiles } from './provider/profiles.ts'
import type { ProfileName, SituationName } from './scenarios/scenario.ts'

const PREFIX = 'thanktwice-situations-'
const SOURCES = ['../../src', '../../prompts', '.'].map((path) => new URL(`${path}/`, import.meta.url).pathname)

let folder: string | null = null

export function keptSituation(name: SituationName, profile: ProfileName): Situation | null {
  const place = placeOf(name, profile)
  if (!existsSync(join(place, 'world'))) return null
  const { snapshot, hasStore } = deserialize(readFileSync(join(place, 'world'))) as {
    snapshot: Situation['snapshot']
    hasStore: boolean
  }
  const options = { ...snapshot.options, profile: profiles[profile] }
  return { snapshot: { ...snapshot, options }, store: hasStore ? place : null }
}

/** Keeps it; gives it as `keptSituation` will. */
export function keepSituation(name: SituationName, profile: ProfileName, { snapshot, store }: Situation): Situation {
  const place = placeOf(name, profile)
  const making = mkdtempSync(`${place}-`)
  if (store !== null) copyStore(store, making)
  const plain = { ...snapshot, options: { ...snapshot.options, profile: null } }
  writeFileSync(join(making, 'world'), serialize({ snapshot: plain, hasStore: store !== null }))
  try {
    renameSync(making, place)
  } catch {
    // Somebody else was faster.
    rmSync(making, { recursive: true, force: true })
  }
  return keptSituation(name, profile) ?? { snapshot, store }
}

function placeOf(name: SituationName, profile: ProfileName): string {
  folder ??= folderForSources()
  return join(folder, `${name}-${profile}`)
}

const HOUR_MS = 3_600_000

/** One folder for each state of the sources; those that nobody has begun lately go. */
function folderForSources(): string {
  const name = PREFIX + hashOfSources()
  for (const other of readdirSync(ROOT)) {
    const old =
      other.startsWith(PREFIX) && other !== name ? statSync(join(ROOT, other), { throwIfNoEntry: false }) : undefined
    if (old !== undefined && Date.now() - old.mtimeMs > HOUR_MS)
      rmSync(join(ROOT, other), { recursive: true, force: true })
  }
  mkdirSync(join(ROOT, name), { recursive: true })
  return join(ROOT, name)
}

function hashOfSources(): string {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    const files = readdirSync(source, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
    for (const file of files.sort()) hash.update(`${file}\n`).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}
