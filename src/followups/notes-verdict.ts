// Whether a line of the owner's notes says that something is needed in a field, or that it is not: a certificate, a degree, a
// portfolio. Only what a line says outright; every other line says nothing.

export type Verdict = {
  readonly subject: string
  /** The topic of the bank's question about it. */
  readonly topic: string
  readonly needed: boolean
}

type Subject = { readonly called: string; readonly topic: string; readonly needed: RegExp; readonly unneeded: RegExp }

const LONGEST = 400
const article = '(?:a |an |the |any |another |my |that |this |your )?(?:\\w+ ){0,2}?'
const not =
  /\b(?:not|no|never|nobody|no one|hardly|doesn['’]?t|don['’]?t|didn['’]?t|isn['’]?t|wasn['’]?t|aren['’]?t|won['’]?t|without|neither|nor|unless|whether|if|but|except|only)\b/i

const subjects: readonly Subject[] = [
  subject('a certificate', 'credentials', 'certificat(?:e|es|ion|ions)|certs?'),
  subject('a master’s degree', 'credentials', "master['’]?s(?: degree)?|mba"),
  subject('a doctorate', 'credentials', 'ph\\.?d|doctorate'),
  subject('a degree', 'credentials', "(?<!master['’]?s )(?:degrees?|diplomas?)"),
  subject('a bootcamp', 'credentials', 'boot ?camps?'),
  subject('a portfolio', 'proof', 'portfolios?'),
  subject('coding', 'learnable', 'coding|programming|python|sql'),
]

function subject(called: string, topic: string, words: string): Subject {
  const it = `\\b(?:${words})\\b`
  const any = `${article}${it}`
  const unneeded = [
    `${it} (?:really |just |in itself )?(?:does not|doesn['’]?t|did not|didn['’]?t|do not|don['’]?t|hardly|never) (?:really )?(?:matter|mattered|count|counts|counted|help|helps|helped)\\b`,
    `${it} (?:is|are|was|were) (?:not (?:needed|necessary|required|worth it|important)|unnecessary|useless|overrated|pointless|a waste|optional|worthless)\\b`,
    `${it} (?:isn['’]?t|aren['’]?t|wasn['’]?t) (?:needed|necessary|required|worth it|important)\\b`,
    `\\b(?:nobody|no one) (?:ever )?(?:asks?|asked|looks?|looked|cares?|cared) (?:for|about|at) ${any}`,
    `\\b(?:do not|don['’]?t|does not|doesn['’]?t|did not|didn['’]?t|never) (?:really )?(?:need|needed|bother with|waste money on|waste time on) ${any}`,
    `\\bno need (?:for|of|to get) ${any}`,
  ]
  const needed = [
    `${it} (?:really |does |did )?(?:matters?|mattered|counts?|counted|helps?|helped|opens? doors|opened doors)\\b`,
    `${it} (?:is|are|was|were) (?:really |absolutely )?(?:needed|necessary|required|worth it|important|essential|a must|key|crucial)\\b`,
    `\\b(?:you|i|one|we|they) (?:really |do |will |would )?(?:need|needs|must have|have to have) ${any}`,
  ]
  return { called, topic, needed: new RegExp(needed.join('|'), 'i'), unneeded: new RegExp(unneeded.join('|'), 'i') }
}

/** Every subject of which the line says outright that it is needed, or that it is not. */
export function verdictsOf(line: string): readonly Verdict[] {
  const clauses = line.slice(0, LONGEST).split(/[.;!?]|, (?:but|and|though|while|or|so|since|because|then)\b/)
  return subjects.flatMap((one) => {
    const [first, ...others] = clauses.map((clause) => saysOf(clause, one)).filter((needed) => needed !== null)
    // A line that says both says neither.
    if (first === undefined || others.some((needed) => needed !== first)) return []
    return [{ subject: one.called, topic: one.topic, needed: first }]
  })
}

function saysOf(clause: string, { needed, unneeded }: Subject): boolean | null {
  if (unneeded.test(clause)) return false
  return !not.test(clause) && needed.test(clause) ? true : null
}
