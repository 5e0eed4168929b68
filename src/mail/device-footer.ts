// Lines that phones, mail programs and virus scanners add below a mail: "Sent from my iPhone".

// A few words, none of them a sentence: who writes more than that means what he writes.
const device = String.raw`(?:(?:my|an?|the|your|meinem?|mein|mon|ma|mi|il mio|meu|minha|mijn|min|de|o|el|le|la)\s)?(?:[\p{L}\d&.+-]{1,20}\s){0,4}?`
const rest = String.raw`(?:[\s,]+[\p{L}\d&.+'’()-]{1,20}){0,5}`
const known =
  '\\b(?:i\\s?phone|ipad|ipod|android|galaxy|samsung|pixel|huawei|xiaomi|nokia|blackberry|windows|mobile|handy|smartphone|telefon|phone|téléphone|teléfono|móvil|cellulare|telefoon|outlook|yahoo|gmail|gmx|web\\.de|aol|proton\\s?mail|proton|tablet|mobil\\w*|device|gerät|htc|motorola|droid|sparrow|spark|superhuman|mailbox|airmail|fairemail|k-9|verizon|at&t|t-mobile|telekom|orange|bluemail|apple watch|mac(?:book)?)(?![\\p{L}])'
const excuse = String.raw`(?:[\s,.;–—-]{0,4}(?:so |and )?(?:please |kindly |bitte |veuillez |merci d)?.{0,20}(?:excuse|forgive|pardon|typo|brevity|brief|fehler|tippfehler|kürze|excuser)[^.!?]{0,60})?`
const phrases = [
  `(?:sent|written|typed|dictated) (?:from|with|via|on|using) ${device}${known}${rest}${excuse}`,
  `(?:gesendet|gesandt|verschickt|geschrieben) (?:von|mit|vom|über|aus) ${device}${known}${rest}${excuse}`,
  `(?:von|vom) ${device}${known}.{0,40}(?:gesendet|gesandt|geschickt|verschickt)`,
  `diese nachricht wurde (?:von|mit) .{0,60}gesendet`,
  `envoyé (?:de(?:puis)?|à partir de|avec|via) ${device}${known}${rest}`,
  `(?:enviado|enviada) (?:desde|do|da|de|a partir de|pelo|com|con|via) ${device}${known}${rest}`,
  `(?:inviato|inviata|spedito) (?:da|dal|dall['’]|con|tramite)\\s?${device}${known}${rest}`,
  `(?:verzonden|verstuurd) (?:vanaf|vanuit|met|via|van|door) ${device}${known}${rest}`,
  `(?:skickat från|sendt fra|lähetetty|отправлено (?:с|из|от)|надіслано з|wysłane z|wysłano z|odesláno z|odoslané z|iphone'umdan gönderildi)[^.!?]{0,80}`,
  'get outlook for (?:ios|android|mac|windows).{0,60}',
  '(?:outlook (?:für|pour|para|per|voor) (?:ios|android)).{0,60}',
  '(?:télécharger|obtenir|obtener|obtén|scarica|holen sie sich|hol dir|download) outlook .{0,60}',
  'yahoo (?:mail|mobile)?:? ?(?:search, organi[sz]e, conquer|stress less).{0,40}',
  '(?:iPhone|iPad|Android)から送信',
  '发自我的.{0,20}|從我的 .{0,20}傳送|나의 .{0,20}에서 보냄',
  'this (?:e-?)?mail (?:has been|was) (?:scanned|checked) (?:for viruses )?by .{0,80}',
  '(?:virus-free|virenfrei)[.,]? .{0,60}|virus-free\\.',
  'sent securely (?:from|with|via) .{0,40}',
  'sent with .{0,40}secure email\\.?',
]
const footer = new RegExp(`^[\\s*_~–—-]*(?:${phrases.join('|')})[\\s.*_<>\\[\\]]*(?:<?\\(?\\[?https?://\\S*)?$`, 'iu')

/** True for a whole line that a device or a program added, an excuse for brevity that belongs to it included. */
export function isDeviceFooter(text: string): boolean {
  const line = text.trim()
  return line.length > 0 && line.length < 240 && footer.test(line)
}
