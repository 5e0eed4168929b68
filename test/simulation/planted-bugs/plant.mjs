// Loaded before anything else (node --import), with the name of a mistake in THANKTWICE_PLANTED_BUG: the program's files are then
// read with that mistake in them. Nothing on disk is changed.

import { registerHooks } from 'node:module'
import { bugs } from './bugs.ts'
import { plant } from './plant.ts'

const name = process.env.THANKTWICE_PLANTED_BUG ?? ''
const src = new URL('../../../src/', import.meta.url).href

if (name !== '') {
  const bug = bugs.find((one) => one.name === name)
  if (bug === undefined) throw new Error(`there is no planted bug “${name}”`)
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context)
      const file = url.startsWith(src) ? url.slice(src.length).split('?')[0] : ''
      const edits = bug.edits.filter((edit) => edit.file === file)
      if (edits.length === 0) return loaded
      const source = edits.reduce(plant, String(loaded.source))
      return { ...loaded, source }
    },
  })
}
