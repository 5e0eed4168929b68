// Which keys a schema knows, by their full names. Reads the schema's own definition, so that nothing is listed twice.

import type { z } from 'zod'
import { configSchema } from './schema.ts'

type Definition = {
  readonly innerType?: z.ZodType
  readonly in?: z.ZodType
  readonly out?: z.ZodType
  readonly type: string
}

function shapeOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> {
  const definition = schema.def as Definition
  if (definition.type === 'object') return (schema as z.ZodObject).shape as Record<string, z.ZodType>
  const inner = definition.innerType ?? (definition.out?.def.type === 'transform' ? definition.in : definition.out)
  return inner === undefined ? {} : shapeOf(inner)
}

function keysBelow(schema: z.ZodType, path: string): readonly string[] {
  return Object.entries(shapeOf(schema)).flatMap(([name, value]) => {
    const key = path === '' ? name : `${path}.${name}`
    return [key, ...keysBelow(value, key)]
  })
}

/** Every key of the configuration file, sections included: `mailbox`, `mailbox.imap`, `mailbox.imap.host` … */
export const configKeys: readonly string[] = keysBelow(configSchema, '')

/** The names of the keys directly in a section, `mailbox.imap`, or at the top for ''. */
export function keysIn(section: string): readonly string[] {
  const prefix = section === '' ? '' : `${section}.`
  return configKeys
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .filter((name) => !name.includes('.'))
}
