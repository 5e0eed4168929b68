// Where a server notes to whom it delivered a message: the only trace of a Bcc (none of them is standard, all are in use).

export const DELIVERY_FIELDS = [
  'delivered-to',
  'x-delivered-to',
  'x-original-to',
  'envelope-to',
  'x-envelope-to',
] as const
