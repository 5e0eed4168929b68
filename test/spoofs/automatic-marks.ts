// What programs answer in the owner's name: absences, receipts, reports, lists. All of it lies in his Sent, answers with the
// right token and says the right word.

import { OWNER } from '../engine/office.ts'
import type { Attempt } from './attempt.ts'
import { answer, type Over, parts, plain, quoted } from './letter.ts'
import type { Scene } from './scene.ts'

const marks: readonly string[] = [
  'Auto-Submitted: auto-replied',
  'Auto-Submitted: auto-generated',
  'Auto-Submitted: auto-notified',
  'Auto-Submitted: AUTO-REPLIED (vacation); owner-email="jonas@albrecht.example"',
  'X-Autoreply: yes',
  'X-Autorespond: Re: follow-up to approve',
  'X-Autoresponder: 1',
  'X-Auto-Reply: on',
  'X-Autoreply-From: jonas@albrecht.example',
  'X-Mail-Autoreply: yes',
  'X-Vacation: yes',
  'Precedence: bulk',
  'Precedence: junk',
  'Precedence: list',
  'Precedence: auto_reply',
  'Return-Path: <>',
  'List-Id: Job seekers <seekers.lists.elsewhere.test>',
  'List-Unsubscribe: <mailto:leave@lists.elsewhere.test>',
  'List-Post: <mailto:seekers@lists.elsewhere.test>',
  'Feedback-ID: 1.eu-west-1.x:campaign',
  'X-Campaign-Id: 12',
  'X-Failed-Recipients: rolf@stranger.test',
]

/** Absences in seven languages, as servers word them, first without any mark and the word below; then the mail, quoted or not. */
const absences: readonly (readonly [language: string, subject: string, text: string])[] = [
  ['English', 'Automatic reply:', 'I am out of the office until Monday and will read your mail then.'],
  ['German', 'Automatische Antwort:', 'Ich bin bis Montag nicht im Büro und lese Ihre Nachricht danach.'],
  ['French', 'Réponse automatique :', 'Je suis absent du bureau jusqu’à lundi et vous répondrai à mon retour.'],
  ['Spanish', 'Respuesta automática:', 'Estoy fuera de la oficina hasta el lunes y le responderé a mi regreso.'],
  ['Italian', 'Risposta automatica:', 'Sono fuori ufficio fino a lunedì e risponderò al mio rientro.'],
  ['Portuguese', 'Resposta automática:', 'Estou fora do escritório até segunda-feira e responderei depois.'],
  ['Dutch', 'Automatisch antwoord:', 'Ik ben tot maandag niet op kantoor en lees uw bericht daarna.'],
]

function report(type: string, part: string): Over {
  const { mime = [], body = '' } = parts('report', plain('send\r\n'), part)
  return { mime: mime.map((line) => line.replace(' boundary', ` report-type=${type}; boundary`)), body }
}

const read = report(
  'disposition-notification',
  `Content-Type: message/disposition-notification\r\n\r\nFinal-Recipient: rfc822;${OWNER}\r\nDisposition: manual-action/MDN-sent-manually; displayed\r\n`,
)
const delivered = (action: string) =>
  report(
    'delivery-status',
    `Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns;mx.test\r\n\r\nFinal-Recipient: rfc822;${OWNER}\r\nAction: ${action}\r\nStatus: 5.1.1\r\n`,
  )

export const automaticMarks: readonly Attempt[] = [
  ...marks.map((mark) => automatic(mark, () => ({ more: [mark] }))),
  ...absences.map(([language, subject]) =>
    automatic(`an absence in ${language}, by its subject`, (scene) => ({
      subject: `${subject} ${scene.maria.subject}`,
    })),
  ),
  ...absences.map(([language, , text]) =>
    automatic(`an absence in ${language} without a mark, above the quoted mail`, (scene) => ({
      body: `${text}\r\n\r\n${quoted(scene.maria)}\r\n`,
    })),
  ),
  ...absences.map(([language, , text]) =>
    automatic(`an absence in ${language} without a mark, above the mail as it came`, (scene) => ({
      body: `${text}\r\n\r\n${scene.maria.text.replaceAll('\n', '\r\n')}\r\n`,
    })),
  ),
  automatic('a receipt that says it was read', () => read),
  automatic('a report that it was delivered', () => delivered('delivered')),
  automatic('a report that it was not delivered', () => delivered('failed')),
  automatic('a read receipt by its subject', (scene) => ({
    subject: `Read: ${scene.maria.subject}`,
    body: 'Your message was read on Wednesday.\r\n',
  })),
  automatic('an emoji as an answer', () => ({
    ...parts(
      'alternative',
      plain('👀\r\n'),
      'Content-Type: text/vnd.google.email-reaction+json\r\n\r\n{"emoji":"👀"}\r\n',
    ),
  })),
]

function automatic(name: string, over: (scene: Scene) => Over): Attempt {
  return { name: `Automatic: ${name}`, mails: (scene) => [{ raw: answer(scene, over(scene)) }] }
}
