// The words for days, months, hours and parts of the day in English, German, French and Spanish. Data only: the patterns
// that use them are day-patterns.ts and clock-patterns.ts.

function vocabulary(rows: Record<number, string>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(rows).flatMap(([value, words]) => words.split(' ').map((word) => [word, Number(value)] as const)),
  )
}

/** 1 = Monday. Names that are unmistakable in any text. */
export const weekdays = vocabulary({
  1: 'monday mondays mon montag montags lundi lunes',
  2: 'tuesday tuesdays tues tue dienstag dienstags mardi martes',
  3: 'wednesday wednesdays weds wed mittwoch mittwochs mercredi miércoles miercoles',
  4: 'thursday thursdays thurs thur thu donnerstag donnerstags jeudi jueves',
  5: 'friday fridays fri freitag freitags vendredi viernes',
  6: 'saturday saturdays sat samstag samstags sonnabend samedi sábado sabado',
  7: 'sunday sundays sun sonntag sonntags dimanche domingo',
})

/** Short names that are other words elsewhere: taken only directly before a date or a time. */
export const shortWeekdays = vocabulary({
  1: 'mo lun',
  2: 'di die mar',
  3: 'mi mit mer mié mie',
  4: 'do don jeu jue',
  5: 'fr fre ven vie',
  6: 'sa sam sáb sab',
  7: 'so son dim dom',
})

export const months = vocabulary({
  1: 'january jan januar jänner jaenner janvier janv enero ene',
  2: 'february feb februar feber février fevrier févr fevr fév febrero',
  3: 'march mar märz maerz mär mrz mars marzo',
  4: 'april apr avril avr abril abr',
  5: 'may mai mayo',
  6: 'june jun juni juin junio',
  7: 'july jul juli juillet juil julio',
  8: 'august aug août aout agosto',
  9: 'september sept sep septembre septiembre setiembre',
  10: 'october oct oktober okt octobre octubre',
  11: 'november nov novembre noviembre',
  12: 'december dec dezember dez décembre decembre déc diciembre dic',
})

/** Hours that people write as words. */
export const hourWords = vocabulary({
  1: 'one ein eins une una',
  2: 'two zwei deux dos',
  3: 'three drei trois tres',
  4: 'four vier quatre cuatro',
  5: 'five fünf fuenf cinq cinco',
  6: 'six sechs seis',
  7: 'seven sieben sept siete',
  8: 'eight acht huit ocho',
  9: 'nine neun neuf nueve',
  10: 'ten zehn dix diez',
  11: 'eleven elf onze once',
  12: 'twelve zwölf zwoelf douze doce',
  13: 'dreizehn treize trece',
  14: 'vierzehn quatorze catorce',
  15: 'fünfzehn quinze quince',
  16: 'sechzehn seize dieciséis',
  17: 'siebzehn dix-sept diecisiete',
  18: 'achtzehn dix-huit dieciocho',
  19: 'neunzehn dix-neuf diecinueve',
  20: 'zwanzig vingt veinte',
})

export const minuteWords = vocabulary({
  0: 'hundred',
  5: 'five fünf cinq cinco',
  10: 'ten zehn dix diez',
  15: 'fifteen quarter viertel quart cuarto quinze quince',
  20: 'twenty zwanzig vingt veinte',
  25: 'twenty-five',
  30: 'thirty half demie media',
  40: 'forty',
  45: 'forty-five',
  50: 'fifty',
})

export type DayPart = 'early' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night' | 'close'

/** Each part of the day as hours from and to; the night ends with the day. */
export const partHours: Readonly<Record<DayPart, readonly [number, number]>> = {
  early: [7, 10],
  morning: [7, 12],
  noon: [11, 14],
  afternoon: [12, 18],
  evening: [17, 22],
  night: [18, 24],
  close: [16, 18],
}

function parts(rows: Record<DayPart, string>): ReadonlyMap<string, DayPart> {
  return new Map(
    Object.entries(rows).flatMap(([part, words]) => words.split('|').map((word) => [word, part as DayPart] as const)),
  )
}

export const dayParts = parts({
  early:
    'first thing in the morning|first thing|early morning|early in the morning|early|früh am morgen|früh morgens|frühmorgens|früh|am frühen morgen|tôt|temprano|primera hora',
  morning:
    'late morning|mid-morning|midmorning|in the morning|in morning|morning|mornings|this morning|am morgen|morgens|vormittag|vormittags|am vormittag|am späten vormittag|le matin|du matin|dans la matinée|en matinée|matinée|matin|por la mañana|de la mañana|en la mañana',
  noon: 'lunchtime|lunch time|lunch|around lunch|over lunch|mittags|mittag|am mittag|in der mittagspause|mittagszeit|heure du déjeuner',
  afternoon:
    "early afternoon|late afternoon|mid-afternoon|in the early afternoon|in the late afternoon|in the afternoon|in afternoon|afternoon|afternoons|nachmittag|nachmittags|am nachmittag|am frühen nachmittag|am späten nachmittag|früher nachmittag|später nachmittag|frühen nachmittag|späten nachmittag|après-midi|apres-midi|après midi|de l’après-midi|de l'après-midi|dans l'après-midi|l'après-midi|por la tarde|de la tarde|en la tarde|tarde",
  evening:
    'early evening|late evening|in the early evening|in the evening|in evening|evening|evenings|abend|abends|am abend|am frühen abend|am späten abend|spätabends|spät abends|soir|le soir|du soir|en soirée|soirée|por la noche|de la noche',
  night: 'at night|night|nachts|in der nacht|spät',
  close: 'end of day|end of the day|eod|cob|close of business|by close of play',
})
