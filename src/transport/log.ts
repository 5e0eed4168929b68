// The shape of logger the wire writes to; pino fits it. What is logged is the caller's choice of logger, never message text.

export type Log = {
  info(fields: object, text: string): void
  warn(fields: object, text: string): void
  error(fields: object, text: string): void
}
