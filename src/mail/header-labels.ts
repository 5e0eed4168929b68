// The names that mail programs give to header lines when they copy them into a body, in some twenty-five languages.
// Data and their lookup; where such lines begin and end is header-block.ts.

export type Label = 'from' | 'date' | 'to' | 'cc' | 'subject' | 'other'

const names: Record<Label, string> = {
  from:
    'from|von|de|da|van|från|fra|frá|lähettäjä|od|nadawca|feladó|от|от кого|від|від кого|отправитель|kimden|gönderen|odesílatel|odosielateľ|šalje|saatja|' +
    'expéditeur|expeditor|expeditorul|remitente|mittente|remetente|afzender|avsändare|avsender|afsender|absender|de la|de \\(from\\)|από|差出人|送信元|送信者|发件人|寄件者|보낸 사람|보낸사람|sender',
  date:
    'date|sent|sent at|sent on|datum|gesendet|gesendet am|date d.envoi|envoyé|envoyé le|envoyée|le|fecha|fecha de envío|enviado|enviado el|enviado em|enviada em|enviada|enviado às|' +
    'data|inviato|inviato il|data invio|data de envio|verzonden|verzonden op|verstuurd|skickat|sendt|dato|lähetetty|päivämäärä|päiväys|pvm|wysłano|wysłane|data wysłania|odesláno|odoslané|' +
    'dátum|elküldve|küldve|küldés ideje|дата|отправлено|дата отправки|надіслано|відправлено|дата надсилання|gönderilen|tarih|gönderildi|gönderilme tarihi|gönderme tarihi|trimis|dată|poslano|kuupäev|saadetud|ημερομηνία|日付|日時|送信日時|送信|日期|发送时间|發送時間|寄件日期|날짜|보낸 날짜',
  to:
    'to|an|à|a|para|aan|till|til|vastaanottaja|do|komu|címzett|кому|kime|alıcı|către|prima|za|pre|saaja|per|pour|destinataire|destinataires|destinatario|destinatarios|destinatari|destinatário|' +
    'destinatarul|empfänger|ontvanger|mottagare|mottaker|modtager|προς|宛先|送信先|收件人|收件者|받는 사람|받는사람|pro|adresat|delivered-to',
  cc: 'cc|kopie|kopie \\(cc\\)|kopia|kopi|copie|copie à|copia|cópia|kopio|kópia|másolat|másolatot kap|копия|копія|bilgi|dw|dw\\.|udw|c\\.c\\.|cco|ccn|bcc|κοιν\\.|抄送|副本|참조|cópia para|cc ',
  subject:
    'subject|betreff|objet|sujet|asunto|oggetto|assunto|onderwerp|ämne|emne|aihe|temat|předmět|predmet|naslov|tárgy|тема|konu|subiect|subiectul|teema|θέμα|件名|主题|主旨|主題|제목|re|sub',
  other:
    'reply-to|reply to|antwort an|répondre à|responder a|importance|wichtigkeit|priorität|priority|attachments?|anlagen?|anhang|pièces jointes|message-id|organization|sensitivity|newsgroups|mailed-by|signed-by|prioridad|importanza|belang|resent-from|envelope-to|x-mailer|categories|kategorien|posted at|x-[a-z-]+',
}

const labels = new Map<string, Label>()
const patterns: [RegExp, Label][] = []
for (const [label, list] of Object.entries(names) as [Label, string][]) {
  for (const name of list.split('|')) {
    if (/[\\?[]/.test(name)) patterns.push([new RegExp(`^${name}$`, 'u'), label])
    else if (!labels.has(name)) labels.set(name, label)
  }
}

const line = /^[\s*_]*([\p{L}][\p{L}\p{M}\s().'’-]{0,30}?)\s{0,3}[*_]{0,2}\s?[:：][*_]{0,2}(?:\s+|$)(.*)$/u
const tightLine = /^[\s*_]*([\p{L}][\p{L}-]{0,20})[:：][*_]{0,2}(.*)$/u

/** The label and value of a copied header line such as `*Gesendet:* Montag, 2. März`; null for any other line. */
export function readLabel(text: string): { label: Label; value: string } | null {
  if (text.length > 2_000) return null
  const found = line.exec(text) ?? tightLine.exec(text)
  if (!found) return null
  const label = labelOf(found[1] ?? '')
  return label ? { label, value: (found[2] ?? '').replace(/^\*+\s*|\s*\*+$/g, '').trim() } : null
}

/** True for any `Word: value` line, its word known or not: where structure already says that a header is there. */
export function looksLabelled(text: string): boolean {
  return text.length <= 2_000 && line.test(text)
}

function labelOf(name: string): Label | null {
  const key = name.toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ').trim()
  return labels.get(key) ?? patterns.find(([pattern]) => pattern.test(key))?.[1] ?? null
}

/** Every label as programs begin a header line with it, its first letter a capital; the longest first. */
export function headerWords(): string[] {
  const words = [...labels.keys()].filter((name) => /^[\p{L}' -]{2,}$|^[àa]$/u.test(name))
  return [...words.map((name) => name.charAt(0).toUpperCase() + name.slice(1)), 'CC'].sort(
    (a, b) => b.length - a.length,
  )
}
