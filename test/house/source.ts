// What a source file says of itself: what it imports, how long its functions are, and its text without comments.

export type Import = { readonly specifier: string; readonly typeOnly: boolean }

/** Static, side-effect and dynamic imports, and types by `import('…')`. */
export function importsOf(source: string): Import[] {
  const code = withoutComments(source)
  const from = [...code.matchAll(/^(import|export)(\s+type)?\b[^'"]*?\bfrom '([^']+)'/gm)].map((match) => ({
    specifier: match[3] ?? '',
    typeOnly: match[2] !== undefined,
  }))
  const bare = [...code.matchAll(/^import '([^']+)'/gm)].map((match) => ({
    specifier: match[1] ?? '',
    typeOnly: false,
  }))
  const called = [...code.matchAll(/\bimport\('([^']+)'\)/g)].map((match) => ({
    specifier: match[1] ?? '',
    typeOnly: false,
  }))
  return [...from, ...bare, ...called]
}

/** The text without comments that stand on lines of their own: those are the only ones in which code may be quoted. */
export function withoutComments(source: string): string {
  return source.replace(/^[ \t]*\/\*[\s\S]*?\*\/[ \t]*$/gm, '').replace(/^[ \t]*\/\/.*$/gm, '')
}

const BEGINS =
  /^( *)(?:export )?(?:default )?(?:async )?(?:function\b\*? ?(\w*)|(?:const|let) (\w+)\b.*(?:=>|function\b).*|(?:static |async |get |set |override )*(\w+)\(.*)/

/**
 * Functions with their lines, by the indentation that the formatter keeps: one begins where its head does and ends at the
 * first `}` that stands as far left. Arrows without braces are part of what holds them.
 */
export function functionsOf(source: string): { name: string; lines: number }[] {
  const lines = source.split('\n')
  return lines.flatMap((line, index) => {
    const begin = BEGINS.exec(line)
    const name = begin?.[2] || begin?.[3] || begin?.[4]
    if (begin === null || name === undefined || /^(?:if|for|while|switch|return|catch)$/.test(name)) return []
    const indent = begin[1] ?? ''
    const rest = lines.slice(index + 1)
    const end = rest.findIndex((one) => /^[ ]*\}[;,)]*$/.test(one) && one.startsWith(`${indent}}`))
    const stops = rest.findIndex(
      (one) =>
        one.startsWith(indent) && /^\S/.test(one.slice(indent.length)) && !/^[)}\]]/.test(one.slice(indent.length)),
    )
    const opens =
      line.endsWith('{') || rest.slice(0, 12).some((one) => one.startsWith(`${indent})`) && one.endsWith('{'))
    return !opens || end < 0 || (stops >= 0 && stops < end && line.endsWith('{')) ? [] : [{ name, lines: end + 2 }]
  })
}
