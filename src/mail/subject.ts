// Subjects: what is left of one without "Re:", "Fwd:" and list tags (RFC 5256 §2.1), in the main languages of mail programs.

const replyWords =
  're|aw|antw|antwort|sv|vs|rép|réf.|rif|r|res|odp|ynt|vá|בתשובה|回复|回覆|答复|返信|отв|ответ|απ|atb|bls'
const forwardWords =
  'fwd?|fw|wg|weitergeleitet|tr|rv|renv|enc|i|vl|vb|fs|vs|pd|ilt|vedr|doorst|továbbítás|転送|转发|轉寄|пересл|transfert|inoltra|videresend|redir\\.|ilt|İLT'
const counter = String.raw`(?:\[\d{1,3}\]|\(\d{1,3}\)|\*\d{1,3}|\d{1,3}|\^\d{1,3})?`
const listTag = String.raw`\[[^\[\]]{1,60}\]`
const replyPrefix = new RegExp(String.raw`^(?:${replyWords})\s?${counter}\s?[:：]\s*`, 'iu')
const forwardPrefix = new RegExp(String.raw`^(?:${forwardWords})\s?${counter}\s?[:：]\s*`, 'iu')
const tagPrefix = new RegExp(String.raw`^${listTag}\s*`, 'u')
const bracketedForward = /^\[fwd:\s*(.*)\]$/iu
const trailingForward = /\s*\(fwd\)$/iu

/** The subject without any of its prefixes, tags and doubled blanks; '' when nothing else was there. Case is kept. */
export function baseSubject(subject: string): string {
  let rest = plain(subject)
  for (let round = 0; round < 30; round++) {
    const next = withoutOneMark(rest)
    if (next === rest) break
    rest = next
  }
  return rest
}

/** True when the subject says that the message answers another one (`Re: …`, `AW: …`), a list tag before it or not. */
export function isReplySubject(subject: string): boolean {
  return replyPrefix.test(plain(subject).replace(tagPrefix, ''))
}

/** True when the subject says that the message was forwarded (`Fwd: …`, `WG: …`, `[Fwd: …]`). */
export function isForwardSubject(subject: string): boolean {
  const text = plain(subject).replace(/^\[(?!fwd:)[^[\]]{1,60}\]\s*/iu, '')
  return forwardPrefix.test(text) || bracketedForward.test(text) || trailingForward.test(text)
}

/** The subject for an answer: one `Re: ` before the base; a subject that already is an answer's is kept as it is. */
export function replySubject(subject: string): string {
  const text = plain(subject)
  if (/^re:\s/i.test(text)) return text
  return `Re: ${text.replace(replyPrefix, '')}`.trimEnd()
}

function withoutOneMark(text: string): string {
  const inner = bracketedForward.exec(text)
  if (inner) return (inner[1] ?? '').trim()
  for (const mark of [replyPrefix, forwardPrefix, trailingForward]) {
    const next = text.replace(mark, '')
    if (next !== text) return next.trim()
  }
  // RFC 5256 §2.1 (4): a tag goes only while something stays.
  const untagged = text.replace(tagPrefix, '')
  return untagged === '' ? text : untagged
}

function plain(subject: string): string {
  return subject
    .slice(0, 2_000)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
}
