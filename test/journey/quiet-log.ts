// A log that keeps what it is told, for tests that look at it or want none.

export function quietLog() {
  const lines: { level: string; text: string; fields: object }[] = []
  const at = (level: string) => (fields: object, text: string) => {
    lines.push({ level, text, fields })
  }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error'), lines }
}
