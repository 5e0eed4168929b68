// In which field a contact works, from what stands in the mails and in what the owner passed on. Where that is not plain: none.

import type { Conversation, ThreadMessage } from '../conversation/conversation.ts'
import type { Field } from './bank/question.ts'
import { signatureLines } from './contact-signature.ts'

const cues: Readonly<Record<Field, RegExp>> = {
  technology:
    /\b(?:software|programm(?:er|ing)|(?:back|front)-?end|devops|cyber ?security|cloud|IT (?:support|department|manager|consultant)|web developer|developers?|coding|site reliability|system administrator|sysadmin)\b/gi,
  data: /\b(?:data (?:scien(?:ce|tist)|analy(?:st|sts|sis|tics)|engineer(?:ing)?|team|lead)|analytics|statistic(?:s|ian)|machine learning|business intelligence|dashboards?)\b/gi,
  design:
    /\b(?:designers?|UX|user (?:experience|research)|graphic design|service design|interior design|design (?:lead|studio|team|school|system|agency)|(?:into|to|in|about) design|architects?|architecture (?:office|practice|firm)|(?:head|director|lead|vp) of (?:\w+ )?design)\b/gi,
  product: /\b(?:product (?:manager|management|owner|lead|team|strategy)|head of product|roadmap)\b/gi,
  marketing:
    /\b(?:marketing|brand (?:manager|strategy|team)|campaigns?|copywrit(?:er|ing)|public relations|content strategy|communications (?:lead|officer|manager|team))\b/gi,
  sales: /\b(?:sales|account (?:executive|manager)|business development|customer success|key accounts?)\b/gi,
  finance:
    /\b(?:financ(?:e|ial)|accountan(?:t|ts|cy)|accounting|audit(?:or|ors|ing)?|bank(?:er|ers|ing)|invest(?:ment|or|ors)|actuar(?:y|ial)|tax (?:advis[eo]r|consultant)|controller|controlling|insurance|fund manager)\b/gi,
  law: /\b(?:law(?:yer|yers)?|legal|attorneys?|solicitors?|barristers?|paralegals?|litigation|counsel|law firm|notary)\b/gi,
  health:
    /\b(?:nurs(?:e|es|ing)|hospitals?|clinics?|clinical|doctors?|physicians?|midwi(?:fe|ves|fery)|medic(?:al|ine)|patients?|physiotherap(?:y|ist|ists)|pharmac(?:y|ist)|health ?care|public health|(?:hospital|surgical|medical|maternity|intensive care) wards?|psychotherap(?:y|ist)|dent(?:al|ist))\b/gi,
  education:
    /\b(?:teach(?:er|ers|ing)|schools?|pupils|curriculum|head ?teacher|lecturers?|classrooms?|kindergarten|tutor(?:s|ing)?|instructional design(?:er)?|adult education)\b/gi,
  research:
    /\b(?:research(?:er|ers)|(?<!data )scientists?|laborator(?:y|ies)|post-?doc(?:s|toral)?|professors?|academi(?:a|c)|institute for|ph\.?d students?|principal investigator)\b/gi,
  'public-sector':
    /\b(?:civil serv(?:ice|ant|ants)|ministry|city council|municipal(?:ity)?|public (?:administration|sector|policy)|government|policy (?:adviser|advisor|officer|analyst)|city hall|town hall)\b/gi,
  'non-profit':
    /\b(?:non-?profits?|charit(?:y|ies|able)|NGOs?|foundation|fund-?rais(?:er|ing)|volunteers?|humanitarian|social work(?:er|ers)?)\b/gi,
  engineering:
    /\b(?:mechanical|civil engineer(?:ing)?|electrical engineer(?:ing)?|structural|manufactur(?:er|ing)|factory|production (?:engineer|line|manager)|automotive|aerospace|process engineer|machine tools?|robotics)\b/gi,
  media:
    /\b(?:journalis(?:t|ts|m)|editors?|newsroom|newspapers?|magazines?|publish(?:er|ing)|film(?:maker|s)?|broadcast(?:er|ing)?|radio|podcasts?|documentar(?:y|ies)|photograph(?:er|y)|reporters?)\b/gi,
  hospitality:
    /\b(?:hotels?|restaurants?|chefs?|kitchens?|catering|hospitality|guests|bakery|café|tourism|sous-?chef)\b/gi,
  trades:
    /\b(?:carpent(?:er|ers|ry)|joiner(?:s|y)?|electricians?|plumb(?:er|ers|ing)|roofers?|welders?|welding|cabinet ?makers?|master craftsman|workshop foreman|upholster(?:er|y)|stonemason|bricklay(?:er|ing))\b/gi,
  operations:
    /\b(?:logistics|supply chain|warehous(?:e|es|ing)|procurement|purchasing|freight|dispatch(?:er|ers)?|shipping|operations (?:manager|lead|director)|head of operations)\b/gi,
  people:
    /\b(?:human resources|HR|people (?:operations|partner|team)|learning and development|talent (?:development|management)|head of people|recruit(?:er|ers|ment))\b/gi,
  environment:
    /\b(?:climate|sustainab(?:le|ility)|renewables?|solar|wind (?:power|farms?|energy)|conservation|ecolog(?:y|ist|ical)|energy transition|carbon|biodiversity|environmental)\b/gi,
}

/** A title under a name says it alone; of other words it takes two different ones, and twice as much as of any other field. */
const SURE = 4
const MOST_TEXT = 12_000

/** The field of the contact, or null where the mails do not make it plain. */
export function fieldOf(conversation: Conversation): Field | null {
  const texts = [
    { weight: SURE, text: signatureLines(conversation).join('\n') },
    { weight: 2, text: aboutThem(conversation) },
    { weight: 2, text: (conversation.material ?? []).map(({ title, text }) => `${title}\n${text}`).join('\n') },
  ]
  const scores = (Object.keys(cues) as Field[]).map((field) => ({
    field,
    score: texts.reduce((sum, { weight, text }) => sum + weight * different(cues[field], text), 0),
  }))
  scores.sort((a, b) => b.score - a.score)
  const [first, second] = scores
  if (first === undefined || first.score < SURE || first.score < 2 * (second?.score ?? 0)) return null
  return first.field
}

/** What somebody did before is another field: "from nursing to …", "left the ward", "a former teacher". */
const BEFORE =
  /\bfrom (?:\p{L}+[ -]){1,4}(?=(?:in)?to\b)|\b(?:left|leaving|quit|used to|former(?:ly)?|no longer|before that|previously)\b[^,.;\n]{0,40}/giu

function different(cue: RegExp, text: string): number {
  return new Set([...text.slice(0, MOST_TEXT).replace(BEFORE, '').matchAll(cue)].map(([word]) => word.toLowerCase()))
    .size
}

/** The subject, what they say of themselves, and what the owner says of them, but not what he says of himself. */
function aboutThem({ subject, thread }: Conversation): string {
  return [subject, ...thread.flatMap(sentencesAboutThem)].join('\n')
}

function sentencesAboutThem({ by, text }: ThreadMessage): readonly string[] {
  const sentences = text
    .slice(0, 4000)
    .replace(/\s+/g, ' ')
    .split(/(?<=[.!?]) /)
  return by === 'contact'
    ? sentences.filter((words) => /\b(?:I|my|we|our)\b/i.test(words))
    : sentences
        .filter(
          (words) =>
            /\byour?\b/i.test(words) && !/\bI(?: am|['’]m|['’]ve been| was| work| have (?:been|worked))\b/i.test(words),
        )
        .map((words) => words.replace(HIS, ''))
}

/** What is the owner's in a sentence about them: "your sheet hangs in my classroom". */
const HIS = /\b(?:my|our)(?: [\p{L}'’-]+){1,4}/giu
