// Cities that everybody knows: with a capital, but nobody and nothing that a note could have made up. Those that people are named
// after are left out.

import { fold } from './fold.ts'

const CITIES = new Set(
  `amsterdam ankara antwerp athens atlanta auckland baltimore bangkok barcelona basel beijing beirut belfast belgrade bergen berlin bern
   birmingham bogota bologna bombay bonn bordeaux boston bratislava bremen brisbane bristol brno brussels bucharest budapest cairo
   calgary cambridge cardiff chicago cologne copenhagen cork cracow delhi denver detroit dortmund dresden dublin dubai edinburgh
   essen frankfurt gdansk geneva genoa ghent glasgow gothenburg graz hague hamburg hanover havana heidelberg helsinki istanbul
   jakarta jerusalem johannesburg kyiv kiev krakow kyoto lagos leeds leipzig lille linz lisbon liverpool ljubljana london lyon
   madrid malmo manchester manila marseille melbourne miami milan minneapolis montreal moscow mumbai munich nairobi nantes naples
   newcastle nice nottingham nuremberg oslo osaka ottawa oxford palermo paris philadelphia pittsburgh porto prague reykjavik riga
   rome rotterdam salzburg santiago sarajevo seattle seoul seville shanghai sheffield singapore stockholm strasbourg stuttgart
   sydney tallinn tokyo toronto toulouse trieste turin utrecht valencia vancouver venice verona vienna vilnius warsaw wellington
   wroclaw zagreb zurich
   manhattan brooklyn queens california texas ohio oregon kentucky bavaria tuscany provence normandy brittany cornwall yorkshire
   catalonia andalusia alps danube rhine thames seine vistula`
    .split(/\s+/)
    .map(fold),
)

export function isKnownPlace(word: string): boolean {
  return CITIES.has(fold(word))
}
