import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { bin, thanktwice } from './command.ts'

const secrets = { THANKTWICE_IMAP_PASSWORD: 'hush' }
const yaml = `owner: { name: Ana, addresses: ana@example.org, zone: Europe/Lisbon }
mailbox: { imap: { host: imap.example.org }, smtp: { host: smtp.example.org } }
`

function folder(config: string = yaml): string {
  const path = mkdtempSync(join(tmpdir(), 'thanktwice-main-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  writeFileSync(join(path, 'thanktwice.yaml'), config)
  return path
}

describe('too old a Node is told in one line', () => {
  const message = (version: string) =>
    `Thanktwice needs Node 22.18 or newer; this is ${version}. Get it from https://nodejs.org (or: nvm install 24).\n`
  const pretend = (version: string) => {
    const code = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`
    return ['--import', `data:text/javascript,${encodeURIComponent(code)}`]
  }

  test.each(['12.22.12', '18.20.8', '20.20.2', '22.17.1', '23.5.0'])('%s is too old', (version) => {
    expect(thanktwice(['--version'], { flags: pretend(version) })).toEqual({
      status: 1,
      stdout: '',
      stderr: message(version),
    })
  })

  test.each(['22.18.0', '23.6.0', '24.0.0', '26.1.0', '100.0.0'])('%s is recent enough', (version) => {
    expect(thanktwice(['--version'], { flags: pretend(version) })).toMatchObject({ status: 0, stderr: '' })
  })

  for (const [node, version] of oldNodes()) {
    test(`Node ${version} of this machine can read the file and says so`, () => {
      expect(thanktwice(['run'], { node })).toEqual({ status: 1, stdout: '', stderr: message(version) })
    })
  }
})

/** A Node before 22 where this machine has one, by path; on others the versions pretended above must do. */
function oldNodes(): readonly (readonly [node: string, version: string])[] {
  const node = '/usr/bin/node'
  if (!existsSync(node)) return []
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim().slice(1)
  return Number(version.split('.')[0]) < 22 ? [[node, version]] : []
}

describe('check-config', () => {
  test('prints the configuration of the folder that it is started in', () => {
    const ran = thanktwice(['check-config'], { cwd: folder(), env: secrets })
    expect(ran.status).toBe(0)
    expect(ran.stdout).toContain('  imap.password   ••••• from THANKTWICE_IMAP_PASSWORD\n')
    expect(ran.stdout + ran.stderr).not.toContain('hush')
    expect(ran.stderr).toBe('\nthanktwice.yaml has no mistakes.\n')
  })

  test('prints one JSON document with --json', () => {
    const ran = thanktwice(['check-config', '--json', '--config', join(folder(), 'thanktwice.yaml')], { env: secrets })
    expect([ran.status, ran.stderr]).toEqual([0, ''])
    expect(JSON.parse(ran.stdout)).toMatchObject({
      owner: { name: 'Ana' },
      cadence: { nudge: { after_business_days: 7 } },
    })
  })

  test('lists every mistake on standard error and ends with 78', () => {
    const ran = thanktwice(['check-config', '-c', 'thanktwice.yaml'], { cwd: folder(yaml.replace('zone', 'zoen')) })
    expect([ran.status, ran.stdout]).toEqual([78, ''])
    expect(ran.stderr).toBe(`thanktwice.yaml has 3 mistakes:
  line 1  owner.zone
          found nothing; wanted a time zone by its IANA name, such as Europe/Lisbon or America/New_York
  line 1  owner.zoen
          found an unknown key; did you mean "zone"?
  line 2  mailbox.imap.password
          found nothing; wanted the password: THANKTWICE_IMAP_PASSWORD in the environment, or password_file
`)
  })

  test('says which file is missing', () => {
    const ran = thanktwice(['check-config', '--config', 'nowhere.yaml'], { cwd: folder() })
    expect(ran).toEqual({
      status: 78,
      stdout: '',
      stderr:
        'nowhere.yaml has one mistake:\n  found no file; wanted a YAML file; config/thanktwice.example.yaml is one to start from\n',
    })
  })
})

test('a reader who stops early is no error', async () => {
  const child = spawn(process.execPath, [bin, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] })
  const said: Buffer[] = []
  child.stderr.on('data', (part: Buffer) => said.push(part))
  child.stdout.destroy()
  const [status] = await once(child, 'close')
  expect([status, Buffer.concat(said).toString()]).toEqual([0, ''])
})

test('the command works through a link, as npm places one', () => {
  const link = join(folder(), 'thanktwice')
  symlinkSync(bin, link)
  expect(
    spawnSync(link, ['--version'], {
      encoding: 'utf8',
      env: { PATH: `${join(process.execPath, '..')}:${process.env.PATH}` },
    }),
  ).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    stderr: '',
  })
})

test('the package works from below node_modules, where Node strips no types, and says nothing of it', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const installed = join(folder(), 'node_modules/thanktwice')
  mkdirSync(installed, { recursive: true })
  for (const part of ['bin', 'src', 'prompts', 'package.json'])
    cpSync(join(root, part), join(installed, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(installed, 'node_modules'))
  const config = join(installed, '../../thanktwice.yaml')
  const ran = spawnSync(
    process.execPath,
    [join(installed, 'bin/thanktwice.mjs'), 'check-config', '--json', '-c', config],
    {
      encoding: 'utf8',
      env: secrets,
    },
  )
  expect([ran.status, ran.stderr]).toEqual([0, ''])
  expect(JSON.parse(ran.stdout)).toMatchObject({ owner: { name: 'Ana' } })
})
