// Answers of models that nobody has meddled with: good ones, and everything that models do wrong by themselves.

import { fellWith, plainCase } from './case.ts'
import { breaksOff, hangs, raw, refuses, resets, says, stalls, streams } from './model-host.ts'
import { type EvalKind, good } from './scene.ts'

const note = (body: string, facts: readonly number[] = []) => says(JSON.stringify({ body, facts }))
const fine = (kind: EvalKind = 'thank-you') => note(good[kind].body, good[kind].facts)
const { body } = good['thank-you']
const html = '<!doctype html><title>Sign in</title>'
const turned = (from: string | RegExp, to: string) => note(body.replace(from, to))

export const plainCases = [
  plainCase('good', 'a good thank-you', [fine()], 'used'),
  plainCase('good', 'a good month note', [fine('month-note')], 'used', { kind: 'month-note' }),
  plainCase('good', 'a good nudge', [fine('nudge')], 'used', { kind: 'nudge' }),
  plainCase('good', 'a good answer to a no', [fine('gracious-no')], 'used', { kind: 'gracious-no' }),
  plainCase('good', 'a good report on an introduction', [fine('referral-report')], 'used', { kind: 'referral-report' }),
  plainCase('good', 'a good note to keep in touch', [fine('keep-in-touch')], 'used', { kind: 'keep-in-touch' }),
  plainCase('good', 'a good note with news', [fine('news')], 'used', { kind: 'news' }),
  plainCase(
    'good',
    'with greeting, closing and name of its own',
    [note(`Dear Maria,\n\n${body}\n\nBest regards,\nJonas`)],
    'used',
    { evil: /Dear Maria,[\s\S]*Dear/ },
  ),
  plainCase(
    'good',
    'in a fence of code',
    [says(`\`\`\`json\n${JSON.stringify({ body, facts: [3] })}\n\`\`\``)],
    'used',
  ),
  plainCase(
    'good',
    'with words before and after the JSON',
    [says(`Here it is: ${JSON.stringify({ body, facts: [3] })} Enjoy.`)],
    'used',
  ),
  plainCase(
    'good',
    'lines broken as in a mail',
    [note(body.replace(/ (?=keep|first|Working|for naming)/g, '\n'))],
    'used',
  ),
  plainCase('good', 'names facts that do not exist', [note(body, [3, 99, -1, 2.5])], 'used', { evil: /99/ }),
  plainCase(
    'good',
    'after a first answer that asked for a job',
    [fellWith('If any opening comes up on your team, please keep me in mind.'), fine()],
    'used',
    { evil: /opening/ },
  ),
  plainCase('good', 'after a first answer that was no JSON', [says('Sure.'), fine()], 'used'),
  plainCase('good', 'from an endpoint without schemas', [refuses('unknown field response_format'), fine()], 'used'),

  plainCase(
    'bad words',
    'asks for a job',
    [fellWith('If your team ever has an opening, please keep me in mind.')],
    'template',
    { evil: /opening/ },
  ),
  plainCase(
    'bad words',
    'asks for a recommendation into a job',
    [fellWith('Could you refer me to your hiring manager?')],
    'template',
    { evil: /hiring/ },
  ),
  plainCase('bad words', 'invents a number', [fellWith('You have led 37 projects, and it shows.')], 'template', {
    evil: /37/,
  }),
  plainCase('bad words', 'invents a book', [turned('Working Identity', 'The Ward Planner’s Handbook')], 'template', {
    evil: /Handbook/,
  }),
  plainCase('bad words', 'invents a person', [turned('Priya Nair', 'Amanda Lindqvist')], 'template', {
    evil: /Lindqvist/,
  }),
  plainCase('bad words', 'invents a date', [fellWith('I will write again on 17 September.')], 'template', {
    evil: /17 September/,
  }),
  plainCase('bad words', 'takes another name for her', [note(`Dear Marina,\n\nMarina, ${body}`)], 'template', {
    evil: /Marina/,
  }),
  plainCase('bad words', 'misspells a name', [turned('Priya Nair', 'Priya Niar')], 'template', { evil: /Niar/ }),
  plainCase(
    'bad words',
    'could go to anybody',
    [
      note(
        'Thank you so much for your time. It was a pleasure to hear about your career, and your insights were very helpful. I have learned a great deal, and I will stay in touch about my progress.',
      ),
    ],
    'template',
  ),
  plainCase('bad words', 'leaves a place open', [turned('Thursday', '[day]')], 'template', { evil: /\[day\]/ }),
  plainCase(
    'bad words',
    'is far too long',
    [fellWith('That evening I thought about it for a long time, and I still do. '.repeat(30))],
    'template',
    { evil: /That evening/ },
  ),
  plainCase('bad words', 'is a word long', [note('Thanks.')], 'template'),
  plainCase(
    'bad words',
    'writes a list',
    [note(`Thank you for your time. I will:\n- read Working Identity\n- shadow a ward planner\n- write to Priya Nair`)],
    'template',
    { evil: /^- /m },
  ),
  plainCase('bad words', 'writes markdown', [turned('Working Identity', '**Working Identity**')], 'template', {
    evil: /\*\*/,
  }),
  plainCase('bad words', 'writes HTML', [turned('Working Identity', '<b>Working Identity</b>')], 'template', {
    evil: /<b>/,
  }),
  plainCase(
    'bad words',
    'tells that it is a program',
    [fellWith('As an AI language model I cannot feel gratitude, but Jonas does.')],
    'template',
    { evil: /AI/ },
  ),
  plainCase(
    'bad words',
    'repeats its instructions',
    [fellWith('Every statement, name, number, date and title comes from facts.')],
    'template',
    { evil: /Every statement/ },
  ),
  plainCase(
    'bad words',
    'quotes her mail at length',
    [fellWith('As you said, the ward is never as quiet as in the hour before the day shift comes in.')],
    'template',
    {
      meddled: {
        mail: 'The ward is never as quiet as in the hour before the day shift comes in. Thursday works.\n\nMaria',
      },
      evil: /quiet/,
    },
  ),
  plainCase(
    'bad words',
    'adds a link of its own',
    [fellWith('The school is at https://design.example/evening.')],
    'template',
    { evil: /design\.example/ },
  ),

  plainCase('no answer', 'broken JSON', [says('{"body": "Thank you for')], 'template'),
  plainCase('no answer', 'another schema', [says('{"text": "Thank you.", "used": [1]}')], 'template'),
  plainCase('no answer', 'a list', [says('["Thank you."]')], 'template'),
  plainCase('no answer', 'a number for a body', [says('{"body": 7, "facts": []}')], 'template'),
  plainCase('no answer', 'plain words though JSON was asked for', [says('Thank you for the talk.')], 'template'),
  plainCase('no answer', 'nothing', [says('')], 'template'),
  plainCase('no answer', 'a refusal', [says(null, { message: { refusal: 'No.' } })], 'template'),
  plainCase('no answer', 'cut off', [says('{"body": "Thank', { finish_reason: 'length' })], 'template'),
  plainCase('no answer', 'a web page', [raw(html, 200, { 'content-type': 'text/html' })], 'template'),
  plainCase('no answer', 'a stream', [streams], 'template'),
  plainCase('no answer', 'an error', [refuses('broken', 500)], 'template'),
  plainCase('no answer', 'too much to do', [refuses('slow down', 429)], 'template'),
  plainCase('no answer', 'a connection that breaks', [resets], 'template'),
  plainCase('no answer', 'an answer that breaks off', [breaksOff], 'template'),
  plainCase('no answer', 'an answer that stalls', [stalls], 'template'),
  plainCase('no answer', 'silence', [hangs], 'template'),
]
