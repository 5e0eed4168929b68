// The rows of the noticing part: who was how fast, and who left what lying.

import { median, quantile } from '../measure.ts'
import { duration, type Row } from '../row.ts'
import { bare, ours } from '../watcher.ts'

/** One flood of mail into the account of one watcher. */
export type Flood = {
  readonly sort: 'burst' | 'drizzle'
  readonly watcher: string
  readonly unnoticed: number
  /** From the begin of the flood to when the last mail of it was noticed. */
  readonly lastMs: number
  readonly sentMs: number
}

type Missing = { readonly absent: readonly string[]; readonly silent: readonly string[] }

export function noticingRows(
  delays: ReadonlyMap<string, readonly number[]>,
  floods: readonly Flood[],
  missing: Missing,
): Row[] {
  return [single(delays, missing), ahead(delays), ...unnoticed(floods), lastOfBurst(floods)]
}

const spread = (sample: readonly number[]) =>
  `p50 ${duration(quantile(sample, 0.5))}, p95 ${duration(quantile(sample, 0.95))}, p99 ${duration(quantile(sample, 0.99))}`

function single(delays: ReadonlyMap<string, readonly number[]>, { absent, silent }: Missing): Row {
  const own = delays.get(ours.name) ?? []
  const floor = delays.get(bare.name) ?? []
  const ratio = quantile(own, 0.99) / quantile(floor, 0.99)
  const others = [...delays].filter(([name]) => name !== ours.name && name !== bare.name)
  return {
    what: 'delivery → logged, IDLE alive (p99)',
    ours: spread(own),
    against: `bare imapflow watcher: ${spread(floor)}`,
    aim: '≤ 1.1 ×',
    figure: ratio,
    bound: { most: 1.1 },
    ratio: { is: ratio, aim: 1.1 },
    notes: [
      `${own.length} deliveries to each; Dovecot itself tells a waiting client of new mail half a second after it came`,
      ...others.map(([name, sample]) => `${name}: ${spread(sample)}`),
      ...absent.map((name) => `${name}: not installed here`),
      ...silent.map((name) => `${name}: ran, but noticed none of four mails`),
    ],
  }
}

function ahead(delays: ReadonlyMap<string, readonly number[]>): Row {
  const own = quantile(delays.get(ours.name) ?? [], 0.5)
  const others = [...delays]
    .filter(([name]) => name !== ours.name && name !== bare.name)
    .map(([name, sample]) => ({ name, ms: quantile(sample, 0.5) }))
    .sort((a, b) => a.ms - b.ms)
  const first = others[0] ?? { name: 'no peer is installed', ms: Number.NaN }
  return {
    what: 'the same against the fastest peer (p50)',
    ours: duration(own),
    against: `${first.name}: ${duration(first.ms)}`,
    aim: 'no peer ahead',
    figure: own / first.ms,
    bound: { most: 1 },
    ratio: Number.isNaN(first.ms) ? null : { is: own / first.ms, aim: 1 },
    notes: [],
  }
}

function unnoticed(floods: readonly Flood[]): Row[] {
  return (['burst', 'drizzle'] as const).map((sort) => {
    const these = floods.filter((flood) => flood.sort === sort)
    const of = (name: string) => these.filter(({ watcher }) => watcher === name)
    const lost = (name: string) => of(name).reduce((sum, flood) => sum + flood.unnoticed, 0)
    const others = [...new Set(these.map(({ watcher }) => watcher))].filter((name) => name !== ours.name)
    return {
      what: sort === 'burst' ? '200 in a burst: unnoticed' : '200 drizzled over 6 s: unnoticed',
      ours: `${lost(ours.name)} in ${of(ours.name).length} runs`,
      against: others.map((name) => `${name} ${lost(name)}`).join(', '),
      aim: '0',
      figure: lost(ours.name),
      bound: { most: 0 },
      ratio: null,
      notes: [],
    }
  })
}

function lastOfBurst(floods: readonly Flood[]): Row {
  const bursts = floods.filter(({ sort }) => sort === 'burst')
  const last = (name: string) => median(bursts.filter(({ watcher }) => watcher === name).map(({ lastMs }) => lastMs))
  const own = last(ours.name)
  const floor = last(bare.name)
  const names = [...new Set(bursts.map(({ watcher }) => watcher))].filter(
    (name) => name !== ours.name && name !== bare.name,
  )
  return {
    what: '200 in a burst: the last is logged',
    ours: duration(own),
    against: `bare imapflow watcher: ${duration(floor)}`,
    aim: '≤ 700 ms',
    figure: own,
    bound: { most: 700 },
    ratio: { is: own / floor, aim: 700 / floor },
    notes: [
      `counted from the begin of the first delivery; delivering all took ${duration(median(bursts.map(({ sentMs }) => sentMs)))}`,
      names.map((name) => `${name} ${duration(last(name))}`).join(', '),
    ].filter((note) => note !== ''),
  }
}
