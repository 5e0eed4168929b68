import { expect, test } from 'vitest'
import { isDeviceFooter } from '../../src/mail/device-footer.ts'

test.each([
  'Sent from my iPhone',
  'Sent from my iPhone 15 Pro',
  'Sent from my Verizon, Samsung Galaxy smartphone',
  'Sent from Yahoo Mail on Android',
  'Sent from Outlook for iOS',
  'Get Outlook for iOS',
  'Get Outlook for Android<https://aka.ms/x>',
  'Sent from Mail for Windows',
  'Sent from my phone, please excuse typos.',
  'Sent from my mobile - please forgive brevity',
  'Gesendet von meinem iPhone',
  'Von meinem iPhone gesendet',
  'Gesendet mit der GMX Mail App',
  'Diese Nachricht wurde von meinem Android-Mobiltelefon mit WEB.DE Mail gesendet.',
  'Von meinem Samsung Galaxy Smartphone gesendet.',
  'Envoyé de mon iPhone',
  'Envoyé depuis mon téléphone Orange',
  'Enviado desde mi iPhone',
  'Enviado do meu iPhone',
  'Inviato da iPhone',
  'Verzonden vanaf mijn iPhone',
  'Skickat från min iPhone',
  'Sent from my BlackBerry 10 smartphone.',
  'Sent with Proton Mail secure email.',
  'Sent via Superhuman',
  'Sent from AOL Mobile Mail',
  'iPhoneから送信',
  'Gesendet von Outlook für Android',
  'Télécharger Outlook pour iOS',
  'Sent from Gmail Mobile',
  'Sent from my Galaxy',
])('a device wrote: %s', (line) => {
  expect(isDeviceFooter(line)).toBe(true)
})

test.each([
  'sent From happy',
  'Sent by mail to you yesterday',
  'I sent from my phone what you asked',
  'Sent from my heart, with love',
  'Get outlook on the market from Jo',
  'Written on the wall of my office you find it',
  'Sent from Berlin by train last week',
  'Sent from my office in the Orange building, you will get the parcel tomorrow',
  'Sent you an invite from my Outlook calendar',
  'Sent from my phone so excuse brevity. Tuesday works!',
])('a person wrote: %s', (line) => {
  expect(isDeviceFooter(line)).toBe(false)
})
