import { expect, test } from 'vitest'
import { readScheduler } from '../../src/meeting/scheduler.ts'
import { messageOf } from './thread-file.ts'

const sentAt = '2026-03-02T10:00:00.000Z'
const owner = { name: 'Robin Vale', address: 'robin@vale.test' }

function mail(from: string, subject: string, text: string, replyTo?: string) {
  return messageOf({
    from: [{ name: '', address: from }],
    to: [owner],
    replyTo: replyTo ? [{ name: '', address: replyTo }] : [],
    subject,
    text,
    sentAt,
  })
}

const cases = [
  {
    title: 'Calendly tells the one who booked',
    mail: mail(
      'notifications@calendly.com',
      'Confirmed: Short talk with Maria Ortega on Thursday, March 5, 2026',
      'Hi Robin,\n\nYour Short talk with Maria Ortega at 02:00pm - 02:20pm (Eastern Time - US & Canada) on Thursday, March 5, 2026 is scheduled.\n\nLocation: https://us02web.zoom.us/j/81234567890?pwd=abc\n\nCancel: https://calendly.com/cancellations/x',
      'maria@ortega.example.com',
    ),
    wanted: {
      action: 'booked',
      start: '2026-03-05T19:00:00.000Z',
      end: '2026-03-05T19:20:00.000Z',
      zone: 'America/New_York',
      invitee: 'maria@ortega.example.com',
      place: 'https://us02web.zoom.us/j/81234567890?pwd=abc',
    },
  },
  {
    title: 'Calendly tells the host',
    mail: mail(
      'notifications@calendly.com',
      'New Event: Maria Ortega - 02:00pm Thu, Mar 5, 2026 - 30 Minute Meeting',
      'Hi Robin,\n\nA new event has been scheduled.\n\nEvent Type:\n30 Minute Meeting\n\nInvitee:\nMaria Ortega\n\nInvitee Email:\nmaria@ortega.example.com\n\nEvent Date/Time:\n02:00pm - Thursday, March 5, 2026 (Central European Time)\n\nInvitee Time Zone:\nEastern Time - US & Canada',
    ),
    wanted: {
      action: 'booked',
      start: '2026-03-05T13:00:00.000Z',
      end: null,
      zone: 'Europe/Berlin',
      invitee: 'maria@ortega.example.com',
      place: null,
    },
  },
  {
    title: 'a move names the former time too',
    mail: mail(
      'hello@cal.com',
      'Your event has been rescheduled',
      'Your event has been rescheduled\n\nWhat: Short talk between Maria Ortega and Robin Vale\n\nFormer time:\nThursday, March 5, 2026 | 2:00pm - 2:30pm (America/New_York)\n\nNew time:\nFriday, March 6, 2026 | 3:00pm - 3:30pm (America/New_York)\n\nWho: Maria Ortega maria@ortega.example.com\n\nWhere: https://meet.google.com/abc-defg-hij',
    ),
    wanted: {
      action: 'moved',
      start: '2026-03-06T20:00:00.000Z',
      end: '2026-03-06T20:30:00.000Z',
      zone: 'America/New_York',
      invitee: 'maria@ortega.example.com',
      place: 'https://meet.google.com/abc-defg-hij',
    },
  },
  {
    title: 'a cancelled booking',
    mail: mail(
      'no-reply@youcanbook.me',
      'Booking cancelled: Thursday, March 5, 2026 at 2:00 PM',
      'Your booking with Maria for Thursday, March 5, 2026 02:00 PM (EST) was cancelled.',
    ),
    wanted: {
      action: 'cancelled',
      start: '2026-03-05T19:00:00.000Z',
      end: null,
      zone: 'America/New_York',
      invitee: null,
      place: null,
    },
  },
  {
    title: 'Microsoft Bookings from the firm’s own domain',
    mail: mail(
      'ortegaoffice@ortega.example.com',
      'Booking confirmed: Short talk',
      'Your booking is confirmed.\n\nShort talk\nThursday, March 5, 2026\n2:00 PM - 2:30 PM\n(UTC-05:00) Eastern Time (US & Canada)\n\nManage: https://outlook.office365.com/owa/calendar/OrtegaOffice@ortega.example.com/bookings/s/1\nappointment',
    ),
    wanted: {
      action: 'booked',
      start: '2026-03-05T19:00:00.000Z',
      end: '2026-03-05T19:30:00.000Z',
      zone: 'America/New_York',
      invitee: 'ortegaoffice@ortega.example.com',
      place: null,
    },
  },
  {
    title: 'Doodle names the final date',
    mail: mail(
      'mailer@doodle.com',
      'Final date: Short talk',
      'The final date for "Short talk" has been booked.\n\nThu, Mar 5, 2026 2:00 PM – 2:30 PM (Europe/Berlin)',
    ),
    wanted: {
      action: 'booked',
      start: '2026-03-05T13:00:00.000Z',
      end: '2026-03-05T13:30:00.000Z',
      zone: 'Europe/Berlin',
      invitee: null,
      place: null,
    },
  },
]

test.each(cases)('$title', ({ mail, wanted }) => {
  const notice = readScheduler(mail, { zone: 'Europe/Berlin' })
  expect(
    notice && {
      action: notice.action,
      start: notice.start,
      end: notice.end,
      zone: notice.zone,
      invitee: notice.invitee?.address ?? null,
      place: notice.place.place,
    },
  ).toEqual(wanted)
})

test('an open poll, a booking that waits for approval and a human mail announce nothing', () => {
  expect(
    readScheduler(mail('mailer@doodle.com', 'Maria invites you to vote', 'Pick a time: Thu, Mar 5, 2026 2:00 PM'), {
      zone: 'UTC',
    }),
  ).toBeNull()
  expect(
    readScheduler(
      mail('hello@cal.com', 'Awaiting confirmation: Short talk', 'The event is pending. Thursday, March 5, 2026 2pm'),
      { zone: 'UTC' },
    ),
  ).toBeNull()
  expect(
    readScheduler(
      mail('maria@ortega.example.com', 'Confirmed!', 'Thursday, March 5, 2026 at 2pm works. Book the room?'),
      { zone: 'UTC' },
    ),
  ).toBeNull()
})
