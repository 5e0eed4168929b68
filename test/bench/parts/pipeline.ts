// What a mail costs from its bytes to the decision that is on the disk, with no server around it, against mailparser alone.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { byTurns, median } from '../measure.ts'
import { writeConfig } from '../owner-config.ts'
import type { BenchOptions, Part, Row } from '../row.ts'
import { runTask } from '../task.ts'

export const pipeline: Part = { name: 'pipeline', measure }

type Ran = { readonly ms: number; readonly bytes: number }

async function measure(options: BenchOptions): Promise<Row[]> {
  const count = options.quick ? 200 : 1_000
  options.say(`${count} mails, a fifth of them answers`)
  const mixed = await compare(options, count, count / 5)
  options.say('answers alone')
  const answers = await compare(options, count / 2, count / 2)
  const perSecond = (ms: number, mails: number) => `${Math.round((mails / ms) * 1000)} mails/s`
  return [
    {
      what: 'parse, classify, match, decide, store durably',
      ours: perSecond(mixed.own, count),
      against: `mailparser alone: ${perSecond(mixed.floor, count)}`,
      aim: '≥ 0.6 of its rate',
      figure: mixed.floor / mixed.own,
      bound: { least: 0.6 },
      ratio: { is: mixed.own / mixed.floor, aim: 1 / 0.6 },
      notes: [
        `${count} mails of ${Math.round(mixed.bytes / count / 1000)} kB on average, a fifth of them answers to outreaches, the rest as in the big mailbox`,
        `answers alone, ${Math.round((answers.bytes / count) * 2)} bytes each: ${perSecond(answers.own, count / 2)}, mailparser ${perSecond(answers.floor, count / 2)} (${(answers.floor / answers.own).toFixed(2)} of its rate)`,
        'each mail is parsed twice, first in a thread where it can do no harm; each is stored, and each decision is, in a transaction that reaches the disk',
      ],
    },
  ]
}

async function compare({ runs }: BenchOptions, count: number, answers: number) {
  const ran = async (through: 'everything' | 'mailparser') => {
    const folder = mkdtempSync(join(tmpdir(), 'thanktwice-bench-'))
    const configPath = writeConfig(folder, { address: 'ana@bench.example', imapPort: 143, smtpPort: 25 })
    try {
      return await runTask<Ran>('pipeline', { configPath, count, answers, through })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  const [owns, floors] = await byTurns(
    runs,
    () => ran('everything'),
    () => ran('mailparser'),
  )
  const middle = (all: readonly Ran[]) => median(all.map(({ ms }) => ms))
  return { own: middle(owns), floor: middle(floors), bytes: owns[0]?.bytes ?? 0 }
}
