// docs/bench.svg: for each row how ours compares to its floor, on a logarithmic axis, with a mark where the aim lies. Written by
// hand so that it needs no library; it looks right on light and on dark pages.

import { isMet, type Row, times } from './row.ts'

const WIDTH = 800
const LEFT = 326
const RIGHT = 86
const ROW = 34
const TOP = 62
const FOOT = 46

/** The chart as an SVG document. Rows without a ratio are left out. */
export function chart(rows: readonly Row[]): string {
  const shown = rows.filter((row): row is Row & { ratio: NonNullable<Row['ratio']> } => row.ratio !== null)
  const all = shown
    .flatMap(({ ratio }) => [ratio.is, ratio.aim, 1])
    .filter((value) => value > 0 && Number.isFinite(value))
  const axis = axisOver(Math.min(...all), Math.max(...all))
  const height = TOP + shown.length * ROW + FOOT
  const bottom = TOP + shown.length * ROW
  const bars = shown.map((row, index) => bar(row, TOP + index * ROW, axis)).join('\n')
  const lines = axis.ticks.map((tick) => gridLine(tick, axis.at(tick), bottom)).join('\n')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title">
<title id="title">Thanktwice against its floors: ratio of each measured row, less is better</title>
<style>${style}</style>
<rect class="page" width="${WIDTH}" height="${height}" rx="8"/>
<text class="head" x="20" y="28">Thanktwice against its floors</text>
<text class="small" x="20" y="47">ratio to the floor or peer of the same run, logarithmic; 1 is as good as the floor, less is better</text>
${lines}
${bars}
${legend(bottom + 32)}
</svg>
`
}

type Axis = { readonly at: (ratio: number) => number; readonly ticks: readonly number[] }

function axisOver(least: number, most: number): Axis {
  const candidates = [-4, -3, -2, -1, 0, 1, 2, 3, 4].flatMap((power) => [1, 2, 5].map((digit) => digit * 10 ** power))
  const from = candidates.filter((tick) => tick <= Math.min(least, 0.5)).at(-1) ?? least
  const to = candidates.find((tick) => tick >= Math.max(most, 2)) ?? most
  const at = (ratio: number) => {
    const share = Math.log(Math.min(Math.max(ratio, from), to) / from) / Math.log(to / from)
    return LEFT + share * (WIDTH - LEFT - RIGHT)
  }
  const within = candidates.filter((tick) => tick >= from && tick <= to)
  const ticks = within.length > 8 ? within.filter((tick) => String(tick).replace(/[0.]/g, '') === '1') : within
  return { at, ticks }
}

function gridLine(tick: number, x: number, bottom: number): string {
  const kind = tick === 1 ? 'floor' : 'grid'
  return `<line class="${kind}" x1="${x.toFixed(1)}" y1="${TOP - 6}" x2="${x.toFixed(1)}" y2="${bottom}"/>
<text class="small middle" x="${x.toFixed(1)}" y="${bottom + 14}">${Number(tick.toPrecision(1))}</text>`
}

function bar(row: Row & { ratio: NonNullable<Row['ratio']> }, top: number, { at }: Axis): string {
  const middle = top + ROW / 2
  const [from, to] = [at(1), at(row.ratio.is)].sort((a, b) => a - b) as [number, number]
  const aim = at(row.ratio.aim)
  const kind = isMet(row) ? 'met' : 'missed'
  const label = Math.max(to, aim) + 8
  return `<text class="what" x="${LEFT - 14}" y="${middle + 4}">${escaped(row.what)}</text>
<rect class="${kind}" x="${from.toFixed(1)}" y="${top + 9}" width="${Math.max(2, to - from).toFixed(1)}" height="${ROW - 18}" rx="2"/>
<path class="aim" d="M${aim.toFixed(1)} ${top + 4}v${ROW - 8}"/>
<text class="ratio ${kind}-text" x="${label.toFixed(1)}" y="${middle + 4}">${times(row.ratio.is)}</text>`
}

function legend(y: number): string {
  const items = [
    ['met', 'aim met'],
    ['missed', 'aim missed'],
  ].map(([kind, words], index) => {
    const x = LEFT + index * 110
    return `<rect class="${kind}" x="${x}" y="${y - 9}" width="14" height="10" rx="2"/><text class="small" x="${x + 20}" y="${y}">${words}</text>`
  })
  return `${items.join('\n')}
<path class="aim" d="M${LEFT + 224} ${y - 11}v14"/><text class="small" x="${LEFT + 234}" y="${y}">the aim</text>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('`', '')
}

const style = `
text { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; fill: #1f2328 }
.head { font-size: 16px; font-weight: 600 } .small { font-size: 11.5px; fill: #59636e }
.middle { text-anchor: middle } .what { text-anchor: end; font-size: 12.5px } .ratio { font-weight: 600 }
.page { fill: #ffffff; stroke: #d1d9e0 } .grid { stroke: #e4e8ec } .floor { stroke: #59636e; stroke-width: 1.5 }
.met { fill: #2f7d5b } .missed { fill: #c4552d } .met-text { fill: #226246 } .missed-text { fill: #a8431f }
.aim { stroke: #1f2328; stroke-width: 2.5; fill: none }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3 } .small { fill: #9aa4ae } .page { fill: #0d1117; stroke: #30363d } .grid { stroke: #222a33 }
.floor { stroke: #9aa4ae } .met { fill: #4bb07f } .missed { fill: #e0764c } .met-text { fill: #6fcf9f } .missed-text { fill: #f0936c }
.aim { stroke: #e6edf3 }
}
`
