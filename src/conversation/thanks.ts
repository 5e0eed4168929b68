// Whether somebody says thanks. Only the owner's own mails after a meeting are asked: such a mail counts as his thank-you.

const THANKS = /\b(?:thank(?:s|ful| you)|grateful|danke|dank|merci|gracias|grazie|obrigad[oa]|bedankt)\b/i

export function thanks(text: string): boolean {
  return THANKS.test(text)
}
