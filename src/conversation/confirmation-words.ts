// Tells the confirmation of a ticket, a booking or an enrolment from the mail that would sell one.

const hint =
  /\b(?:tickets?|registration|registered|registering|booking|booked|reservation|order|enrol(?:l)?(?:ed|ment)|admission|confirm(?:ed|ation|ing)|receipt|welcome to|you(?:['’]re| are) (?:in|going|registered|booked)|your (?:place|seat|spot)|membership|anmeldung|inscription|inscripción|prenotazione)\b/i
const confirmed =
  /\b(?:(?:your|order|booking|registration|ticket|enrol(?:l)?ment|place|seat|spot|reservation|membership|admission)\b.{0,60}\b(?:confirm(?:ed|ation)|complete[d]?|received|successful|is booked|are booked|is reserved|receipt)|(?:confirmation|receipt)\b.{0,30}\b(?:of|for|number|your)\b|confirmed\s*[:!–-]|your (?:e-?)?tickets?\b(?! (?:is|are) waiting)|you(?:['’]re| are) (?:now )?(?:in|going|registered|booked|enrol(?:l)?ed)\b|you have (?:been )?(?:registered|enrol(?:l)?ed|booked)|(?:thank you|thanks) for (?:registering|enrolling|joining|your (?:order|booking|registration|purchase|enrol(?:l)?ment))|welcome to (?:the |your )?(?:course|class|programme|program|guild|association|society|institute|training|[\p{L} ]{1,30} (?:course|class|guild|association|society|training))|order (?:#|no\.?|number)|anmeldebestätigung|anmeldung bestätigt)/iu
const selling =
  /\b(?:book (?:now|today|your)|buy|register (?:now|today|by|for|here)|get (?:your|a) tickets?|don['’]?t miss|last (?:chance|call)|early[- ]bird|save \d|\d+ ?%|discount|offer|invit(?:e|es|ed|ation|ing)|waiting for you|still available|closes|closing|ends (?:soon|today|tomorrow)|sold out|selling|tickets? (?:are )?(?:on sale|available)|wait(?:ing)?[- ]?list|cancel(?:l)?(?:ed|ation)|refund(?:ed)?|incomplete|not (?:yet )?(?:complete|confirmed)|complete your (?:order|booking|registration)|unfinished|basket|newsletter|abgesagt|storniert)\b/i

/** By the subject alone: whether the mail may be a confirmation. */
export function mayConfirm(subject: string): boolean {
  const head = subject.slice(0, 300)
  return hint.test(head) && !selling.test(head)
}

/** The subject says it, or hints at it and the first words of the mail say it. */
export function isConfirmation(subject: string, text: string): boolean {
  if (!mayConfirm(subject)) return false
  const head = text.slice(0, 600).replace(/\s+/g, ' ')
  return confirmed.test(subject.slice(0, 300)) || confirmed.test(head)
}
