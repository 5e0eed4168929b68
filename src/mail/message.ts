// What a message is, with JMAP's property names (RFC 8621 §4). Data only: parsing is parse.ts.

/** RFC 3339 in UTC with milliseconds, `2026-03-05T14:00:00.000Z`: survives JSON and sorts as text. */
export type Instant = string

/** A calendar day, `2026-03-05`, in a zone that the context names. */
export type Day = string

/** One mailbox. `name` is the decoded display name or ''; `address` has its domain (and for comparison all of it) in lower case. */
export type Address = { readonly name: string; readonly address: string }

/** A `text/calendar` part, decoded, whether attached or inline; `method` from the Content-Type, upper case. */
export type CalendarPart = { readonly method: string | null; readonly text: string }

/** What is known of an attachment; its content stays in the raw message. */
export type Attachment = { readonly filename: string | null; readonly contentType: string; readonly size: number }

/** The per-recipient and per-message fields of a `message/delivery-status` part, as text (RFC 3464 §2). */
export type DeliveryStatus = string

export type Message = {
  /** Without angle brackets; null where the field is missing or unusable. */
  readonly messageId: string | null
  /** Ids without angle brackets, in the order of the field. */
  readonly inReplyTo: readonly string[]
  readonly references: readonly string[]
  /** Every mailbox of every From line; more than one line is told by `fromLines` (reliability: two Froms are a forgery). */
  readonly from: readonly Address[]
  readonly fromLines: number
  readonly sender: Address | null
  readonly replyTo: readonly Address[]
  readonly to: readonly Address[]
  readonly cc: readonly Address[]
  readonly bcc: readonly Address[]
  readonly subject: string
  /** The Date field as an instant; null where it is missing or not a date. */
  readonly sentAt: Instant | null
  /** Minutes east of UTC in the Date field; null where there is none or where it is +0000 or -0000 (some servers write that for everybody). */
  readonly sentOffsetMinutes: number | null
  /** The body for people as plain text: the text/plain part, else what the HTML part shows, with `>` before quotations. */
  readonly text: string
  readonly html: string | null
  readonly calendars: readonly CalendarPart[]
  readonly attachments: readonly Attachment[]
  /** Messages attached as message/rfc822, to a depth of five; of one returned with a bounce maybe only the header (text/rfc822-headers). */
  readonly attached: readonly Message[]
  readonly deliveryStatus: DeliveryStatus | null
  /** The top-level content type without parameters, lower case; `report-type` is in `reportType`. */
  readonly contentType: string
  readonly reportType: string | null
  /** Unfolded header values by lower-case name, in the order of the message. */
  readonly headers: ReadonlyMap<string, readonly string[]>
}
