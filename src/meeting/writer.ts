// Which clock and which order of day and month a writer means when the words do not say.

import type { Negotiation, Said } from './negotiation.ts'
import { fixedOffsetZone, offsetAt, zoneFromName } from './zones.ts'

const home =
  /\bI(?:['’]m| am)(?: (?:based|currently|located|now|on|in|here|also|usually))* (?:in|on|at|out of) ((?:the )?[\p{L}.]{2,16}(?:\s\p{Lu}[\p{L}.]{1,14})?)(?: time)?\b/u
const zoneLine =
  /\b(?:my time ?zone is|all times(?: are)?(?: in)?|times (?:are )?in|alle (?:zeiten|uhrzeiten) in)\s+([\p{L}+\-\d:/]{2,24}(?: time)?)/iu

/** The zone that the words claim for their writer ("I'm in Berlin"); null where they claim none. */
export function claimedZone(text: string): string | null {
  const claim = zoneLine.exec(text)?.[1] ?? home.exec(text)?.[1]
  if (!claim) return null
  return zoneFromName(claim) ?? zoneFromName(claim.split(/\s/)[0] ?? '')
}

/**
 * The zone in which this writer speaks: what the text claims, what the same side used before, the offset of the message's own
 * Date field (the owner's zone where it has that offset then, else a fixed one), else the owner's zone.
 */
export function writersZone(before: Negotiation, said: Said): string {
  const known = claimedZone(said.text) ?? before.zones[said.by]
  if (known) return known
  return zoneByOffset(said) ?? said.owner.zone
}

function zoneByOffset(said: Said): string | null {
  const offset = said.message.sentOffsetMinutes
  if (offset === null) return null
  const at = Date.parse(said.message.sentAt ?? said.at)
  return offsetAt(said.owner.zone, at) === offset ? said.owner.zone : fixedOffsetZone(offset)
}

const monthFirstZones =
  /^(?:US\/|America\/(?:New_York|Detroit|Chicago|Denver|Phoenix|Los_Angeles|Anchorage|Boise|Indiana|Kentucky|North_Dakota)|Pacific\/Honolulu)/
const monthFirstOffsets = /^Etc\/GMT\+(?:[4-9]|10)$/
const countries =
  /\.(?:uk|de|at|ch|fr|es|it|pt|nl|be|lu|ie|dk|se|no|fi|pl|cz|hu|ro|gr|eu|au|nz|in|za|br|ar|mx|cl|co\.\w\w|tr|ru|ua|il|sg|hk)$/
const american = /\.(?:us|edu|gov|mil)$/
const otherLanguages =
  /\b(?:und|nicht|ich|wir|passt|uhr|gerne|bonjour|vous|nous|merci|pour|avec|hola|gracias|para|usted|puedo|días)\b/iu

/** Whether this writer's 3/4 is the third of April: by country, language and zone. */
export function writesDayFirst(said: Said, zone: string): boolean {
  const address = said.message.from[0]?.address ?? ''
  if (countries.test(address)) return true
  if (american.test(address)) return false
  if (otherLanguages.test(said.text)) return true
  return !monthFirstZones.test(zone) && !monthFirstOffsets.test(zone)
}
