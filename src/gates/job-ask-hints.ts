// How people hint at a job without a word for it: a chair that gets free, a word with whoever decides, hands that are idle, a coat
// that they would like to wear. Patterns over one sentence, as in job-ask-patterns.ts; the organisation stands as underscores.

/** A few characters more within the sentence; bounded, so that no pattern can run away. */
const gap = (most: number) => `[^.!?]{0,${most}}`
const of = (...patterns: readonly string[]) => patterns.map((pattern) => new RegExp(pattern, 'iu'))

const GROUP =
  '(?:team|crew|company|firm|department|office|studio|workshop|house|family|group|staff|lab|agency|clinic|ranks|people|bench)'
const YOU = `(?:you(?: guys| all| people)?|your (?:\\w+ ){0,2}${GROUP}|they|_{2,})`
const PLACE = '(?:chair|desk|seat|place|post|spot|shoes|stool|bench|workbench|locker|gap|space|role|job|position)'
const GOES =
  '(?:leaves?|leaving|left|retires?|retiring|moves? on|moving on|goes|steps? down|stepping down|departs?|resigns?|quits?|moves? away|gives? up|goes on (?:leave|parental leave)|hands? over)'
const DECIDER =
  '(?:(?:the|those|any|a) (?:\\w+ )?(?:people|person|ones?|man|woman|lady|gentleman|somebody|someone|colleagues?|folks) (?:who|that) (?:\\w+ly )?(?:decides?|hires?|chooses?|picks?|recruits?|employs?|fills?|is in charge of hiring)|whoever (?:\\w+ly )?(?:decides|hires|chooses|picks|recruits|leads|handles|does|fills|is in charge)|(?:the|those) (?:people|person|ones?|man|woman) in charge(?: of \\w+)?|the (?:right|hiring|responsible) (?:people|person|manager|desk|department|ears?|colleagues?)|your (?:boss|chief|superiors?|managers?|directors?|editor|principal|dean|ceo|partners|team lead|foreman|head(?: of \\w+)?))'
const PAPERS =
  '(?:(?:full |complete |whole |entire )?(?:work|employment|career|professional|job) history|references|certificates|testimonials|credentials|application(?: papers| documents| folder| package)?|diplomas?|papers)'

/** Asks that only an offer of the contact's own can excuse. */
export const HINTS: readonly RegExp[] = of(
  // Somebody goes, and I would like to hear of it, or to sit down there.
  `\\b(?:one|some|somebody|someone|anyone|anybody|any|a member) (?:of|on|in|from) (?:your|the|them)\\b${gap(24)}\\b${GOES}\\b`,
  `\\b${PLACE} (?:of|that|which)\\b${gap(40)}\\b${GOES}\\b${gap(60)}\\b(?:i (?:would|could|can|might|should)|i'd|me|mine|for me)\\b`,
  `\\b(?:when|if|once|after|should|now that|as soon as|the day)\\b${gap(40)}\\b${GOES}\\b${gap(30)}\\b(?:let me know|tell me|think of me|call me|ring me|write to me|a word|a line|who (?:follows|comes after)|i (?:would|could|can) (?:\\w+ )?(?:step in|take|follow|fill|be))\\b`,
  `\\b(?:first|next|somewhere|anywhere) (?:in|on) (?:the|your) (?:line|queue|list)\\b|\\bsuccessor to (?:her|him|your)\\b${gap(20)}\\b(?:i|me)\\b`,
  // A word with whoever decides.
  `\\b(?:tell|telling|let|mention|speak|talk|write|whisper|hint|say|pass|suggest|show|introduce|point)\\b${gap(30)}\\b${DECIDER}\\b${gap(50)}\\b(?:me|my|i|somebody|someone|there is|there's|exist|know)\\b`,
  `\\b(?:tell|mention|speak|talk|pass|give|put|drop|whisper|lay|forward|hand|send|recommend|introduce)\\b${gap(16)}\\b(?:me|my (?:name|address|number|letter|details|profile|portfolio))\\b${gap(24)}\\b${DECIDER}\\b`,
  `\\b(?:whom?|where|how) (?:would|should|could|can|do|does|might|must) (?:one|i|you|somebody|someone)\\b${gap(20)}\\b(?:write|turn|speak|talk|apply|ask|go|address|get)\\b${gap(24)}\\b(?:about|to|for) (?:starting|beginning|joining|working|a start|being (?:hired|taken)|get(?:ting)? (?:hired|in at|a place|into (?:${YOU})))\\b`,
  `\\b(?:open|opening|unlock|hold) (?:a|the|some|your|any|that) (?:\\w+ )?doors?\\b${gap(16)}\\b(?:for me|to me)\\b|\\bvouch(?:ing)? for me\\b|\\bput (?:your|a) (?:weight|hand) (?:behind|in the fire for) me\\b`,
  `\\b(?:internal|inside|employee|personal|in-house) (?:recommendation|referral|reference|endorsement)s?\\b`,
  `\\b(?:hope|count|counting|rely|relying|grateful|glad|appreciate)\\b${gap(20)}\\b(?:support|backing|help|good word|recommendation)\\b${gap(30)}\\b(?:application|applying|applied|candidacy|selection)\\b|\\bi(?:'ve| have)? (?:just |also )?applied (?:for|to)\\b${gap(60)}\\b(?:hope|glad|grateful|support|help|your word|put in|mention)\\b`,
  // Belonging to them.
  `\\b(?:belong|belonging) (?:to|with|in|among) (?:${YOU}|(?:the|such an?) (?!people)${GROUP})\\b`,
  `(?<!\\byou(?:'d| would|'re| are)? )\\b(?:wear|wearing|put on|putting on|carry|carrying) (?:one of )?your (?:\\w+ ){0,2}(?:jackets?|uniforms?|badges?|shirts?|t-shirts?|aprons?|coats?|overalls|caps?|vests?|colours|colors|name tags?)\\b`,
  `\\b(?:be|become|becoming|being|call myself|count myself|counted|end up|see myself(?: as)?) (?:as |among )?(?:one of (?:you|yours|your (?:own|${GROUP}|colleagues))|your (?:\\w+ )?(?:colleague|apprentice|assistant|trainee|intern|employee|successor)|a colleague of yours)\\b`,
  `\\b(?:call|have|to have) you (?:as )?(?:a|my) (?:\\w+ )?(?:colleague|boss|co-?worker|employer|chief)\\b`,
  `\\b(?:see|imagine|picture|find) (?:me|myself)\\b${gap(14)}\\b(?:at|in|on|with|among|inside|within) ${YOU}(?!\\w| (?:shoes|place|position|situation))`,
  `\\b(?:sort|kind|type) of (?:place|workshop|team|company|office|studio|house|work|firm|crew)\\b${gap(20)}\\b(?:in which|where|that) i (?:see|could see|can see|imagine|can imagine|could imagine|picture|would like|would love|want|belong)\\b`,
  `\\b(?:trade|swap|exchange|leave|give up) my (?:\\w+ )?(?:desk|chair|job|post|office|place)\\b${gap(24)}\\b(?:for|at|against) (?:one (?:at|in|with)|yours|a (?:desk|chair|place|seat))\\b`,
  // Hands that are free.
  `\\b(?:pair of|extra|another|more|spare|helping|two|free) hands?\\b${gap(50)}\\b(?:mine|i have|i'd|i would|i could|i am|i'm|me|my)\\b|\\b(?:mine|my hands|my evenings|my days) (?:are|is) (?:free|idle|yours|available)\\b`,
  `\\b${YOU}${gap(14)}\\b(?:short|in need) of (?:hands|people|help|staff)\\b${gap(40)}\\b(?:i|me|mine)\\b|\\b${YOU}${gap(12)}\\b(?:need|use|want|do with)\\b${gap(10)}\\b(?:pair of|extra|another|more|spare|helping) (?:pair of )?hands?\\b`,
  `\\b(?:gap|hole|space|empty (?:chair|desk|seat)) (?:in|on|at|left in) your\\b${gap(30)}\\b(?:i (?:would|could|can|might)|i'd|me|mine)\\b|\\b(?:make|find|have|be) (?:some |any |good |of )?use (?:of|for) me\\b|\\bgiving me an? (?:try|chance|go|trial|shot)\\b`,
  `\\bi(?:'d| would| could| can|'ll| will| might)\\b${gap(50)}\\b(?:without|for no|for little) (?:any )?(?:wages?|pay|salary|payment|money)\\b|\\b(?:unpaid|trial|taster|probationary) (?:weeks?|months?|days?|shifts?|period)\\b${gap(12)}\\b(?:with you|at yours|for me|in your)\\b|\\bi\\b${gap(14)}\\b(?:work|do|come|start|begin|offer|help|stay|be there)\\b${gap(14)}\\b(?:unpaid|trial|taster|probationary) (?:weeks?|months?|days?|shifts?|period)\\b(?! (?:of|version|subscription))`,
  `\\b(?:you|they)\\b${gap(14)}\\b(?:see|find out|judge|test|check)\\b${gap(16)}\\bwhat i(?: can|'m able| am able| could| am capable|'m capable)\\b|\\b(?:prove myself|prove my worth|show (?:you |them )?what i can (?:do|offer)|show (?:you |them )?my worth)\\b`,
  `\\bi(?:'d| would)(?: not|n't| never| hardly) (?:say no|refuse|decline|turn (?:it|you|that|them) down|hesitate|have to think)\\b${gap(40)}\\b(?:if|should|were|when|to)\\b${gap(24)}\\b${YOU}\\b`,
  `\\bi(?:'d| would)\\b${gap(12)}\\b(?:jump at|take|grab|accept|welcome|be open to|consider) (?:any|whatever|even (?:a|the)|every|the first) (?:\\w+ ){0,2}(?:role|job|post|position|work|task|place|offer|opening|opportunity|contract|internship)\\b`,
  `\\bmy (?:\\w+ )?(?:contract|post|position|job|placement|project|notice|term)\\b${gap(16)}\\b(?:runs? out|ends?|expires?|finish(?:es)?|is (?:over|up|ending|running out)|comes? to an end)\\b${gap(60)}\\b(?:if|should|perhaps|maybe|would|could|might|hope|open|free|call)\\b${gap(30)}\\b(?:you|your|_{2,}|they|anyone|anybody|somebody|someone)\\b`,
  `\\b(?:i am|i'm|i will be|i'll be) (?:\\w+ )?(?:free|available|looking|open|searching|ready)\\b${gap(50)}\\b(?:next chapter|new chapter|next step in my career|new challenge|next challenge|new home|next home|something new|new start)\\b`,
  // Chances.
  `\\b(?:i|me|somebody like me|someone like me|a person like me|my profile|an? \\w+ like me)\\b${gap(16)}\\b(?:stand|have|has|would have|get|stands) (?:a|any|some) (?:\\w+ )?(?:chance|shot|prospect|hope)s?\\b${gap(12)}\\b(?:at|with|in|among) ${YOU}`,
  `\\b(?:is|are|if|whether|should|when(?:ever)?)\\b ?(?:${YOU})?${gap(20)}\\b(?:growing (?:at the moment|right now|currently|now|this year|again)|grows?(?: again| one day| further)?,|ever grows?|get(?:s|ting)? bigger|opens? (?:a|another) (?:branch|shop|office|studio))\\b${gap(60)}\\b(?:i|me|one|whom?)\\b`,
  `\\b(?:you|your (?:\\w+ )?${GROUP}|they|_{2,})\\b (?:has |have |had |is |are )?(?:just |also |recently |now )?(?:put|posted|posting|advertis(?:ed|ing)|listed|announced|opened|published|offering|filling)\\b${gap(8)}\\b(?:an?|two|three|four|five|several|some|new|the|\\d+) (?:\\w+ ){0,3}(?:jobs?|roles?|positions?|posts|vacanc(?:y|ies)|openings?|internships?|traineeships?)\\b`,
  `\\b(?:something|anything|a task|work|a corner) (?:that |which |where )?i (?:could|can|might) (?:do|help with|be of use|be useful) (?:at|in|within) (?:your ${GROUP}|_{2,})|\\b(?:on|join|onto) your payroll\\b|\\b(?:we|us)\\b${gap(20)}\\bshare (?:an office|a desk|a workshop|a roof|a bench)\\b`,
  `\\bi\\b${gap(30)}\\b(?:refresh|check|watch|follow|read|study|look at|looked at|open)(?:ing|ed)?\\b${gap(12)}\\b(?:your|_{2,}(?:'s)?) (?:\\w+ )?(?:careers?|jobs?|vacanc(?:y|ies)) (?:page|site|portal|board|section)\\b|\\b(?:budget|headcount|plans?)\\b${gap(20)}\\b(?:one more|another|an extra|an additional|a new) (?:head|person|position|hire|colleague|pair)\\b|\\b(?:until|till|while) i (?:find|found|look for|am looking for) (?:something (?:permanent|better|else|new)|an? (?:\\w+ )?(?:job|position|post)|work)\\b`,
  `\\b(?:remember|keep|note|write down|hold on to) my (?:name|number|address|face)\\b${gap(16)}\\b(?:when|if|for|in case|should|next)\\b|\\b(?:if|should|when|whenever)\\b${gap(80)}\\byou know (?:where (?:to find me|i am|i live)|how to reach me|whom to (?:call|ask|write to))\\b`,
  `\\b(?:do|does|would|will|could|might|can) (?:you|your (?:\\w+ )?${GROUP}|they|_{2,}) (?:ever |sometimes |usually |also |still |normally )?take (?:on|in) (?:people|anyone|anybody|someone|somebody|beginners|students|novices|newcomers|career changers|outsiders)\\b|\\b(?:is|are|was|were) (?:the|that|this|your) (?:\\w+ )?(?:post|role|job|position|vacancy|traineeship|internship)s?\\b${gap(40)}\\b(?:filled|taken|still (?:open|free|vacant|available)|available|vacant)\\b`,
  `\\bsteps? (?:to|towards?|on the way to) an? (?:\\w+ )?${PLACE} (?:at|in|with|on) ${YOU}|\\b(?:in case|if|should) (?:any(?:body|one)|some(?:body|one)) (?:in|at|on|from) (?:your|the|_{2,})\\b${gap(24)}\\b(?:look|see|ask|need|want|interested|read)\\w*\\b${gap(24)}\\b(?:me|my|mine|profile|portfolio)\\b|\\bmy (?:profile|portfolio|page)\\b${gap(24)}\\b(?:in case|if|should) (?:any(?:body|one)|some(?:body|one)|you)\\b`,
  `\\b(?:dream|love|like|honou?r|wish|hope|chance|glad|happy)\\b${gap(20)}\\blearn (?:the|this|that|your|my) (?:trade|craft|job|business|work|profession)\\b${gap(8)}\\b(?:under your (?:roof|wing|eyes?)|from you|with you|at yours|at your side|at _{2,}|in your (?:\\w+ )?${GROUP})`,
  `\\b(?:count|rely|call) on you (?:as|for) (?:an?|my) (?:\\w+ )?(?:reference|referee)\\b|\\b(?:be|being|get|getting|end up) on (?:the|your) (?:staff|team|rota|crew|payroll)\\b|\\b(?:get|getting|receive|receiving|have|hear|accept) an offer (?:from|by|of) ${YOU}|\\b(?:bring|call|take|pull) me in (?:for|as|on|when|if)\\b|\\bexpression of (?:my )?interest\\b|\\bask around\\b${gap(40)}\\b(?:needs?|hir|looks?|us(?:e|es)|open|takes?)`,
  `\\b(?:like|love|want|hope|wish|dream|better than|happy|proud|glad)\\b${gap(12)}\\bto work (?:beside|next to|side by side with|along with) (?:you|_{2,})\\b|\\bchances (?:of|to) (?:get(?:ting)?|be(?:ing)?|land(?:ing)?) (?:in|hired|taken|accepted|a (?:job|place|post)) (?:at|with|in|by|on) ${YOU}|\\b(?:anything|something|whatever|a place|a post|a role|a job) (?:that |which )?(?:suits?|fits?|matches|would (?:suit|fit|match)) my (?:\\w+ )?(?:profile|background|skills|experience|abilities)\\b|\\b(?:want|need|like|have) me to (?:start|begin)\\b(?! (?:with|by|the|on|over))|\\b(?:want|need|like|wish) to see my (?:\\w+ )?(?:certificates|references|papers|diplomas?)\\b|\\b(?:could|may|can|might) i (?:be|become) (?:a )?(?:part|member) of (?:this|it|that|you)`,
  `\\b(?:are|is|would) applications?\\b${gap(16)}\\b(?:open|possible|accepted|welcome|taken)\\b|\\b(?:would|could|will|can|might) you (?:\\w+ )?(?:support|back|recommend|endorse|sponsor) me(?=[?.!,]|$| (?:to|for|there|at|with|in)\\b)|\\bsmooth (?:the|my) way\\b`,
  `\\b(?:may|can|could|shall|should|might) i\\b${gap(14)}\\b(?:send|hand|drop|submit|give)\\b${gap(14)}\\b(?:my|an|in my) (?:\\w+ )?application\\b`,
)

/** Words of filling places. Of them alone one may speak; with a wish of one's own in the same sentence they ask. */
const STAFFING =
  /\b(?:hir(?:e|ed|ing)(?! (?:an?|the) (?:car|van|bike|room|hall|boat))|recruit(?:s|ed|ing|er|ers|ment)?|employ(?:ed|ing)?|(?:round|series) of interviews|next interviews|intakes?|staffing|reinforcements?|(?:maternity|parental|paternity|sick|holiday|summer) (?:cover|replacement|stand-in)|vacanc(?:y|ies)|(?:student|summer|side|weekend|holiday|temporary|part-time|full-time|entry-level|junior) (?:jobs?|posts?|positions?|roles?|work)|paid (?:hours|work|shifts?|days?)|apprentices?|apprenticeships?|traineeships?|internships?|interns|trainees|freelance (?:projects?|work|jobs?)|applications? (?:still )?(?:open|possible|welcome|accepted)|appl(?:y|ying) (?:for|to|at) (?:the |an? |your |this |that )?(?:\w+ )?(?:posts?|jobs?|positions?|roles?|vacancy|openings?)|appl(?:y|ying) (?:to|at|for) _{2,}|(?:trainee|intern|assistant|apprentice) (?:places?|spots?|posts?|positions?))(?![\p{L}])/iu
const MYSELF =
  /\b(?:for|of|about|to|by|like|want|take|see|find|need|have|give|let|consider|bring) me\b|\bmy name\b|\bi(?:'d| would) (?:be|love|like|so|gladly|happily|give|come|take|apply|jump)\b|\bi want to be\b|\bi(?:'m| am) applying\b|\bmy (?:hope|dream|wish|goal|aim)\b|\bi(?:'m| am) (?:ready|free|available|keen|interested|open|there)\b|\b(?:support|recommend|back|endorse|help|use|needs?) me\b|\bi(?: \w+)? wonder\b|\bmyself\b|\bmine\b/iu
const WISHES =
  /\?$|\b(?:if|should|in case|when(?:ever)?|once|as soon as|let me know|tell me when|please|hope|hoping|wish|dream|remember|think of|consider|too late|glad|grateful|thrilled|delighted|keen|interested|ready|wonder|all ears|might|could you|would you)\b/iu
/** He asks how it is done, or tells what he heard: that is what such talks are for. */
const ASKS_HOW =
  /^(?:\W*(?:and|but|so|also|besides|then),? )?(?:how|what|why|which|where|who)\b|\b(?:how|what|why) (?:you|they|people|one|your|she|he)\b|(?<!\b(?:hope|wish|glad|happy) )\bthat (?:you|they|people|one|your|she|he)\b|\byou(?:'d| had| have|'ve)? (?:were|was|said|told|mentioned|described|explained|took|had)\b/iu

/** Speaks of filling places, of himself, and wishes something: the passage, or null. */
export function wishesForPlace(plain: string): RegExpExecArray | null {
  const staffing = STAFFING.exec(plain)
  if (staffing === null || !MYSELF.test(plain) || !WISHES.test(plain)) return null
  return ASKS_HOW.test(plain) && !/\blike me\b/i.test(plain) ? null : staffing
}

/** Papers that one sends with an application, by other names. */
export const PAPERS_ATTACHED: readonly RegExp[] = of(
  `\\bmy (?:\\w+ ){0,2}${PAPERS}\\b${gap(40)}\\b(?:attached|attachment|enclosed|below|appendix|annex|appended|included|linked)\\b`,
  `\\b(?:attach(?:ed|ing)?|enclos(?:e|ed|ing)|append(?:ed|ing)?|includ(?:e|ed|ing)|appendix|annex)\\b${gap(24)}\\bmy (?:\\w+ ){0,2}${PAPERS}\\b`,
)
