// The one Liquid engine for all templates. Strict: a word or a filter that does not exist is an error, never an empty place.

import { Liquid } from 'liquidjs'

/** '' is false in conditions (`jsTruthy`), for kinds give '' where nothing is known. Nothing is escaped: mails are plain text. */
export const liquid = new Liquid({
  strictVariables: true,
  strictFilters: true,
  jsTruthy: true,
  ownPropertyOnly: true,
  relativeReference: false,
})
