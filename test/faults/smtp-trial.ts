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
/** For the one phase in which the server is known to stay silent. */
const IMPATIENT_MS = 400

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
      patience: { ...PATIENT, ...impatience(fault) },
    })
    const result = await use(submission)
    return { result, holds: holdings(server, fault) }
  } finally {
    await line?.stop()
    await server.stop()
  }
}

function impatience({ script, cut, long }: SmtpFault): Partial<SmtpPatience> {
  const phase: keyof SmtpPatience | null = [script.greeting, script.hello, script.auth].includes('silence')
    ? 'setup'
    : [script.mail, script.recipient, script.data].includes('silence')
      ? 'envelope'
      : script.text?.act === 'silence' && long
        ? 'body'
        : script.text?.act === 'silence' || script.dot === 'silence' || cut?.how === 'silence'
          ? 'answer'
          : null
  return phase === null ? {} : { [phase]: IMPATIENT_MS }
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
