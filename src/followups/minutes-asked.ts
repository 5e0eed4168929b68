// For how long a talk the owner asked in his outreach.

/** The minutes named in the text, the larger of a range; 20 where none are named or where more than 30 are. */
export function minutesAsked(text: string): number {
  const match = /\b(\d{1,2})[- ]?min/i.exec(text)
  const minutes = match === null ? 20 : Number(match[1])
  return minutes >= 10 && minutes <= 30 ? minutes : 20
}
