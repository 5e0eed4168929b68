// Asking the plain tree of a configuration file for what stands at a key, and saying it without giving a password away.

import type { ConfigDocument, ConfigTree } from './document.ts'

export function isSection(tree: ConfigTree): tree is { [key: string]: ConfigTree } {
  return typeof tree === 'object' && !Array.isArray(tree)
}

/** What the file holds at `mailbox.imap.host` or `owner.addresses.0`; undefined where there is nothing. */
export function valueAt(document: ConfigDocument, path: string): ConfigTree {
  let value: ConfigTree = document.tree
  for (const name of path === '' ? [] : path.split('.')) {
    if (typeof value !== 'object') return undefined
    value = Array.isArray(value) ? value[Number(name)] : Object.hasOwn(value, name) ? value[name] : undefined
  }
  return value
}

/** The text at a key; undefined where there is nothing or something else than text. */
export function textAt(document: ConfigDocument, path: string): string | undefined {
  const value = valueAt(document, path)
  return typeof value === 'string' ? value : undefined
}

/** The line of a key, or of the nearest section around it that the file holds; null when it holds none. */
export function lineAt(document: ConfigDocument, path: string): number | null {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const line = document.lines.get(at)
    if (line !== undefined) return line
  }
  return null
}

/** `"993x"`, `99999`, `nothing`, `a list`, `a section`; no password and no key is ever shown. */
export function foundAt(document: ConfigDocument, path: string): string {
  const value = valueAt(document, path)
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return 'a section'
  if (/\bpassword$/.test(path)) return 'a password'
  if (path === 'model.key') return 'a key'
  if (/:\/\/[^/]*@/.test(value)) return 'an address with a password in it'
  if (/^-?\d{1,15}(?:\.\d{1,15})?$/.test(value)) return value
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value)
}
