// The lines that mail programs put above a copied message: "-----Original Message-----", "---------- Forwarded message ---------".

const original =
  /^[\s>*]*[-_=–—]{2,}\s*(?:original\s?(?:message|mail|nachricht|bericht|besked|meddelande)|ursprüngliche\s(?:nachricht|mail)|ursprungsnachricht|urspr\. mitteilung|message d.origine|mensaje original|mensagem original|messaggio originale|messaggio inoltrato|oorspronkelijk bericht|ursprungligt meddelande|ursprungligt mejl|oprindelig (?:meddelelse|besked)|opprinnelig melding|alkuperäinen viesti|wiadomość oryginalna|oryginalna wiadomość|původní zpráva|pôvodná správa|eredeti üzenet|исходное сообщение|пересылаемое сообщение|original appointment|reply message|orijinal ileti|orijinal mesaj|mesaj original|izvorna poruka|originalsõnum|元のメッセージ|原始邮件|原始郵件|邮件原件|원본 메시지|original text|reply above this line)\s*[-_=–—]{2,}[\s*]*$/iu
const forwarded =
  /^[\s>*]*[-_=–—]{2,}\s*(?:[^\n-]{0,15}\b)?(?:forwarded (?:message|mail|by)|edelleenlähetetty viesti|wiadomość przesłana dalej|message transmis|перенаправлене повідомлення|iletilen ileti|メッセージを転送|fwd\.?msg|weitergeleitete (?:nachricht|mail|e-mail)|message transféré|message réexpédié|e-?mail transféré|mensaje reenviado|mensagem (?:encaminhada|reencaminhada)|messaggio inoltrato|doorgestuurd bericht|vidarebefordrat (?:meddelande|mejl|brev)|videresendt (?:meddelelse|melding|besked)|välitetty viesti|wiadomość przekazana|przekazana wiadomość|treść przekazanej wiadomości|přeposlaná zpráva|preposlaná správa|továbbított (?:üzenet|levél)|перенаправленное сообщение|пересланное сообщение|переслане повідомлення|пересылаемое сообщение|iletilmiş mesaj|iletilmiş mesaj|iletilen mesaj|mesaj redirecționat|mesaj redirecţionat|proslijeđena poruka|edastatud kiri|転送メッセージ|转发的邮件|轉寄的郵件|転送されたメッセージ|전달된 메시지)[^\n]{0,60}?\s*[-_=–—]{2,}[\s*]*$/iu
const beginForwarded =
  /^[\s>*]*(?:begin forwarded message|forwarded message|start of forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|début du (?:message réexpédié|message transféré)|début du message|inicio del mensaje reenviado|inizio (?:del )?messaggio inoltrato|início da mensagem (?:encaminhada|reencaminhada)|begin doorgestuurd bericht|vidarebefordrat (?:mejl|brev|meddelande)|start på videresendt besked|videresendt melding|välitetty viesti alkaa|początek przekazywanej wiadomości|začátek přeposílané zprávy|začiatok preposlanej správy|továbbított levél kezdete|начало переадресованного сообщения|початок листа, що пересилається|ileti başlangıcı|ileti başlangıcı|iletilen ileti|începe mesajul redirecționat|započni proslijeđenu poruku|početak proslijeđene poruke|以下是转发的邮件|開始轉寄郵件|転送されたメッセージ|전달된 메시지)\s?[:：][\s*]*$/iu
const rule = /^[\s>*]*(?:_{10,}|-{10,}|={10,}|\*{10,}|—{5,})[\s*]*$/

export type Separator = 'original' | 'forwarded' | 'rule'

/** Which kind of separator a line is; `rule` is a mere line of dashes that counts only above a header. Null for none. */
export function separatorOf(text: string): Separator | null {
  if (text.length < 4 || text.length > 200) return null
  // The Turkish capital İ becomes two characters in lower case; the dot is left out, in the patterns as well.
  const line = text
    .toLowerCase()
    .replace(/\u0307/g, '')
    .normalize('NFC')
  if (rule.test(line)) return 'rule'
  if (forwarded.test(line) || beginForwarded.test(line)) return 'forwarded'
  return original.test(line) ? 'original' : null
}
