// Judges one source file by the plan of the house: every objection is a sentence that says what is wrong.

import {
  BESIDE,
  FLOORS,
  LONG_FILES,
  LONG_FUNCTIONS,
  MOST_FUNCTION_LINES,
  MOST_LINES,
  OWNED_PACKAGES,
  PROCESS_FILES,
  PURE,
  PURE_PACKAGES,
  SANDBOX,
} from './rooms.ts'
import { functionsOf, importsOf, withoutComments } from './source.ts'

/** `file` is its path below src/, `source` its text. */
export function objections(file: string, source: string): string[] {
  const room = roomOf(file)
  return [
    ...importsOf(source).flatMap(({ specifier, typeOnly }) =>
      specifier.startsWith('.') ? toRoom(file, room, specifier, typeOnly) : toPackage(room, specifier),
    ),
    ...impure(room, source),
    ...outOfPlace(file, room, source),
    ...tooLong(file, source),
  ]
}

export function roomOf(file: string): string {
  return (file.split('/')[0] ?? '').replace(/\.(?:d\.)?ts$/, '')
}

function toRoom(file: string, room: string, specifier: string, typeOnly: boolean): string[] {
  const target = new URL(specifier, `file:///${file}`).pathname.slice(1)
  const other = roomOf(target)
  if (other === room) return []
  const reaches = `${room} imports ${other} (${specifier})`
  if (other === SANDBOX) return /^commands\/demo\b/.test(file) ? [] : [`${reaches}: only the demo may`]
  if (room === SANDBOX) return other === 'commands' ? [`${reaches}: the commands stand above it`] : []
  if (BESIDE.includes(room))
    return BESIDE.includes(other) || (other === 'conversation' && typeOnly)
      ? []
      : [`${reaches}: it stands beside the floors`]
  if (BESIDE.includes(other))
    return floorOf(room) <= floorOf('service') ? [] : [`${reaches}: settings are handed down, not fetched`]
  if (floorOf(room) < 0 || floorOf(other) < 0) return [`${reaches}: no such room is on the plan`]
  return floorOf(other) > floorOf(room) ? [] : [`${reaches}: that is no floor below`]
}

function floorOf(room: string): number {
  return FLOORS.findIndex((rooms) => rooms.includes(room))
}

function toPackage(room: string, specifier: string): string[] {
  const owners = OWNED_PACKAGES[specifier]
  if (owners !== undefined && !owners.includes(room))
    return [`${room} imports ${specifier}, which belongs to ${owners.join(' and ') || 'nobody'}`]
  if (PURE.includes(room) && !PURE_PACKAGES[room]?.includes(specifier))
    return [`${room} is pure and imports ${specifier}`]
  return []
}

const IMPURE: readonly RegExp[] = [
  /\bDate\.now\b/,
  /\bnew Date\(\s*\)/,
  /\bDateTime\.(?:now|local|utc)\(\s*\)/,
  /\bMath\.random\b/,
  /\bperformance\.now\b/,
  /\bcrypto\./,
  /\bprocess\b\s*[.[]/,
  /\bfetch\(/,
  /\bset(?:Timeout|Interval|Immediate)\(/,
  /\bconsole\./,
]

function impure(room: string, source: string): string[] {
  if (!PURE.includes(room)) return []
  const code = withoutComments(source)
  return IMPURE.flatMap((pattern) => {
    const found = pattern.exec(code)
    return found === null ? [] : [`${room} is pure and says ${found[0]}`]
  })
}

const SQL =
  /\b(?:SELECT\s[\s\S]{1,200}?\sFROM|INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+(?:TABLE|INDEX))\b/

function outOfPlace(file: string, room: string, source: string): string[] {
  const code = withoutComments(source)
  const found: string[] = []
  const sql = SQL.exec(code)
  if (sql !== null && room !== 'store') found.push(`SQL outside of the store: ${sql[0].slice(0, 40)}`)
  if (/\bprocess\b\s*[.[]/.test(code) && !PROCESS_FILES.some((one) => one.test(file)))
    found.push(`${file} touches process`)
  if (/^export default\b/m.test(code)) found.push(`${file} has a default export`)
  if (
    /(?:^|\/|-)(?:util|utils|helper|helpers|manager|common|lib|misc)(?:-|\.|\/)/.test(file.replace('common-words', ''))
  )
    found.push(`${file} is named for nothing`)
  if (!source.startsWith('// ')) found.push(`${file} does not open with what it is in charge of`)
  return found
}

function tooLong(file: string, source: string): string[] {
  const lines = source.split('\n').length - 1
  const long = functionsOf(source).filter(
    (one) => one.lines > MOST_FUNCTION_LINES && !LONG_FUNCTIONS.includes(`${file} ${one.name}`),
  )
  return [
    ...(lines > MOST_LINES && !LONG_FILES.includes(file) ? [`${file} has ${lines} lines`] : []),
    ...long.map((one) => `${file}: ${one.name} has ${one.lines} lines`),
  ]
}
