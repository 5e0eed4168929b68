// The owner's holidays: places with their public holidays beside single days. The dates are known by hand, from calendars on
// the wall and from the laws.

import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { holidayPlace, knownPlaces } from '../../src/config/holiday-place.ts'
import { describeConfig } from '../../src/config.ts'
import { addBusinessDays, isBusinessDay, nextBusinessDay } from '../../src/conversation/times.ts'
import { configOf, least, mistakesOf } from './config-files.ts'
import { withCadence } from './mistake-cases.ts'

const cadenceWith = (holidays: string) => configOf(withCadence(`  holidays: ${holidays}`)).cadence
const nowhere = { isHoliday: () => false }
const isLoaded = () => Object.keys(createRequire(import.meta.url).cache).some((file) => file.includes('date-holidays'))

test('the library of holidays is loaded when a place is named and not before', () => {
  configOf(least)
  cadenceWith('[2026-12-24, 2027-01-04]')
  mistakesOf(withCadence('  holidays: [2027-02-29]'))
  expect(isLoaded()).toBe(false)
  cadenceWith('[AT]')
  expect(isLoaded()).toBe(true)
})

describe('a day on which offices are closed', () => {
  test.each([
    ['DE', '2026-04-03', 'Good Friday'],
    ['DE', '2026-05-14', 'Ascension Day'],
    ['DE', '2017-10-31', 'Reformation Day, once for everybody'],
    ['DE-BY', '2026-01-06', 'Epiphany in Bavaria'],
    ['DE-BY', '2026-06-04', 'Corpus Christi in Bavaria'],
    ['DE-BE', '2027-03-08', 'Women’s Day in Berlin'],
    ['DE-BE', '2020-05-08', '75 years after the war, once'],
    ['DE-SN', '2026-11-18', 'the day of repentance in Saxony'],
    ['DE-HH', '2028-10-31', 'Reformation Day in the north'],
    ['DE-TH', '2027-09-20', 'Children’s Day in Thuringia'],
    ['DE-BY-A', '2028-08-08', 'the feast of peace in Augsburg'],
    ['AT', '2026-10-26', 'the national day of Austria'],
    ['CH-ZH', '2028-08-01', 'the national day of Switzerland'],
    ['US', '2026-11-26', 'Thanksgiving'],
    ['US', '2027-11-25', 'Thanksgiving a year later'],
    ['US', '2026-07-03', 'the Friday before a Saturday of independence'],
    ['US', '2027-12-31', 'the Friday before a Saturday of New Year, which is of the year before'],
    ['US', '2023-01-02', 'the Monday after a Sunday of New Year'],
    ['US', '2021-06-18', 'the first Juneteenth'],
    ['US-CA', '2026-11-27', 'the day after Thanksgiving in California'],
    ['GB-ENG', '2026-04-06', 'Easter Monday in England'],
    ['GB-ENG', '2026-08-31', 'the bank holiday of August'],
    ['GB-SCT', '2026-08-03', 'the Scottish one'],
    ['GB-SCT', '2026-01-02', 'the second day of the year in Scotland'],
    ['GB-NIR', '2026-03-17', 'St Patrick’s in the north of Ireland'],
    ['FR', '2026-07-14', 'the fourteenth of July'],
    ['FR-57', '2028-12-26', 'the second day of Christmas in Moselle'],
    ['IT', '2026-06-02', 'the day of the republic'],
    ['PT', '2026-06-10', 'the day of Camões'],
    ['ES-CT', '2026-09-11', 'the Diada'],
    ['SE', '2026-06-19', 'Midsummer Eve, on which Sweden does not work'],
    ['CA-QC', '2026-06-24', 'St John’s in Quebec'],
    ['AU-VIC', '2026-11-03', 'the Tuesday of a horse race'],
    ['NZ', '2026-02-06', 'Waitangi Day'],
    ['JP', '2026-05-06', 'a substitute after three in a row'],
    ['JP', '2026-09-22', 'a day between two holidays'],
    ['IL', '2026-09-21', 'Yom Kippur, which begins on the evening before'],
    ['TR', '2026-03-20', 'the first day of a feast of three'],
    ['TR', '2026-03-22', 'its last day'],
    ['SZ', '2027-01-02', 'the last of six days that begin in the old year'],
    ['CH-GL', '2026-04-09', 'the pilgrimage of Glarus, which gives way to Maundy Thursday'],
  ])('in %s is %s: %s', (place, day) => {
    expect(holidayPlace(place)?.isHoliday(day)).toBe(true)
  })

  test.each([
    ['DE', '2026-01-06', 'Epiphany is no holiday of all Germany'],
    ['DE-BE', '2026-01-06', 'nor of Berlin'],
    ['DE-BY', '2027-03-08', 'Women’s Day is none in Bavaria'],
    ['DE-BY', '2026-12-24', 'on Christmas Eve offices close at two'],
    ['DE-BY', '2026-02-16', 'Carnival Monday is kept, and worked on'],
    ['DE-BY', '2026-11-18', 'only schools are closed'],
    ['DE', '2016-10-31', 'a year before the one time'],
    ['CH-GL', '2026-04-02', 'Maundy Thursday'],
    ['US', '2020-06-19', 'a year before the law'],
    ['US', '2026-02-14', 'Valentine’s Day'],
    ['US', '2026-12-31', 'the last day of an ordinary year'],
    ['GB-SCT', '2026-04-06', 'Easter Monday is worked in Scotland'],
    ['GB-ENG', '2026-01-02', 'the second of January is worked in England'],
    ['CN', '2027-03-08', 'half a day for some'],
    ['TR', '2026-03-23', 'the day after a feast'],
    ['IL', '2026-09-22', 'the day after Yom Kippur'],
    ['IL', '2026-09-20', 'the day on whose evening it begins'],
    ['AT', '1899-01-01', 'before all tables'],
    ['AT', '2200-01-01', 'after all tables'],
    ['IR', '9999-01-01', 'a year that breaks the library'],
    ['AT', 'tomorrow', 'no day at all'],
  ])('in %s is not %s: %s', (place, day) => {
    expect(holidayPlace(place)?.isHoliday(day)).toBe(false)
  })

  test('comes four to 45 times a year in every place that is known', () => {
    const days = Array.from({ length: 365 }, (_, n) => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10))
    const odd = [...knownPlaces().keys()].flatMap((name) => {
      const closed = days.filter((holidayPlace(name) ?? nowhere).isHoliday).length
      return closed >= 4 && closed <= 45 ? [] : [`${name}: ${closed}`]
    })
    expect(knownPlaces().size).toBeGreaterThan(500)
    expect(odd).toEqual([])
  })

  test.each(['Pacific/Kiritimati', 'America/Los_Angeles'])('is the same on a machine that lives in %s', (zone) => {
    const file = new URL('../../src/config/holiday-place.ts', import.meta.url).href
    const days = [
      ['US', '2026-11-26'],
      ['DE-BY', '2026-01-06'],
      ['IL', '2026-09-21'],
      ['JP', '2026-03-20'],
      ['US', '2026-11-25'],
      ['DE-BY', '2026-01-07'],
      ['IL', '2026-09-20'],
      ['JP', '2026-03-21'],
    ]
    const program = `import { holidayPlace } from '${file}'
      console.log(${JSON.stringify(days)}.map(([place, day]) => holidayPlace(place).isHoliday(day)).join())`
    const said = execFileSync(process.execPath, ['--input-type=module', '--no-warnings', '-e', program], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    })
    expect(said.trim()).toBe('true,true,true,true,false,false,false,false')
  })
})

describe('holidays in the configuration', () => {
  test('places and days stand beside each other, and both are no business days', () => {
    const cadence = cadenceWith('[de-by, 2026-12-24, DE-BY, 2026-11-20, 2026-12-24]')
    expect(cadence.holidays).toEqual(['2026-11-20', '2026-12-24'])
    expect(cadence.holidayPlaces.map(({ name }) => name)).toEqual(['DE-BY'])
    const days = ['2026-12-23', '2026-12-24', '2026-12-25', '2026-12-28', '2027-01-06', '2027-01-07']
    expect(days.map((day) => isBusinessDay(day, cadence))).toEqual([true, false, false, true, false, true])
  })

  test('one place needs no brackets, nor does one day', () => {
    expect(cadenceWith('GB-SCT').holidayPlaces).toEqual([holidayPlace('GB-SCT')])
    expect(cadenceWith('2026-12-24').holidays).toEqual(['2026-12-24'])
  })

  test('with two places the holidays of both are kept', () => {
    const cadence = cadenceWith('[US, AT]')
    expect(nextBusinessDay('2026-11-26', cadence)).toBe('2026-11-27')
    expect(nextBusinessDay('2026-10-26', cadence)).toBe('2026-10-27')
  })

  test('Norway is a country and no answer', () => {
    expect(cadenceWith('[NO]').holidayPlaces[0]?.isHoliday('2026-05-17')).toBe(true)
  })

  test('business days are counted over them, and on from year to year', () => {
    const cadence = { ...cadenceWith('[DE-BY]'), zone: 'Europe/Berlin' }
    expect(addBusinessDays(cadence, '2026-12-30T09:00:00.000Z', 3)).toBe('2027-01-05T09:00:00.000Z')
    expect(addBusinessDays(cadence, '2026-12-30T09:00:00.000Z', 4)).toBe('2027-01-07T09:00:00.000Z')
    expect(addBusinessDays(cadence, '2038-12-30T09:00:00.000Z', 5)).toBe('2039-01-07T09:00:00.000Z')
  })

  test('are described as they can be written again', () => {
    const yaml = withCadence('  holidays: [2026-12-24, us-ca, AT]')
    expect(describeConfig(configOf(yaml))).toContain('holidays                           US-CA, AT, 2026-12-24\n')
    const said = JSON.parse(describeConfig(configOf(yaml), { json: true })) as { cadence: { holidays: string[] } }
    expect(said.cadence.holidays).toEqual(['US-CA', 'AT', '2026-12-24'])
    expect(cadenceWith(JSON.stringify(said.cadence.holidays))).toEqual(configOf(yaml).cadence)
  })
})

describe('a place that is none is a mistake that says what was meant', () => {
  test.each([
    ['UK', '(did you mean GB?)'],
    ['UK-SCT', '(did you mean GB-SCT?)'],
    ['Germany', '(did you mean DE?)'],
    ['Österreich', '(did you mean AT?)'],
    ['Bayern', '(did you mean DE-BY?)'],
    ['Zurich', '(did you mean CH-ZH?)'],
    ['US-California', '(did you mean US-CA?)'],
    ['DEBY', '(did you mean DE-BY?)'],
    ['DE_BY', '(did you mean DE-BY?)'],
    ['GB-SCO', '(did you mean GB-SCT?)'],
    ['NZ-CAN-Timaru', '(did you mean NZ-CAN?)'],
    ['GB-LONDON', '(GB alone, or GB-ALD, GB-ENG, GB-NIR, GB-SCT, GB-WLS)'],
    ['TR-34', '(of TR no parts are known)'],
  ])('%s', (written, hint) => {
    const wanted = `a day, such as 2026-12-25, or a place, such as AT, DE-BY or US-CA ${hint}`
    const yaml = withCadence(`  holidays: [2026-12-24, ${written}]`)
    expect(mistakesOf(yaml)).toEqual([{ key: 'cadence.holidays', line: 11, found: JSON.stringify(written), wanted }])
  })

  test.each(['Narnia', 'xx', 'weekends', '-', 'é'])('%s, of which nothing can be guessed', (written) => {
    const wanted = 'a day, such as 2026-12-25, or a place, such as AT, DE-BY or US-CA'
    const yaml = withCadence(`  holidays: [${JSON.stringify(written)}]`)
    expect(mistakesOf(yaml)).toEqual([{ key: 'cadence.holidays', line: 11, found: JSON.stringify(written), wanted }])
  })

  test('a word without brackets is found as it stands', () => {
    const [mistake] = mistakesOf(withCadence('  holidays: Germany'))
    expect(mistake).toMatchObject({ key: 'cadence.holidays', line: 11, found: '"Germany"' })
  })

  test('what is neither word nor list is no list', () => {
    const wanted = 'a list of places and days, such as [DE-BY, 2026-12-24]'
    const yaml = withCadence('  holidays: { DE: BY }')
    expect(mistakesOf(yaml)).toEqual([{ key: 'cadence.holidays', line: 11, found: 'a section', wanted }])
  })

  test('a megabyte of a name is read in no time', () => {
    const began = performance.now()
    expect(mistakesOf(withCadence(`  holidays: ["DE-${'a-'.repeat(500_000)}"]`))).toHaveLength(1)
    expect(performance.now() - began).toBeLessThan(3000)
  })
})
