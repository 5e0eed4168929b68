// The configuration file as text and keys: YAML into a plain tree of strings, with the line of every key. Judges nothing
// but the YAML itself; what the keys mean is schema.ts.

import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
} from 'yaml'
import type { ConfigMistake } from './mistake.ts'
import { yamlMistakes } from './yaml-mistakes.ts'

/** Every value is text as written: the schema alone says which text is a number or a time. An empty value is undefined. */
export type ConfigTree = string | undefined | ConfigTree[] | { [key: string]: ConfigTree }

export type ConfigDocument = {
  readonly tree: ConfigTree
  /** The line of each key and item that the file holds, by its path: `mailbox.imap.port`, `owner.addresses.0`. */
  readonly lines: ReadonlyMap<string, number>
  readonly mistakes: readonly ConfigMistake[]
}

/** Parses YAML 1.2 by its "failsafe" schema, in which every scalar is a string: `18:00`, `0123` and `no` stay what they are. */
export function configDocument(text: string): ConfigDocument {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    stringKeys: false,
    lineCounter,
  })
  const broken = yamlMistakes(document, text, lineCounter)
  if (broken.length > 0) return { tree: undefined, lines: new Map(), mistakes: broken }
  const reading: Reading = { document, lineCounter, lines: new Map(), mistakes: [] }
  const tree = treeOf(document.contents, '', reading)
  return { tree, lines: reading.lines, mistakes: reading.mistakes }
}

type Reading = {
  document: Document
  lineCounter: LineCounter
  lines: Map<string, number>
  mistakes: ConfigMistake[]
}

function treeOf(node: unknown, path: string, reading: Reading): ConfigTree {
  if (isAlias(node)) {
    const target = node.resolve(reading.document)
    if (isScalar(target)) return treeOf(target, path, reading)
    const wanted = 'the value written out: a name after * can only stand for one word or number'
    reading.mistakes.push({ key: path, line: lineOf(node, reading), found: `"*${node.source}"`, wanted })
    return undefined
  }
  if (isMap(node)) return mapOf(node, path, reading)
  if (isSeq(node)) {
    return node.items.map((item, index) => {
      const itemPath = join(path, String(index))
      reading.lines.set(itemPath, lineOf(item, reading))
      return treeOf(item, itemPath, reading)
    })
  }
  if (!isScalar(node)) return undefined
  const written = String(node.value ?? '')
  const empty = node.type === 'PLAIN' && ['', '~', 'null'].includes(written)
  return empty ? undefined : written
}

function mapOf(map: YAMLMap, path: string, reading: Reading): ConfigTree {
  const tree: { [key: string]: ConfigTree } = Object.create(null)
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : String(key)
    const keyPath = join(path, name)
    const line = lineOf(key, reading)
    const earlier = reading.lines.get(keyPath)
    if (earlier !== undefined) {
      const found = `"${name}" a second time (first on line ${earlier})`
      reading.mistakes.push({ key: keyPath, line, found, wanted: 'each key once' })
      continue
    }
    reading.lines.set(keyPath, line)
    tree[name] = treeOf(value, keyPath, reading)
  }
  return tree
}

function lineOf(node: unknown, reading: Reading): number {
  const offset = (node as Node | null)?.range?.[0] ?? 0
  return reading.lineCounter.linePos(offset).line
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}
