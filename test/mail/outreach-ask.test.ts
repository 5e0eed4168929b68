import { expect, test } from 'vitest'
import { readsLikeOutreach } from '../../src/mail/outreach-ask.ts'

test.each([
  'Hi Maria, I admire your work. Would you have 20 minutes for a quick chat about your path into product?',
  'I would love to learn more about your role and how you got there.',
  'Hätten Sie zwanzig Minuten Zeit für ein Gespräch über Ihren Werdegang?',
  'Auriez-vous 20 minutes pour échanger sur votre parcours ?',
  '¿Tendrías 20 minutos para charlar sobre tu trayectoria?',
])('a request for a talk: %s', (text) => {
  expect(readsLikeOutreach(text, 'Hello')?.quote).toContain(text.slice(-20))
})

test.each([
  'Please find attached the invoice for 20 minutes of call time.',
  'Our platform increases your sales. Do you have 15 minutes for a demo call?',
  'I am applying for the position of analyst and look forward to hearing from you.',
  'Hi mom, how are you?',
  'Are we still on for lunch tomorrow?',
])('no request for a talk: %s', (text) => {
  expect(readsLikeOutreach(text, 'Hello')).toBeNull()
})
