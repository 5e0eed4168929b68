// The words by which notes tell that the contact introduces the owner to somebody.

/** She makes the introduction herself. */
export const INTRODUCES =
  /\b(?:(?:warm )?intro(?:s|duc(?:e[sd]?|ing|tions?))?|connect(?:s|ing)? (?:me|us)|put(?:s|ting)? (?:me|us) in (?:touch|contact)|in touch with|(?:e-?mail|write|text|call|ring|message|ping|ask|tell|speak to|talk to)(?:s|ing)? (?:to )?(?:him|her|them)(?: an? (?:e-?mail|note|line|text|message))?(?= about me| with me|[.,;!)]|$)|gives? (?:him|her|them) an? (?:ring|call|shout|bell)|(?:writes?|speaks?|calls?) on my behalf|(?:send|drop)s? (?:him|her|them) an? (?:e-?mail|note|line|text|message)|forward(?:s|ing)? my)\b/i
