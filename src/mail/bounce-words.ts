// The words of mail servers that could not deliver. Patterns only; what follows from them is bounce.ts.

/** Local parts and display names of the programs that return mail. */
export const daemonNames =
  /^["'\s]*(?:mailer[-_.]?daemon|mail delivery (?:sub)?system|mail delivery|postmaster|mail administrator|mail system|mailerdaemon|internet mail delivery|bounce[sd]?|delivery|microsoft outlook|system administrator|mdaemon|mail router|e-?mail delivery)\b/i

/** Subjects of returned mail in the languages of the larger servers. */
export const bounceSubject =
  /undeliver(?:able|ed)|delivery (?:status notification|failure|failed|report|problem|notification|delayed|incomplete)|mail delivery|returned mail|return(?:ed)? to sender|failure notice|delivery has failed|non[- ]?delivery|could not (?:be )?deliver|unable to deliver|message (?:could not be delivered|not delivered|delayed|status|you sent)|(?:mail|message) (?:error|failure|rejected|bounced)|warning: (?:could not send|message)|nondeliverable|user unknown|unzustellbar|nicht zustellbar|zustellung|unzustellbarkeit|échec de (?:la )?(?:remise|distribution)|non remis|avis de non[- ]remise|no se (?:puede|pudo) entregar|no entregado|devuelto|mancato recapito|non recapitabile|impossibile recapitare|não (?:foi )?(?:entregue|entregável)|falha na entrega|onbestelbaar|niet (?:bezorgd|afgeleverd)|bounce|undelivered|delayed/i

/** Sentences that only a mail server writes. */
export const bounceBody =
  /(?:could not|couldn't|cannot|can't|wasn't|was not|not be|unable to|failed to) (?:be )?deliver|delivery (?:to the following|has failed|failed|temporarily|attempt)|did not reach the following|permanent (?:fatal )?error|address(?:es)? (?:failed|had)|this is the (?:mail|qmail)|returned to (?:you|sender)|undeliverable|konnte nicht (?:zugestellt|übermittelt)|n'a pas pu être (?:remis|distribué|livré)|no (?:se )?(?:pudo|ha podido|puede) (?:ser )?entrega|non è stato possibile (?:recapitare|consegnare)|não (?:pôde|pode) ser entregue|kon niet worden (?:bezorgd|afgeleverd)|message (?:was )?(?:rejected|blocked)|transcript of session follows/i

/** Reasons that stay true tomorrow. */
export const failureWords =
  /(?:user|recipient|mailbox|account|address|alias|domain|host|inbox)[^.\n]{0,40}(?:unknown|not found|does not exist|doesn't exist|doesn.t exist|not exist|disabled|invalid|unavailable|rejected|inactive|no longer)|no such (?:user|mailbox|recipient|address|person|host)|unknown (?:user|recipient|address|local)|not (?:listed in|a valid|a known)|invalid (?:recipient|mailbox|address|user)|permanent(?:ly)? (?:fatal |error|fail)|relay(?:ing)? (?:access )?denied|blocked|access denied|undeliverable|unzustellbar|unbekannt|could not be delivered|couldn't be delivered|wasn't delivered|delivery (?:has )?failed|gave up|given up|giving up|(?:quota|mailbox is full|full)/i

/** Words of a server that has not given up yet. */
export const delayWords =
  /(?:will|shall) (?:keep|continue|be)\s?(?:trying|retr|to (?:try|retry|attempt)|retried)|still (?:trying|being retried)|not yet (?:been )?delivered|has been delayed|is delayed|delivery (?:is )?delayed|temporar(?:y|ily)|warning message only|do not need to resend|no (?:action is|need to)|wird (?:weiterhin )?versucht|verzögert|retardé|demorad|retrasad|transient|over ?quota|quota exceeded|mailbox (?:is )?full|mailbox over/i
