// How people name time zones in mail: abbreviations, spelled names, cities and countries with one clock. Data only:
// zones.ts looks names up. An abbreviation means the clock on that wall ("3pm EST" in July is New York's time).

const table = `
UTC=utc|z|zulu|coordinated universal time|universal time
America/New_York=et|est|edt|eastern|us eastern|eastern us|east coast|new york|nyc|ny|boston|washington|washington dc|washington d.c.|dc|philadelphia|atlanta|miami|brooklyn|manhattan|pittsburgh|baltimore|charlotte|orlando|us east coast|new yorker
America/Toronto=toronto|ottawa|montreal|montréal|hne|hae|quebec
America/Detroit=detroit
America/Chicago=ct|cst|cdt|central|us central|central us|chicago|dallas|houston|austin|minneapolis|st. louis|st louis|nashville|new orleans|milwaukee|kansas city|texas
America/Denver=mt|mst|mdt|mountain|us mountain|denver|salt lake city|boulder|colorado
America/Edmonton=calgary|edmonton
America/Phoenix=phoenix|arizona
America/Los_Angeles=pt|pst|pdt|pacific|us pacific|pacific us|west coast|us west coast|los angeles|la|san francisco|sf|seattle|portland|san diego|palo alto|oakland|berkeley|san jose|silicon valley|california|las vegas|bay area
America/Vancouver=vancouver
America/Anchorage=akst|akdt|alaska|anchorage
Pacific/Honolulu=hst|hawaii|honolulu
America/Halifax=atlantic|halifax|ast|adt
America/St_Johns=nst|ndt|newfoundland
America/Mexico_City=mexico city|ciudad de méxico|cdmx
America/Sao_Paulo=brt|são paulo|sao paulo|rio|rio de janeiro|brasilia|brasília
America/Argentina/Buenos_Aires=art|buenos aires|argentina
America/Santiago=clt|santiago|chile
America/Bogota=cot|bogota|bogotá|colombia
America/Lima=pet|lima|peru
America/Caracas=caracas
Europe/London=gmt|bst|greenwich mean|british summer|british|london|uk|u.k.|britain|england|scotland|manchester|edinburgh|glasgow|oxford|cambridge|bristol|liverpool|leeds|londoner
Europe/Dublin=dublin|irish|ireland
Europe/Lisbon=wet|west|lisbon|lisboa|lissabon|lisbonne|portugal|porto|portuguese|western european
Europe/Berlin=cet|cest|mez|mesz|central european|central european summer|mitteleuropäische|mitteleuropäische sommer|berlin|berliner|munich|münchen|hamburg|hamburger|frankfurt|frankfurter|cologne|köln|stuttgart|düsseldorf|leipzig|german|germany|deutsche
Europe/Vienna=vienna|wien|austria|wiener
Europe/Zurich=zurich|zürich|geneva|genf|genève|bern|basel|switzerland|swiss|zürcher
Europe/Paris=paris|lyon|marseille|toulouse|france|french|pariser
Europe/Brussels=brussels|brüssel|bruxelles|belgium
Europe/Amsterdam=amsterdam|rotterdam|netherlands|dutch
Europe/Madrid=madrid|barcelona|spain|spanish|valencia|sevilla|seville
Europe/Rome=rome|rom|roma|milan|mailand|milano|italy|italian
Europe/Copenhagen=copenhagen|kopenhagen|denmark|danish
Europe/Stockholm=stockholm|sweden|swedish|gothenburg
Europe/Oslo=oslo|norway
Europe/Helsinki=helsinki|finland|eet|eest|eastern european|eastern european summer
Europe/Athens=athens|athen|athènes|atenas|greece|greek
Europe/Warsaw=warsaw|warschau|poland|krakow
Europe/Prague=prague|prag|czech
Europe/Budapest=budapest|hungary
Europe/Bucharest=bucharest|bukarest|romania
Europe/Sofia=sofia
Europe/Kyiv=kyiv|kiev|kiew|ukraine
Europe/Istanbul=istanbul|turkey|trt
Europe/Moscow=moscow|moskau|moscou|moscú|msk
Asia/Jerusalem=israel|israeli|tel aviv|jerusalem|idt
Africa/Cairo=cairo|kairo|egypt
Africa/Johannesburg=sast|johannesburg|cape town|south africa|kapstadt
Africa/Nairobi=eat|nairobi|kenya
Africa/Lagos=wat|lagos|nigeria
Africa/Maputo=cat
Africa/Casablanca=casablanca
Asia/Dubai=gst|dubai|abu dhabi|uae
Asia/Riyadh=riyadh
Asia/Karachi=pkt|karachi|pakistan|lahore
Asia/Kolkata=india|indian|india standard|indian standard|mumbai|delhi|new delhi|bangalore|bengaluru|chennai|hyderabad|kolkata|pune
Asia/Kathmandu=kathmandu|nepal
Asia/Dhaka=dhaka
Asia/Bangkok=ict|bangkok|thailand
Asia/Ho_Chi_Minh=hanoi|saigon|vietnam|ho chi minh city
Asia/Jakarta=wib|jakarta
Asia/Singapore=sgt|singapore|singapur
Asia/Kuala_Lumpur=kuala lumpur|malaysia
Asia/Manila=pht|manila
Asia/Hong_Kong=hkt|hong kong
Asia/Shanghai=beijing|shanghai|china|shenzhen|peking|pekin
Asia/Taipei=taipei|taiwan
Asia/Tokyo=jst|tokyo|tokio|japan|osaka
Asia/Seoul=kst|seoul|korea
Australia/Perth=awst|perth
Australia/Adelaide=acst|acdt|adelaide
Australia/Brisbane=brisbane
Australia/Sydney=aet|aest|aedt|sydney|melbourne|canberra
Pacific/Auckland=nzst|nzdt|nzt|auckland|wellington|new zealand|nz
`

/** IANA zone by what people write, in lower case and without the word "time". */
export const zoneWords: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [zone = '', words = ''] = line.split('=')
      return words.split('|').map((word) => [word, zone] as const)
    }),
)

/** Abbreviations with more than one living meaning, and the zones that each can mean. */
export const ambiguousZones: ReadonlyMap<string, readonly string[]> = new Map([
  ['ist', ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem']],
])
