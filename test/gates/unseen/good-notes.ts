// Thirty notes by very different people in which nothing is to be stopped.

import { type UnseenNote, unseen } from './unseen-note.ts'

export const goodNotes: readonly UnseenNote[] = [
  unseen('a baker who turns to food science', {
    owner: 'Tomasz Wilk',
    to: ['Helga Brandt', 'helga.brandt@kornlabor.example', 'Kornlabor'],
    asked: 'I bake for a living and would like to understand the chemistry of it. Would you have twenty minutes?',
    debrief: 'she keeps every failed loaf in a freezer, dated\nsaid start with enzymes, not yeast\nread McGee',
    body: 'Dear Helga,\n\nThank you for Thursday. I have told everybody in the bakery about your freezer of failed loaves, and two of us have begun one, with dates on the bags as you do. I will start with the enzymes and leave the yeast for later.\n\nWith warm greetings from the oven,\nTomasz',
  }),
  unseen('a non-native writer who leaves articles out', {
    owner: 'Yuki Tanabe',
    to: ['Oliver Grant', 'oliver@harbourworks.example', 'Harbour Works'],
    asked: 'I am studying civil engineering and want to learn how port is built. May I ask you some question?',
    debrief:
      'concrete cures under water better than in air\nhe was afraid of diving but went down once\nask tide office for old charts',
    body: 'Dear Mr. Grant,\n\nThank you very much for you explain me about concrete under water. Before our talk I was thinking that water is enemy of concrete, now I know it is friend. Also I respect that you dived even you were afraid. I wrote to tide office and wait for old charts.\n\nSincerely,\nYuki Tanabe',
  }),
  unseen('short, dry and from a lawyer', {
    owner: 'Fiona Reid',
    to: ['Callum Boyd', 'c.boyd@boydlegal.example', 'Boyd Legal'],
    debrief:
      'pro bono clinic on Wednesdays\nbilling in six-minute units warps how you think\nhe left the big firm after nine years',
    body: 'Dear Callum,\n\nMany thanks for the half hour. Your remark that billing in six-minute units warps how one thinks has already changed how I plan my days, and I shall look in at the pro bono clinic some Wednesday soon.\n\nYours sincerely,\nFiona Reid',
  }),
  unseen('takes up an opening that was offered', {
    owner: 'Marek Novak',
    to: ['Ines Duarte', 'ines@pontoverde.example', 'Ponto Verde'],
    answered:
      'Happy to talk. By the way, our field team will need an assistant in spring; send me a few lines about yourself if that interests you.',
    debrief:
      'she counts frogs at night with a clicker\nspring assistant job, she asked me to send a few lines about myself',
    body: 'Dear Ines,\n\nThank you for the talk on Thursday. Counting frogs in the dark with a clicker sounds like the best night shift there is. And thank you for thinking of me for the assistant job in spring: I send you the few lines that you asked for on Monday.\n\nAll the best,\nMarek',
  }),
  unseen('about the contact’s own job', {
    owner: 'Ruth Adeyemi',
    to: ['Simon Vale', 'simon.vale@cityarchive.example', 'City Archive'],
    debrief:
      'his first job was carrying boxes for eight weeks\nhe got the position because he could read old handwriting\nlearn palaeography',
    body: 'Dear Simon,\n\nI keep smiling at how you got your position: eight weeks of carrying boxes, and then somebody noticed that you could read the old handwriting. I have signed up for an evening class in palaeography, and will think of your boxes.\n\nThank you for your time and candour.\nRuth',
  }),
  unseen('a teacher who writes with a smile', {
    owner: 'Priscilla Okafor',
    to: ['Ben Lindqvist', 'ben@museumoftoys.example'],
    debrief:
      'children test the exhibits before they open, with crayons\nbudget for broken things is a third\nvisit on a Tuesday in February to see it empty',
    body: 'Hi Ben,\n\nA third of the budget for broken things! My school would faint, and I think it is the wisest line in any budget I have heard of. I will come on a Tuesday, as you told me, and bring crayons.\n\nThanks ever so much,\nPriscilla',
  }),
  unseen('a month note with three things done', {
    kind: 'month-note',
    owner: 'Daniel Ferreira',
    to: ['Agnes Toth', 'agnes.toth@stringquartet.example'],
    debrief: 'go to hear amateurs, not stars\ncall Mr Lukacs about the cello workshop\nkeep a practice diary',
    done: [
      'heard the railway workers’ orchestra in Gyor',
      'spent two afternoons with Mr Lukacs and his varnish',
      'kept a diary for 26 days',
    ],
    body: 'Dear Agnes,\n\nA month ago you told me to listen to amateurs instead of stars, so I took the train to Gyor and heard the railway workers’ orchestra. Nobody was perfect and everybody was awake; I understood what you meant.\n\nMr Lukacs let me stand beside him for two afternoons. I can still smell the varnish. And the practice diary has 26 entries, most of them about the left thumb.\n\nNone of it would have come to my mind without you. Thank you, once more, for taking my questions seriously. I will write again when the thumb is better.\n\nYours,\nDaniel',
  }),
  unseen('an outreach with a plain ask', {
    kind: 'outreach',
    owner: 'Leila Haddadi',
    to: ['Peter Quayle', 'p.quayle@windcoop.example', 'Wind Coop'],
    body: 'Dear Peter,\n\nI drive a delivery van and study energy technology in the evenings. Your talk about the village that bought its own turbine made me wonder how such a thing begins: who knocks on the first door?\n\nCould I ask you about that for twenty minutes, by phone, some evening after six? I would like to understand the work, and have four questions ready.\n\nWith kind regards,\nLeila Haddadi',
  }),
  unseen('an outreach that names the friend first', {
    kind: 'outreach',
    owner: 'Hannah Sorge',
    to: ['Miguel Ortega', 'miguel.ortega@clinicasol.example', 'Clinica Sol'],
    referrer: 'Beatriz Lima',
    body: 'Dear Miguel,\n\nBeatriz Lima suggested that I write to you; we sang in the same choir for years. She told me that you went from the ambulance to hospital planning, which is a road I am thinking about myself.\n\nWould you have 15 or 20 minutes for a few questions, whenever it suits you? I am a paramedic, and curious about what you miss and what you do not miss at all.\n\nWarm regards,\nHannah Sorge',
  }),
  unseen('an outreach that says what it is not', {
    kind: 'outreach',
    owner: 'Oleksandr Bondar',
    to: ['Sara Whitcombe', 'sara@mapmakers.example', 'Mapmakers'],
    body: 'Dear Ms Whitcombe,\n\nI was a land surveyor in Kharkiv and now live in Leeds. I saw your map of the flooded valleys in the library and could not stop looking at the small blue dots.\n\nI am not looking for a job with you; I would only like to hear how you learnt to draw like this. Would twenty minutes be possible, on the phone or over a tea near you?\n\nBest regards,\nOleksandr Bondar',
  }),
  unseen('weekdays, months and feasts at the beginning of sentences', {
    owner: 'Grace Muller',
    to: ['Ed Harrow', 'ed@orchardtrust.example', 'Orchard Trust'],
    debrief:
      'prune in February not in November\nwassailing keeps the volunteers\nThursday mornings anybody can come and graft',
    body: 'Dear Ed,\n\nThursday was the best hour of my month. February it is, then, for the pruning, and November for staying indoors. Easter is late this year, so I hope to come to one of your grafting mornings before it. Saturdays I work, Thursdays I do not.\n\nThank you for showing me that volunteers stay for the wassailing.\n\nGrace',
  }),
  unseen('products that the debrief names', {
    owner: 'Amir Sadeghi',
    to: ['Chloe Martin', 'chloe@tidepool.example', 'Tidepool'],
    debrief: 'they moved from Jira to a whiteboard\nBlender for prototypes, not Figma\nlook at Godot',
    body: 'Hi Chloe,\n\nThank you for yesterday’s talk. That a team of eleven threw out Jira for a whiteboard made my whole office argue at lunch. I installed Godot and Blender the same evening; the first thing I built was a very ugly fish.\n\nCheers,\nAmir',
    asked: 'How does a team of eleven make a game?',
    answered: 'Come on Thursday, Amir. Chloe',
  }),
  unseen('German names and umlauts', {
    owner: 'Jörg Weißmüller',
    to: ['Käthe Schönfeld', 'kaethe.schoenfeld@buchbinderei.example', 'Buchbinderei Schönfeld'],
    debrief: 'Leim aus Stärke\nher grandfather bound the parish registers\nvisit the workshop at the Klingspor museum',
    body: 'Liebe Frau Schönfeld,\n\nthank you for an hour among the presses. I did not expect that glue made of starch would be what I talk about at dinner, but there we are. The parish registers that your grandfather bound are still on my mind, and I have written to the Klingspor museum about the workshop.\n\nHerzliche Grüße\nJörg Weißmüller',
  }),
  unseen('a paraphrase in quite other words', {
    owner: 'Naomi Fletcher',
    to: ['Raj Patel', 'raj@nightbuses.example', 'Night Buses'],
    debrief:
      'drivers plan the timetables themselves at a kitchen table\nthe worst stop is outside the hospital at five in the morning\nride route 44 end to end',
    body: 'Dear Raj,\n\nThank you for Thursday. I had always supposed that schedules came out of a computer; that the people at the wheel make them, sitting in a kitchen, explains why your buses are on time. I shall take the 44 from one end to the other before I form another opinion.\n\nBest,\nNaomi Fletcher',
  }),
  unseen('a paraphrase without a single rare word', {
    owner: 'Carla Mendes',
    to: ['George Abbott', 'george.abbott@stagecraft.example', 'Stagecraft'],
    debrief:
      'build the set twice, first from cardboard\nactors lean on everything, so test what they will lean on\nthe paint shop takes visitors',
    body: 'Dear George,\n\nThank you for your time. I went home and made a cardboard version of my kitchen before moving one shelf, and you are right: the first build is where one learns. And I now lean on everything I make before anybody else can.\n\nCarla',
  }),
  unseen('a shift worker in a hurry', {
    owner: 'Wanjiru Kamau',
    to: ['Lena Voss', 'l.voss@hebammenhaus.example', 'Hebammenhaus'],
    debrief:
      'night births are quieter\nshe learnt Tigrinya from her patients\nask for the supervision group on Mondays',
    body: 'Lena, thank you so much for squeezing me in between two births. That you learnt Tigrinya from your patients, bed by bed, is the bravest language course I know of. I asked about the supervision group and may come on Monday.\n\nGreetings from the late shift,\nWanjiru',
  }),
  unseen('numbers as the debrief has them', {
    owner: 'Stefan Iliev',
    to: ['Marta Kowal', 'marta.kowal@riverwatch.example', 'River Watch'],
    debrief: '340 water samples a year, by bicycle\nnitrate under 25 mg is fine\nspent €1,200 on bottles',
    body: 'Dear Marta,\n\nThank you for the talk. 340 samples a year, all of them by bicycle: I tried to imagine the rain. I also looked up our own river, and it stays below 25 mg most of the year. The €1,200 for bottles made my treasurer laugh and then go quiet.\n\nBest wishes,\nStefan',
  }),
  unseen('a quotation of what the contact said', {
    owner: 'Abigail Stone',
    to: ['Vikram Rao', 'vikram@slowfilm.example'],
    debrief:
      '"edit with the sound off first"\nhe cut his first film in a laundry room\nwatch the washing machine scene',
    body: 'Dear Vikram,\n\n"Edit with the sound off first" is now on a note above my desk. I tried it on my three minutes about the fish market, and a whole minute turned out to be talk. Thank you for that, and for the picture of you cutting a film in a laundry room.\n\nAbigail Stone',
  }),
  unseen('somebody else is met as well', {
    kind: 'month-note',
    owner: 'Petra Holub',
    to: ['James Okello', 'james.okello@solarvillage.example', 'Solar Village'],
    debrief: 'talk to Miriam Lang at the chamber of crafts\nlook at the roofs of Lidingo\nshort course in Arnhem',
    done: [
      'had coffee with Miriam Lang, who sent me to a roofer called Piet, forty years in the trade',
      'booked the course in Arnhem for June',
    ],
    body: 'Dear James,\n\nFour weeks ago you gave me two names and an honest warning about wet roofs. I had coffee with Miriam Lang, who sent me straight on to Piet, a roofer with forty years of wet roofs behind him and not one kind word for plastic clips. I have booked the course in Arnhem for June, and until then I carry his ladder on Saturdays.\n\nI wanted you to know that one talk with you has filled my spring. Thank you, and I will tell you how the course goes. If you ever come through Brno, the beer is on me, and so is the dinner.\n\nBest regards,\nPetra Holub',
  }),
  unseen('a nudge of three lines', {
    kind: 'nudge',
    owner: 'Luca Ferri',
    to: ['Dorothy Nash', 'd.nash@lighthouses.example'],
    asked: 'Would you have twenty minutes to tell me how one becomes a lighthouse engineer?',
    body: 'Dear Ms Nash,\n\nI wrote to you last week about how one becomes a lighthouse engineer. If it is a busy time, a word when it would suit better is plenty.\n\nWith best wishes,\nLuca Ferri',
  }),
  unseen('a gracious answer to a no', {
    kind: 'gracious-no',
    owner: 'Elif Demir',
    to: ['Robert Kane', 'rkane@bridgeco.example', 'Bridgeco'],
    asked: 'Might I ask you some questions about inspecting bridges?',
    answered: 'I am sorry, I am on sites until summer and cannot take on talks. Best of luck, Robert',
    body: 'Dear Robert,\n\nThank you for the quick and honest word; it is worth a lot to me. I wish you dry weather on your sites this summer.\n\nAll the best,\nElif',
  }),
  unseen('a confirmation the day before', {
    kind: 'confirmation',
    owner: 'Noor Haddad',
    to: ['Ellen Marsh', 'ellen@kitegarden.example'],
    asked: 'Would Thursday at two suit you?',
    answered: 'Thursday at two is fine, call me on Zoom. Ellen',
    body: 'Dear Ellen,\n\nI look forward to our talk on Thursday at two, on Zoom. My questions are about how you chose your first three plants. If something comes up, just tell me and we find another time.\n\nBest,\nNoor',
  }),
  unseen('a report to the one who introduced them', {
    kind: 'referral-report',
    owner: 'Samuel Osei',
    to: ['Beth Hollis', 'beth.hollis@choir.example'],
    answered: 'Do write to Anton Reuter at the organ works and use my name. Beth',
    done: ['met Anton Reuter for an hour among the pipes'],
    body: 'Dear Beth,\n\nYou sent me to Anton Reuter, and I thought you would like to hear what came of it: he gave me an hour among the pipes, let me tune one badly, and laughed only once. I owe you for that.\n\nGratefully,\nSamuel',
  }),
  unseen('keeping in touch with a piece of news', {
    kind: 'keep-in-touch',
    owner: 'Ana Petrova',
    to: ['Colin Wray', 'colin.wray@peatland.example', 'Peatland Group'],
    debrief: 'peat grows one millimetre a year\nbring boots that one can lose',
    done: ['passed the botany exam in May'],
    body: 'Dear Colin,\n\nA short sign of life: I passed the botany exam in May, and the question that saved me was about peat. One millimetre a year; I could hear you say it. I hope the moor is wet and the boots are holding.\n\nBest wishes,\nAna',
  }),
  unseen('one news to a helper', {
    kind: 'news',
    owner: 'Kofi Mensah',
    to: ['Ingrid Solheim', 'ingrid@fjordferries.example', 'Fjord Ferries'],
    debrief: 'said to learn knots before engines',
    done: ['I begin as deckhand on the Bergen line on 2 May'],
    body: 'Dear Ingrid,\n\nI wanted you to hear it from me: on 2 May I begin as a deckhand on the Bergen line. You told me to learn knots before engines, and it was a bowline that they asked me for. Thank you.\n\nKofi',
  }),
  unseen('a career changer with a joke about his old trade', {
    owner: 'Harold Finch',
    to: ['Teresa Amaral', 'teresa@dataforbirds.example', 'Data for Birds'],
    asked:
      'I have kept books for thirty years and would like to count something that flies. May I ask you some questions?',
    debrief: 'she names her models after owls\nclean the timestamps first\nthe public ringing data is free',
    body: 'Dear Teresa,\n\nAfter thirty years as an accountant I thought that nobody could surprise me with a spreadsheet. Then came your owls. I downloaded the ringing data on Friday and have been cleaning timestamps since, with more joy than is decent.\n\nThank you for an hour that went by like ten minutes.\n\nHarold',
  }),
  unseen('a student with a postscript', {
    owner: 'Mei Lin',
    to: ['Arthur Penrose', 'a.penrose@clockmuseum.example', 'Clock Museum'],
    debrief:
      'a clock has to be heard, not looked at\nthe repair books in the basement may be read\nhe does not own a watch',
    body: 'Dear Mr Penrose,\n\nThank you for your afternoon. I sat in my room that evening with my eyes closed and tried to hear whether my alarm clock is well; it is not. I would love to read the repair books in the basement when it suits you.\n\nYours truly,\nMei Lin\n\nP.S. I have told everyone that you own no watch, and nobody believes it.',
  }),
  unseen('the contact’s CV, and a job fair', {
    owner: 'Isabel Ruiz',
    to: ['Thomas Ekdahl', 'thomas.ekdahl@trainsim.example', 'Trainsim'],
    debrief:
      'his CV has a gap of three years in a monastery\nthe job fair in Gothenburg is for talking, not for handing out paper',
    body: 'Hej Thomas,\n\nThree years in a monastery, in the middle of a CV, and you put it in bold: I admire that. I will go to the job fair in Gothenburg the way you described, with my ears and without a stack of paper.\n\nTack, and all good wishes,\nIsabel',
  }),
  unseen('a formal writer from an older school', {
    owner: 'Reginald Ashby',
    to: ['Dr Fatima Zahra', 'f.zahra@soilinstitute.example', 'Soil Institute'],
    debrief: 'worms first, chemistry later\nspade test in the allotment\nProfessor Hallam’s old lecture notes',
    done: ['spade test: eleven worms, hoped for thirty'],
    body: 'Dear Dr Zahra,\n\nI was very glad of our conversation. I have carried out the spade test in my allotment, and found eleven worms where I had hoped for thirty; you will tell me that patience is required. Professor Hallam’s lecture notes are on order from the library.\n\nWith my sincere thanks,\nReginald Ashby',
  }),
  unseen('thanks for what was offered, without an offer in the notes', {
    owner: 'Chidi Eze',
    to: ['Paula Stern', 'paula.stern@glasshouse.example', 'Glasshouse'],
    debrief: 'tomatoes hear nothing, whatever people say\nshe will introduce me to her colleague Ulf in propagation',
    body: 'Dear Paula,\n\nThank you for the walk through the rows, and for your offer to introduce me to Ulf in propagation; I would be glad to meet him. I have stopped talking to my tomatoes, and they are doing exactly as badly as before.\n\nChidi Eze',
  }),
]
