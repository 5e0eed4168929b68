// Ordinary English words, by their base forms: what stands here in a capital is no name for that, and proves little when two
// texts share it. Data only.

/** Lower case, base forms; inflections are found by their stems. */
export const ORDINARY_WORDS: readonly string[] = `
  ability able abroad absence absolute absorb abstract academic accept access accident accompany accomplish account accountant
  accuracy accurate achieve acknowledge acquire act action active activity actor actual adapt add addition address adequate
  adjust administration admire admission admit adult advance advantage adventure advertise adviser affair affect afford afraid
  afternoon age agency agenda agent agree agreement aid aim air airport alarm album alive allow alone alphabet alternative
  amount analyse analysis analyst analyze angle angry animal anniversary announce annual answer anxiety anxious apart
  apartment apologise apologize apology apparent appeal appear appearance application apply appoint appointment apprentice
  apprenticeship approach appropriate approve architect architecture area argue argument arise arm army arrange arrangement
  arrival arrive art article artist aside asleep aspect assess assessment assign assignment assist assistance assistant
  associate assume assumption assure atmosphere attach attack attempt attend attendance attention attitude attract attraction
  attractive audience audit author authority automatic autumn available average avoid awake award aware awareness awesome
  awful awkward baby background bad badge badly bag bake balance ball band bank bar bare bargain barrier base basic basis
  basket bath bathroom battery battle beach bear beard beat beautiful beauty become bed bedroom beer beg begin beginner
  beginning behave behaviour behavior behind belief believe belong below belt bend benefit bet beyond bid big bike bill bird
  birth birthday bit bite bitter black blame blank bless blind block blog blood blow blue blunt board boat body boil bold bone
  bonus book bookmark bookshop boot border boring born borrow boss bother bottle bottom bounce box boy brain branch brand
  brave bread break breakfast breath breathe bridge brief bright brilliant bring broad broadcast broken brother brown browse
  brush budget bug build builder building bump bunch bundle burn bus business butter button buy buyer cafe calculate calendar
  calm camera camp campaign campus cancel candidate capable capacity capital captain capture car card care careful carry cart
  case cash cast casual cat catalogue catch category cause cautious ceiling celebrate cell central centre center century
  ceremony certain certificate certification chain chair challenge champion chance change channel chapter character charge
  charity chart chase cheap check checklist cheer cheers chef chemical chemistry chest chief child childhood children choice
  choose chord church circle circumstance citizen city civil claim clarify clarity class classic classical classroom clean
  clerk clever click client cliff climate climb clinic clinical clock close clothes clothing cloud club clue clumsy coach
  coast code coffee cohort cold collaborate collaboration collapse collar colleague collect collection college color colour
  column combination combine comfort comfortable comment commercial commission commit commitment committee common communicate
  communication community commute companion company compare comparison compete competence competition competitor complain
  complete complex complexity complicate component computer concentrate concept concern concert conclude conclusion concrete
  condition conduct conference confidence confident confidential confirm conflict confuse confusion congratulate
  congratulations congress connect connection conscious consequence consider considerable consideration consist consistent
  constant constraint construct construction consult consultancy consultant consulting consumer contact contain container
  content contents contest context continue continuous contract contrast contribute contribution control convenient convert
  convince cook cool cooperate cooperation coordinate coordinator cope copy copyright cord core corner corporate correct
  correspond cost costume cotton council counsel counsellor count counter country couple courage course court courtesy cover
  craft crash crazy cream create creation creative creativity creature credit crew crime crisis criteria critic critical
  criticism cross crowd crucial cruel cry cultural culture cup cure curious current curriculum curve custom customer cut cycle
  dad daily damage dance danger dangerous dare dark dash data database date daughter dawn dead deadline deal dealer dear death
  debate debrief debt decade decide decision declare decline decorate deep defeat defend define definite definition degree
  delay delete deliberate delicate delicious delight delighted deliver delivery demand demo democracy demonstrate
  demonstration deny department departure depend dependent deposit depth describe description desert deserve design designer
  desire desk despite destination destroy detail determine develop developer development device devote diagram dialogue diary
  die diet differ difference difficult difficulty dig digital dimension dinner diploma direct direction director directory
  dirt dirty disagree disappear disappoint disappointment disaster discipline discount discover discovery discuss discussion
  disease dish display distance distant distinct distinction distribute distribution district disturb diverse diversity divide
  division doctor doctorate document documentation dog dollar domain domestic door double doubt download dozen draft drag
  drama drastic draw drawing dream dress drift drink drive driver drop drug dry due dull duration dust duty dynamic eager ear
  earn earth ease east eastern easy eat echo economic economics economy edge edit edition editor editorial educate education
  educational effect effective efficiency efficient effort elder elect election electric electrical electronic electronics
  element eliminate else elsewhere embarrass emerge emergency emotion emotional emphasis emphasise employ employee employer
  employment empty enable encounter encourage encouragement enemy energetic energy engage engagement engine engineer
  engineering enormous enrol enroll ensure enter enterprise entertain enthusiasm enthusiastic entire entrance entrepreneur
  entry environment environmental equal equation equip equipment error escape essay essential establish estate estimate ethic
  ethical ethics evaluate evaluation evening event eventual evidence evident evil evolve exact exam examination examine
  example exceed except exception exchange excite excitement exciting excuse execute executive exercise exhaust exhausted
  exhibit exhibition exist existence exit expand expect expectation expense expensive experiment expert expertise explanation
  explore explicit export expose exposure express expression extend extension extensive extent external extra extreme eye
  fabric face facility fact factor factory faculty fail failure faint fair fairly faith fall false fame familiar family famous
  fan fancy fantasy fare farm farmer fascinate fascinating fashion fast fat father fault favor favorite favour favourite fear
  feature fee feed feedback fellow fellowship female festival few fiction fifth fifty fight figure file fill film filter final
  finance financial fine finger finish fire firm fish fit fix flash flat flavour flexible flexibility flight float flood floor
  flow fly focus fold folder folk food foot football force foreign forest forever forget forgive fork form formal format
  former formula forty forum foundation founder four fourth fragile frame framework frank free freedom freelance freelancer
  freeze frequency frequent fresh friday friend friendship front frustrate frustrating frustration fulfil function fund
  fundamental funding funny further future gallery game gap garage garden gas gate gather gathering gender general generate
  generation genius gentle gentleman genuine gesture giant gift girl glance glass global glory goal gold golden grab grace
  grade gradual graduate graduation grand grandfather grandmother grant graph graphic green greet greeting grey grid ground
  group grow growth guarantee guard guess guest guidance guide guideline guilt guilty guy habit hair half hall hand handle
  handbook handy hang happen happiness hardware harm hat hate head headline health healthcare healthy heart heat heaven heavy
  height hell help hesitate hesitation hide hierarchy high highlight highway hill hint hire history hit hobby hold hole
  holiday holidays home homework honest honesty honour honor horizon horrible horror horse hospital host hot hotel house
  household housing hr huge human humble humour hundred hungry hunt hurry hurt husband ice icon ideal identify identity ignore
  ill illness illustrate illustration image imagination imagine immediate impact impatient implement implementation
  implication imply import importance impose impossible impress impression impressive improve improvement impulse incentive
  inch incident include income incorporate increase independence independent index indicate individual industrial influence
  inform informal information informational ingredient initial initiative injury inner innocent innovation innovative input
  inquiry inside insist inspect inspection inspiration inspire install instance instant instead institute institution instruct
  instruction instructor instrument insurance intellectual intelligence intelligent intend intense intention interact
  interaction interior intermediate intern internal international internet internship interpret interrupt interval interview
  interviewer introduce introduction invent invention inventory invest investigate investment investor invisible invitation
  invite involve involvement iron irony island isolate issue item jargon joint joke journal journalism journalist joy judge
  judgement judgment jump junior jury justice justify keen key keyboard kick kid kill kilometre king kitchen knock
  knowledgeable lab label laboratory labour labor lack lady land landlord landscape language laptop large laugh launch law
  lawyer lay layer layout lazy lead leader leadership leaf leak lean leap lecture lecturer left leg legal legend leisure lend
  length lesson letter level liberal library licence license lie lifetime lift light limit limitation line link lip list
  listen listener literature live lively load loan lobby local location lock log logic logical lonely long loose lose loss
  lost loud lower loyal loyalty luck lucky lunch luxury machine magazine magic main maintain maintenance major majority male
  manage management manager manner manual manufacture map margin mark market marketing marriage married marry mass massive
  master match material math mathematics maths maximum meal measure measurement mechanic mechanical mechanism media medical
  medicine medium member membership memorable memory mental mention mentor mentoring menu mere merge merit mess metal method
  metre metric middle midnight mild mile military milk million mine minimum minister minor minority miss mission mistake mix
  mixture mobile mode model moderate modern modest modify module mom mood moon moral mother motion motivate motivation motor
  mountain mouth move movement movie multiple municipal murder muscle museum music musical musician mutual mystery name narrow
  nasty nation national native natural nature navigate necessary necessity neck negative neglect negotiate negotiation
  neighbour neighbor neighbourhood nerve nervous nest net network networking neutral news newsletter newspaper night nine
  noble nobody noise none nonsense noon norm normal north northern nose notebook notice notion novel number numerous nurse
  nursing obey object objective obligation observation observe obstacle obtain obvious occasion occasional occupy occur odd
  offend offense office officer official oil ok okay old omit onboarding online operate operation operator opinion oppose
  opposite option oral orange order ordinary organ organic organisation organization organise organize orient origin original
  otherwise ought outcome outdoor outline output outside outstanding overall overcome overlook overview overwhelm owe own
  owner ownership pace pack package page pain painful paint painting pair pale panel panic paper paragraph parallel parent
  park part participant participate participation partner partnership party pass passage passenger passion passive past patch
  patience patient pattern pause pay payment peace peak peer pen penny pension per percent perceive percentage perception
  perfect perform performance period permanent permission permit personality personnel persuade pet phase phenomenon
  philosophy photo photograph photographer photography phrase physical physician physics pick picture pile pin pink pitch
  placement plain plane planet planner planning plant plastic plate platform play player pleasant plenty plot plus pocket
  podcast point poison police policy polish polite politician politics political poll pool poor pop popular population port
  portfolio portion portrait positive possess possibility post postpone pot potato potential pound pour poverty power powerful
  practice practise praise pray precious precise predict prefer preference pregnancy pregnant preparation prepare presence
  presentation preserve president press pressure pretend pretty prevent previous price pride primary prime prince princess
  principal principle print printer prior priority prison privacy private privilege prize probable probably problem procedure
  proceed process produce producer product production productive productivity profile profit program programme programmer
  programming progress prohibit project promise promote promotion prompt pronounce proof proper property proportion propose
  proposal prospect protect protection protest prototype proud prove provide provider province psychology public publication
  publicity publish publisher pull pump punch punish pupil purchase pure purple purpose pursue push qualification qualify
  quality quantity quarter query quiet quit quote race radio rail rain raise random range rank rapid rare rate ratio raw reach
  react reaction reader readiness ready reality realise realize realistic rear reason reasonable reassure rebuild recall
  receive reception recipient reckon recognise recognize recognition recommendation record recover recovery recruit recruiter
  recruiting recruitment red reduce reduction refer reference referral refine reflect reflection reform refresh refuse regard
  region regional register registration regret regular regulation reject rejection relate relation relationship relax release
  relevant reliable reliability relief relieve religion religious reluctant rely remain remark remind reminder remote removal
  remove rent repair repeat repetition replace replacement reply report reporter represent representative reputation request
  require requirement rescue research researcher reserve reshape resident resign resist resistance resolution resolve resource
  respect respond response responsibility responsible rest restaurant restore restrict restriction result resume résumé retail
  retain retire retirement retreat return reveal revenue review revise revision revolution reward rewrite rhythm rice rich rid
  ride ridiculous ring rise risk risky river road rock roll romantic roof room root rope rota rough round route routine row
  royal rub rude ruin rule run runner rural rush sad safe safety sail salary sale sales sample sand satisfaction satisfy save
  savings scale scan scared scenario scene schedule scheme scholar scholarship school science scientific scientist scope score
  scrap scratch screen script sea search season seat second secondary secret secretary section sector secure security seek
  seem segment select selection self sell seller semester seminar senate senior sense sensible sensitive sentence separate
  sequence series serious servant serve server service session settle seven severe shadow shadowing shake shame shape sharp
  sheet shell shelter shift shine ship shirt shock shoot shop shore short shortage shortlist shot shoulder shout shut shy sick
  side sight sign signal significance significant silence silent silly similar simple simplicity sing singer single sink sir
  sister site situation six size skeptical skill skin skip sky sleep slice slide slight slip slope slow smart smell smile
  smoke smooth snap snow social society soft software solid solution solve song sorry sort soul sound soup source south
  southern space spare speaker special specialise specialist species specific speech speed spell spin spirit split sport spot
  spread spring square stable staff stage stair stake stamp stand standard star stare startup state statement station
  statistics status steady steal steam steep stem stick sticky stiff stock stone stop storage store storm straight strange
  stranger strategic strategy stream street strength strengthen stress stretch strict strike string strip stroke strong
  structure structural struggle stubborn student studio study stuff stupid style subject submit substance substitute subtle
  suburb succeed success successful sudden suffer sufficient suit suitable sum summary summer summit sun superb superior
  supervise supervisor supper supplier supply support suppose surface surgery surprise surprising surround survey survive
  suspect sustain sustainable sustainability sweet swim switch symbol sympathy symptom syllabus system systematic table tackle
  tail talent talented tall tank tap target task taste tax tea teach teacher teaching team teamwork tear technical technician
  technique technology teenager telephone television temper temperature template temporary tempt ten tend tendency tense
  tension term terminal terrible territory terror test text thank thanks theatre theater theme theory therapist therapy thesis
  thick thin third thirteen thorough thousand threat threaten three thrill thrilled throat throw thumb ticket tidy tie tight
  till timeline timing tiny tired title toast toe tomorrow tone tongue tonight tool top total touch tough tour tourism tourist
  town trace track trade tradition traditional traffic trail train trainee trainer training traineeship transcript transfer
  transform transformation transition translate translation translator transparent transport trap travel treat treatment tree
  trend trial triangle trick trigger trip trouble trousers true trust truth tuition tune turn tutor tutorial twelve twin type
  typical typing ugly ultimate unable uncertain uncertainty unexpected unfair unfortunate uniform union unique unit unite
  universal university unknown unless unlikely unusual update upgrade upset upstairs urban urge urgent usage user usual
  vacancy vacation vague valid valley valuation variety various vary vast vehicle vendor venture venue version versus vertical
  veteran via victim victory video village violence virtual virtue visible vision visit visitor visual vital vocabulary voice
  volume voluntary volunteer volunteering vote vulnerable wage wait waiter wake walk wall wander ward warm warmth warn warning
  wash waste watch water wave weak weakness wealth weapon wear weather web website wedding weekend weekly weigh weight weird
  welcome west western wet wheel whenever wherever whisper white wholesale wide widespread wife wild willing win wind window
  winner winter wisdom wise witness woman wonder wood wooden workload workplace workshop world worry worse worst worthwhile
  wound wrap writer writing written wrong yard yellow yesterday young youth zero zone abundance accordingly afterwards albeit
  alongside amid besides beside consequently currently eight eighteen eleven fortunately frankly funnily generally gladly
  hopefully hence however ideally incidentally indeed initially lastly likewise meanwhile mostly namely nevertheless
  nonetheless obviously otherwise overall perhaps personally plus previously regardless secondly seriously similarly since
  sincerely somehow sometimes somewhat somewhere strangely surely therefore thereafter thirdly though thus thereby ultimately
  unfortunately unlike upon usually whatever whereas whichever whoever wow yeah yep nope oh ah hmm haha alas ps nb re cc bcc
  fyi asap attached enclosed apologies greetings regards gratitude gratefully warmly warmest kindest cordially faithfully
  respectfully wishing hoping looking thinking appreciating following sending attending reading writing speaking talking
  meeting hearing learning seeing coming going being having doing making taking giving putting getting keeping letting telling
  asking among amongst anyhow anyway anywhere beneath concerning considering given granted including inside minus nearby onto
  opposite per plenty provided regarding save supposing throughout till toward underneath whilst ceo cto cfo hr it ux ui pr qa
  ai vp phd mba msc bsc ma ba mr mrs ms dr prof aboard absolutely according actually adjective against allegedly alumna alumni
  alumnus annoy apiece app apparently append apps ashamed backend backlog barely basically bias boost bore bound bow briefly
  brisk bulk burden burst cannot caution certainly charm cheerful chunk clear clearly cling completely compliance compliment
  compose compound conceive confess consent console convey cosy cozy crude curse darling dashboard dataset deck decks decrease
  definitely dense depart derive desperate detect dignity dot dump earlier earnest eldest elegant elementary endure entirely
  envy equity era essence etc eternal eventually exaggerate excess exclaim exclude expire extract fade fake fasten fate
  fatigue feast federal fewer fierce finally five flavor flee fling flip fond fool foolish formerly fortunate fortune fraction
  fright frontend frown fully furious fuss generic generous glad glimpse gonna gossip gotta gradually grammar grasp grateful
  grief grip halt handicap handsome happily hardly harvest haste heal heap hollow holy honestly humid identical ignorant
  illusion imitate immediately immense importantly infant inferior inhabit inherit insert instantly insult interestingly intro
  ironically isle jealous join joiner justly kickoff kinda lag lame lap largely late lately latest leave less lighten
  literally loads login logo loop lots lottery luckily lump mad maid mainly majesty mankind mask mean median merely milestone
  minimal mist mixed mock moist money mount mourn multiply murmur myth nah nail nap naughty naval neat neither nickname nod
  noodle nor normally noun nowadays numb numeric oblige obscure occasionally oddly offline older opt optimist orbit outlaw
  oval overseas pad parade pardon partly password paste pat peculiar peep perk person pest pinch pity pivot plead plow plug
  plunge poke ponder pose preach presumably prick prone pub pulse quarrel quest quickly radical raft rage rally ramp rant
  rarely real realm recent recently reign rejoice remedy render resemble respondent retry rim rip ritual roadmap roar rob
  roommate rot rubbish rumor sacred sadly sake scarce scarcely scare scatter scorn scream scroll seize seldom selfie sheer
  shortly shrug sigh simply sin sincere skeleton slap slogan slot slowly sly smack sneak soak sob sober solemn sore sorta span
  spark spill spite splendid spoil spouse sprint squeeze stain stakeholder stale stalk startups starve stir stood
  straightforward strain stray strive stuck stumble stun sub subset suddenly sue supposedly supreme surprisingly surrender
  suspicious swallow swap sway swear sweep swift swipe tame tangle teammate tease tender terrific thrive tide timid token toll
  tons toss totally tragedy treasure tremble trim triumph tuck tug twist typically unusable upper usability usable vain vanish
  variance verb vibe vicious vivid vow wanna wed weep whole wicked widow wit woe worship wreck yarn yell yield younger
  youngest zeal
  `
  .trim()
  .split(/\s+/)
