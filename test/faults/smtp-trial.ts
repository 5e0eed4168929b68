// One mail, one fault: the real transport against a real socket, and what the server knows of it at the end.

import { openSubmission } from '../../src/transport/smtp.ts'
import type { SmtpPatience, Submission } from '../../src/transport/submission.ts'
import { startCuttingProxy } from '../servers/cutting-proxy.ts'
import { freePort } from '../servers/ports.ts'
import { type Act, type ScriptedSmtp, startScriptedSmtp } from '../servers/scripted-smtp.ts'
import type { SmtpFault } from './smtp-faults.ts'

/** Whether the server holds the mail for good: `perhaps` when it has the whole text and never said. */
export type Holds = 'yes' | 'no' | 'perhaps'

const PATIENT: SmtpPatience = { setup: 20_000, envelope: 20_000, body: 20_000, answer: 20_000 }
const IMPATIENT: SmtpPatience = { setup: 300, envelope: 300, body: 300, answer: 300 }

/** Opens the line with this fault in it, lets `use` send one mail, and looks at what the server holds then. */
export async function withFault<T>(
  fault: SmtpFault,
  use: (submission: Submission) => Promise<T>,
): Promise<{ result: T; holds: Holds }> {
  const server = await startScriptedSmtp(fault.script)
  const { cut } = fault
  const line =
    cut === undefined
      ? null
      : await startCuttingProxy(server.port, (chunk, from) =>
          from === cut.from && chunk.includes(cut.words) ? cut.how : null,
        )
  try {
    const submission = openSubmission({
      host: '127.0.0.1',
      port: fault.down ? await freePort() : (line ?? server).port,
      security: 'none',
      user: 'nell@example.test',
      password: 'pw',
      patience: staysSilent(fault) ? IMPATIENT : PATIENT,
    })
    const result = await use(submission)
    return { result, holds: holdings(server, fault) }
  } finally {
    await line?.stop()
    await server.stop()
  }
}

function staysSilent({ script, cut }: SmtpFault): boolean {
  const acts = [...Object.values(script), script.text?.act]
  return cut?.how === 'silence' || acts.includes('silence') || acts.some(isMereTalk)
}

/** A server that is misunderstood waits for us as well. */
function isMereTalk(act: unknown): boolean {
  return typeof act === 'string' && !/^[245]\d\d /.test(act)
}

function holdings(server: ScriptedSmtp, { script }: SmtpFault): Holds {
  if (server.texts.length === 0)
    return script.text !== undefined && word(script.text.act).startsWith('2') ? 'perhaps' : 'no'
  const said = word(script.dot ?? '250')
  if (/^2\d\d /.test(`${said} `)) return 'yes'
  return /^[45]\d\d /.test(said) ? 'no' : 'perhaps'
}

function word(act: Act): string {
  return Array.isArray(act) ? act[0] : act
}
