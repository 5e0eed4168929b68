// The title of a page as one would say it, without the name of the site behind it.

/** "How wards work | Hospital Weekly" is "How wards work". */
export function withoutSite(title: string): string {
  const plain = title.replace(/\s+/g, ' ').trim()
  return plain.replace(/ [|·•»–—-] [^|·•»–—]{1,40}$/u, '')
}
