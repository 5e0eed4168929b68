// Month names and their abbreviations in the languages that mail programs write dates in. Data and their lookup only.

const names = [
  'jan january janvier janv januar jänner enero ene gennaio gen janeiro januari tammikuuta tammik tammi stycznia stycz sty leden ledna led január januára siječnja sij ianuarie ian январь января янв січня січ ocak oca jaan jaanuar janeiro',
  'feb february février févr fév februar feber febrero febbraio fevereiro fev februari helmikuuta helmik helmi lutego lut únor února úno február februára febr veljače velj februarie февраль февраля фев февр лютого лют şubat şub veebr veebruar',
  'mar march mars märz mär mrz marzo março maart mrt maaliskuuta maalisk maalis marca březen března bře március márc marca marec ožujka ožu martie март марта мар березня бер березень mart märts mærz',
  'apr april avril avr abril abr aprile huhtikuuta huhtik huhti kwietnia kwi duben dubna dub április ápr apríla travnja tra aprilie апрель апреля апр квітня квіт квітень nisan nis aprill',
  'may mai mayo maggio mag maio mei maj toukokuuta toukok touko maja květen května kvě május máj mája svibnja svi май мая травня трав травень mayıs mai',
  'jun june juin juni junio giugno giu junho kesäkuuta kesäk kesä czerwca cze červen června čvn június jún júna lipnja iunie iun июнь июня июн червня черв червень haziran haz juuni',
  'jul july juillet juil juli julio luglio lug julho heinäkuuta heinäk heinä lipca lip červenec července čvc július júl júla srpnja srp iulie iul июль июля июл липня лип липень temmuz tem juuli',
  'aug august août aoû agosto ago augustus augusti elokuuta elok elo sierpnia sie srpen srpna augusztus kolovoza kol август августа авг серпня серп серпень ağustos ağu',
  'sep sept september septembre septiembre settembre set setembro syyskuuta syysk syys września wrz září zář szeptember szept septembra rujna ruj septembrie сентябрь сентября сен сент вересня вер вересень eylül eyl',
  'oct october octobre oktober okt octubre ottobre ott outubro out lokakuuta lokak loka października paź říjen října říj október októbra listopada_hr lis_hr octombrie октябрь октября окт жовтня жовт жовтень ekim eki oktoober',
  'nov november novembre noviembre novembro marraskuuta marrask marras listopada lis listopadu listopad studenoga stu studeni noiembrie noi ноябрь ноября ноя нояб листопада лист листопад kasım kas novembra',
  'dec december décembre déc dezember dez diciembre dic dicembre dezembro joulukuuta jouluk joulu grudnia gru prosinec prosince pro prosinca desember des decembrie декабрь декабря дек грудня груд грудень aralık ara detsember dets decembra',
]

const numbers = new Map<string, number>()
for (const [index, list] of names.entries()) {
  for (const name of list.split(' ')) if (!numbers.has(plain(name))) numbers.set(plain(name), index + 1)
}

/** 1 to 12 for a month's name or abbreviation in any of the languages, else null. Croatian's October is Polish November: `croatian` decides. */
export function monthNumber(name: string, croatian = false): number | null {
  const key = plain(name)
  return (croatian ? numbers.get(`${key}_hr`) : undefined) ?? numbers.get(key) ?? null
}

function plain(name: string): string {
  return name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace('ı', 'i')
}
