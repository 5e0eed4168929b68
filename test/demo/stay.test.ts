import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { stay } from '../../src/sandbox/demo/stay.ts'
import { openSubmission } from '../../src/transport/smtp.ts'
import { gathering } from './told.ts'

const PATIENCE = { timeout: 20_000 }

const stores = () => readdirSync(tmpdir()).filter((name) => name.startsWith('thanktwice-stay-'))

test('the servers answer while they stay, and nothing is left when they are told to go', async () => {
  const before = stores()
  const [stdout, stderr] = [gathering(), gathering()]
  const stop = new AbortController()
  const ended = stay({ json: true, streams: { stdout: stdout.stream, stderr: stderr.stream }, signal: stop.signal })
  await expect.poll(stdout.text, PATIENCE).toContain('\n')
  const { accounts } = JSON.parse(stdout.text()) as { accounts: Account[] }
  expect(accounts.map(({ address }) => address.split('@')[0])).toEqual([
    'nora',
    'maria.okafor',
    'daniel',
    'priya.raman',
    'h.vogt',
  ])
  for (const { imap } of accounts) expect(await greeting(imap)).toMatch(/^\* OK/)
  expect(await greeting(accounts[0]!.smtp)).toMatch(/^220 /)
  await expect.poll(stderr.text, PATIENCE).toContain('nothing under way yet')
  await outreachOf(accounts[0]!, accounts[1]!.address)
  await expect.poll(stderr.text, PATIENCE).toContain('the owner put me among the recipients')
  await expect.poll(stderr.text, PATIENCE).toContain('Maria: I take it from here')
  stop.abort()
  await ended
  await expect(greeting(accounts[0]!.imap)).rejects.toThrow()
  expect(stores().filter((name) => !before.includes(name))).toEqual([])
})

type Account = {
  address: string
  password: string
  imap: { host: string; port: number }
  smtp: { host: string; port: number }
}

/** As a mail client sends it: one text, and the blind copy known to the envelope alone. */
async function outreachOf({ address, password, smtp }: Account, to: string): Promise<void> {
  const submission = openSubmission({ ...smtp, security: 'none', user: address, password })
  const raw = Buffer.from(
    `From: Nora <${address}>\r\nTo: Maria <${to}>\r\nSubject: Twenty minutes?\r\nMessage-ID: <first@example.org>\r\nDate: ${new Date().toUTCString()}\r\n\r\nDear Maria,\r\n\r\nI liked your last map. May I ask you about it?\r\n\r\nNora\r\n`,
  )
  for (const recipient of [to, address.replace('@', '+thanktwice@')]) {
    expect(
      await submission.send({ envelope: { from: address, to: recipient }, raw, beforeBody: () => null }),
    ).toMatchObject({
      outcome: 'accepted',
    })
  }
}

function greeting({ host, port }: { host: string; port: number }): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host)
    socket.once('error', reject)
    socket.once('data', (chunk) => {
      resolve(String(chunk))
      socket.destroy()
    })
  })
}
