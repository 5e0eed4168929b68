// Thirty notes with one fault each, said as people say it who do not notice it themselves.

import { type UnseenNote, unseen } from './unseen-note.ts'

export const faultyNotes: readonly UnseenNote[] = [
  unseen(
    'hopes that a chair gets free',
    {
      owner: 'Nils Aker',
      to: ['Rosa Blum', 'rosa.blum@inkhouse.example', 'Inkhouse'],
      debrief: 'letters are cut from pear wood\nshe dries paper on the stairs',
      body: 'Dear Rosa,\n\nPear wood, and paper drying on the stairs: I could have stayed all day. It is exactly the sort of workshop in which I see myself, and a short word from you, the day one of your people moves on, would make me very happy.\n\nNils',
    },
    ['job-ask'],
  ),
  unseen(
    'offers himself for any task',
    {
      owner: 'Zara Malik',
      to: ['Owen Pike', 'owen@tidymaps.example', 'Tidymaps'],
      debrief: 'he draws contour lines by hand before the computer may\nask the ordnance office',
      body: 'Dear Owen,\n\nThank you for showing me the contour lines that you draw by hand. Should you ever need a pair of hands for such drawings, mine are free from June, and I learn fast.\n\nZara Malik',
    },
    ['job-ask'],
  ),
  unseen(
    'asks how to get past the front desk',
    {
      owner: 'Bruno Keck',
      to: ['Amelia Frost', 'amelia.frost@radiohaus.example', 'Radiohaus'],
      debrief: 'record the silence of a room first\nher first interview was with a beekeeper',
      body: 'Dear Amelia,\n\nSince our talk I record the silence of every room. Could you maybe tell the people who decide about new editors that there is somebody with good ears in town?\n\nBest,\nBruno',
    },
    ['job-ask'],
  ),
  unseen(
    'wants to be part of it',
    {
      owner: 'Jana Sykora',
      to: ['Derek Hume', 'derek@bluebarn.example', 'Bluebarn'],
      debrief: 'cows choose when they are milked\nthe robot is called Elvis',
      body: 'Dear Derek,\n\nI still tell people about Elvis the milking robot. To be honest, nothing would make me prouder than to put on one of your blue jackets one day and belong to the crew.\n\nJana',
    },
    ['job-ask'],
  ),
  unseen(
    'a referral into the system',
    {
      kind: 'month-note',
      owner: 'Tariq Aziz',
      to: ['Lucy Chan', 'lucy.chan@payfast.example', 'Payfast'],
      debrief: 'fraud looks like hurry\nread the incident reports of other banks',
      done: ['read nine incident reports'],
      body: 'Dear Lucy,\n\nI have read nine incident reports of other banks since we spoke, and you are right: fraud looks like hurry, every time. I made a table of the first five minutes of each.\n\nI saw that your company has put three analyst roles online this week. An internal recommendation counts for so much; would you be comfortable being mine?\n\nThank you again for everything.\n\nBest,\nTariq',
    },
    ['job-ask'],
  ),
  unseen(
    'an outreach that asks after vacancies',
    {
      kind: 'outreach',
      owner: 'Olga Reznik',
      to: ['Hugh Barlow', 'hugh@greenroofs.example', 'Greenroofs'],
      body: 'Dear Hugh,\n\nI am a gardener with six years on balconies and would like to move up to roofs. I admire the one you built over the bus depot.\n\nIs your firm growing at the moment, and whom would one write to about starting there? I could also come by for twenty minutes and tell you about my balconies.\n\nKind regards,\nOlga Reznik',
    },
    ['job-ask'],
  ),
  unseen(
    'the papers go along',
    {
      kind: 'outreach',
      owner: 'Mathis Leroy',
      to: ['Ellie Crane', 'ellie.crane@puppetworks.example', 'Puppetworks'],
      body: 'Dear Ellie,\n\nI carve small figures from lime wood and saw your giant heron walk through the market. How does one learn to make a neck move like that?\n\nI would be glad of twenty minutes of your time. So that you know whom you are dealing with, you find my full work history and references in the appendix.\n\nMathis Leroy',
    },
    ['job-ask'],
  ),
  unseen(
    'three quarters of an hour, in passing',
    {
      kind: 'outreach',
      owner: 'Sunita Rao',
      to: ['Jack Tully', 'jack@hedgelayers.example'],
      body: 'Dear Jack,\n\nI keep bees and my neighbour’s hedges keep my bees. Your hedge along the canal is the best I have seen, and I should like to learn how you decide what to cut.\n\nWould you sit down with me for, say, forty to fifty minutes one evening? I bring honey and a list of questions.\n\nWarm regards,\nSunita Rao',
    },
    ['time-ask'],
  ),
  unseen(
    'an hour is asked for in other words',
    {
      kind: 'nudge',
      owner: 'Piotr Zielinski',
      to: ['Anne Holt', 'anne.holt@saltmine.example'],
      asked: 'May I ask you about ventilation under ground?',
      body: 'Dear Ms Holt,\n\nI wrote last week about ventilation under ground. If you could find a full hour for me this month, I would come to you, lamp and boots included.\n\nPiotr Zielinski',
    },
    ['time-ask'],
  ),
  unseen(
    'warm and empty',
    {
      owner: 'Kirsten Boll',
      to: ['Alan Firth', 'alan.firth@quarry.example', 'Quarry & Sons'],
      debrief: 'granite splits along a line that one can hear\nhis apprentice is sixty-one',
      body: 'Dear Alan,\n\nThank you for being so open with me on Thursday. I came away with a whole page of notes and a clearer idea of where I might go from here. It is rare that somebody takes such care to answer a beginner, and I will not forget it.\n\nWith gratitude,\nKirsten Boll',
    },
    ['concrete'],
  ),
  unseen(
    'the notes of another meeting',
    {
      owner: 'Kirsten Boll',
      to: ['Alan Firth', 'alan.firth@quarry.example', 'Quarry & Sons'],
      debrief: 'granite splits along a line that one can hear\nhis apprentice is sixty-one',
      body: 'Dear Alan,\n\nThank you for Thursday. How you let the dough rest in the cold cellar overnight, and how the crust tells you when to open the door, is something I will try at home this weekend.\n\nBest regards,\nKirsten Boll',
    },
    ['concrete'],
  ),
  unseen(
    'a month note of good intentions',
    {
      kind: 'month-note',
      owner: 'Gloria Nunez',
      to: ['Philip Dray', 'philip.dray@balloons.example'],
      debrief: 'fly at dawn, the air is asleep\nthe burner licence takes sixteen hours',
      done: ['did the first four hours of the burner licence'],
      body: 'Dear Philip,\n\nA month has gone by since our conversation, and I wanted to let you know that I have been following your suggestions step by step. Things are moving, slowly, in the direction that we talked about, and I feel more certain with every week that this is the right one.\n\nYour encouragement came at just the right moment. I hope that this finds you well and that the season has begun kindly for you and your colleagues. I will be in touch again when there is more to tell, and remain very thankful for your support.\n\nWith best wishes,\nGloria Nunez',
    },
    ['concrete'],
  ),
  unseen(
    'a book that nobody named',
    {
      owner: 'Ewan McLeod',
      to: ['Judith Arndt', 'judith.arndt@weavers.example'],
      debrief: 'the loom must be older than the weaver\nwarp with music on',
      body: 'Dear Judith,\n\nThat the loom should be older than the weaver made my evening. I warped with music on, as you said. I have also begun The Craftsman by Richard Sennett, and see your hands on every page.\n\nEwan McLeod',
    },
    ['unsourced'],
  ),
  unseen(
    'a number that was never said',
    {
      owner: 'Lotte Brinkmann',
      to: ['Hassan Idris', 'hassan@wellbuilders.example', 'Wellbuilders'],
      debrief: 'they dig by hand to forty metres\nthe rope is checked by a second person always',
      body: 'Dear Hassan,\n\nForty metres by hand, and a second pair of eyes on every rope: I have thought of it each day. That your team has dug 218 wells this way is hard to believe and wonderful.\n\nLotte Brinkmann',
    },
    ['unsourced'],
  ),
  unseen(
    'a link out of nowhere',
    {
      owner: 'Vera Stahl',
      to: ['Conor Daly', 'conor.daly@peatfire.example'],
      debrief: 'malt smoke is measured in phenols\nhe smells every sack',
      body: 'Dear Conor,\n\nThat you smell every sack yourself, in times of laboratories, is what I will remember. There is a fine piece on phenols at www.maltchemistry.test/phenols that you may like.\n\nVera Stahl',
    },
    ['unsourced'],
  ),
  unseen(
    'somebody who was never mentioned',
    {
      owner: 'Rafael Costa',
      to: ['Monica Berg', 'monica.berg@avalanche.example', 'Avalanche Service'],
      debrief: 'snow remembers the wind of last week\ndig a pit every morning',
      body: 'Dear Monica,\n\nThat snow remembers the wind of last week is the sentence I brought home. I have dug my first pit, and Gunnar Lofgren from the ski school helped me read the layers.\n\nRafael Costa',
    },
    ['unsourced'],
  ),
  unseen(
    'a date that nobody set',
    {
      kind: 'confirmation',
      owner: 'Emma Liddell',
      to: ['Jorge Salas', 'jorge@mariachi.example'],
      asked: 'Would Thursday at three suit you?',
      answered: 'Thursday at three, yes. Jorge',
      body: 'Dear Jorge,\n\nI look forward to our talk on Thursday at three. If you like, we could go on after it to the rehearsal on 19 April.\n\nEmma Liddell',
    },
    ['unsourced'],
  ),
  unseen(
    'her fear is told back to her',
    {
      owner: 'Mina Farouk',
      to: ['Katharina Lenz', 'katharina.lenz@stadtwerke.example', 'Stadtwerke'],
      debrief: 'pipes are listened to at night with a stick\nthe oldest valve is from 1911',
      privately: 'she expects that her department is merged with billing and half of them go',
      body: 'Dear Katharina,\n\nThank you for Thursday. Listening to pipes at night with a stick is the finest work I have heard of, and the valve from 1911 deserves a party. I do hope that the merging with billing goes gently for everybody.\n\nMina Farouk',
    },
    ['private'],
  ),
  unseen(
    'a salary that was told in confidence',
    {
      owner: 'Dylan Shore',
      to: ['Nadia Khan', 'nadia.khan@courthouse.example'],
      debrief: 'interpreters prepare names before words\nsit in on a hearing, they are public',
      privately: 'earns 58,000 and finds it shameful',
      body: 'Dear Nadia,\n\nNames before words: I have begun a list. I will sit in on a hearing next week. And knowing that one can earn 58,000 by listening well has calmed my parents.\n\nDylan Shore',
    },
    ['private'],
  ),
  unseen(
    'the wrong first name',
    {
      owner: 'Silvia Conti',
      to: ['Margaret Doyle', 'm.doyle@rosegrowers.example', 'Rosegrowers'],
      debrief: 'graft below the eye\nold roses smell in the morning only',
      body: 'Dear Marjorie,\n\nThank you for the hour in the greenhouse. I now get up early for the smell of the old roses, and have grafted one below the eye, as you showed me.\n\nSilvia Conti',
    },
    ['name'],
  ),
  unseen(
    'a misspelt name from the debrief',
    {
      owner: 'Anders Holm',
      to: ['Rita Vogel', 'rita.vogel@tramshed.example'],
      debrief: 'sand is still used for braking\nspeak to Wojciech Sadowski about the old motors',
      body: 'Dear Rita,\n\nThat trams still brake with sand made me very happy. I have written to Wojcech Sadowski about the old motors.\n\nAnders Holm',
    },
    ['name'],
  ),
  unseen(
    'a gap that was left open',
    {
      owner: 'Clara Winter',
      to: ['Pete Rowan', 'pete@skiffs.example'],
      debrief: 'clinker boats breathe\nsteam the planks for an hour an inch',
      body: 'Dear Pete,\n\nThat a clinker boat breathes is the thing I keep telling people. I also loved the story about (insert the one with the storm). I steam my first plank on Sunday.\n\nClara Winter',
    },
    ['placeholder'],
  ),
  unseen(
    'a name in braces',
    {
      kind: 'outreach',
      owner: 'Vincent Moreau',
      to: ['Astrid Lund', 'astrid.lund@fjellbryggeri.example'],
      body: 'Dear Astrid,\n\nI read about your work at <company> and was struck by how you brew with juniper. I am a cook and would like to learn how you came to it.\n\nWould you have twenty minutes for a few questions in the next weeks? I can call at any time in the morning.\n\nVincent Moreau',
    },
    ['placeholder'],
  ),
  unseen(
    'what a chat program left behind',
    {
      owner: 'Heidi Kramer',
      to: ['Stuart Bell', 'stuart.bell@foghorn.example'],
      debrief: 'fog signals are tuned so that ships can tell them apart\nhe keeps a tuning fork in his coat',
      body: 'Here is a draft of the thank-you note, adjust the tone as you like:\n\nDear Stuart,\n\nThat fog signals are tuned, and that you carry a fork in your coat to check them, is the best thing I learnt this year. Thank you for your time on Thursday.\n\nHeidi Kramer',
    },
    ['placeholder'],
  ),
  unseen(
    'the note that her colleague has',
    {
      owner: 'Felix Baum',
      to: ['Greta Lang', 'greta.lang@uhrwerk.example', 'Uhrwerk'],
      debrief: 'oil is changed with the season\nshe listens with a stethoscope',
      others: [
        {
          contact: 'Paul Ried',
          address: 'paul.ried@uhrwerk.example',
          organisation: 'Uhrwerk',
          kind: 'thank-you',
          body: 'Dear Paul,\n\nThank you for taking me through the workshop on Tuesday. How oil is changed with the season was new to me, and I will look at every tower clock with other eyes from now on.\n\nFelix Baum',
        },
      ],
      body: 'Dear Greta,\n\nThank you for taking me through the workshop on Thursday. How oil is changed with the season was new to me, and I will look at every tower clock with other eyes from now on.\n\nFelix Baum',
    },
    ['lookalike'],
  ),
  unseen(
    'an invisible character in a word',
    {
      owner: 'Theo Lambert',
      to: ['Uma Iyer', 'uma.iyer@kilns.example'],
      debrief: 'ash glaze needs no colour\nopen the kiln on the third day',
      body: 'Dear Uma,\n\nI will open my kiln on the third day and not before, I prom\u200bise. Ash glaze without any colour is what I want to learn first.\n\nTheo Lambert',
    },
    ['hidden'],
  ),
  unseen(
    'bold letters that a mail does not show',
    {
      owner: 'Lena Hartig',
      to: ['Max Oduya', 'max.oduya@parkour.example'],
      debrief: 'fall first, jump later\nhis knees are insured',
      body: 'Dear Max,\n\nThank you for Thursday. **Fall first, jump later** is now written on my door, and <b>my knees</b> thank you as well.\n\nLena Hartig',
    },
    ['hidden'],
  ),
  unseen(
    'speaks of filling a gap in the team',
    {
      owner: 'Irena Maric',
      to: ['Douglas Ames', 'douglas.ames@chartroom.example', 'Chartroom'],
      debrief: 'depths are checked by two people\ntheir draughtsman retires in autumn',
      body: 'Dear Douglas,\n\nThat every depth is checked by two people is a habit I will keep. As for the desk of your draughtsman, who leaves in autumn: I would gladly be the one who sits down at it.\n\nIrena Maric',
    },
    ['job-ask'],
  ),
  unseen(
    'would work for nothing to begin with',
    {
      owner: 'Ricardo Pinto',
      to: ['Hazel Moon', 'hazel.moon@owlsanctuary.example'],
      debrief: 'owls are weighed every day\nmice are bought frozen',
      body: 'Dear Hazel,\n\nI have told my children about the frozen mice, and they want to weigh an owl. I could begin with a few weeks without wages, so that you see what I can do, and then we look further.\n\nRicardo Pinto',
    },
    ['job-ask'],
  ),
  unseen(
    'a closed door is to be opened',
    {
      kind: 'keep-in-touch',
      owner: 'Sofia Brandao',
      to: ['Martin Kehl', 'martin.kehl@zeppelin.example', 'Zeppelin Works'],
      debrief: 'hulls are sewn by two women in the attic\nhelium is counted like money',
      done: ['finished the sewing course'],
      body: 'Dear Martin,\n\nI finished the sewing course, with the two women in your attic in mind at every seam. Between us: my contract here runs out in March, and I would not say no if Zeppelin Works were to call.\n\nSofia',
    },
    ['job-ask'],
  ),
]
