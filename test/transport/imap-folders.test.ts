import { describe, expect, test } from 'vitest'
import { changedFolders, foldersToRead, foldersToSearch } from '../../src/transport/imap-folders.ts'

import type { FolderCursor } from '../../src/transport/mailbox.ts'

type Listed = Parameters<typeof foldersToRead>[0][number]

function folder(
  path: string,
  specialUse?: string,
  specialUseSource?: Listed['specialUseSource'],
  flags: string[] = [],
): Listed {
  return {
    path,
    name: path.split('/').at(-1) ?? path,
    flags: new Set(flags),
    ...(specialUse === undefined ? {} : { specialUse }),
    ...(specialUseSource === undefined ? {} : { specialUseSource }),
  }
}

const inbox = folder('INBOX', '\\Inbox')
const read = (listed: Listed[], watched = 'Thanktwice', sent: string | null = null) =>
  foldersToRead(listed, { watched, sent }).map(({ path, role }) => `${role} ${path}`)

test.each([
  ['Sent is read before the inbox', [inbox, folder('Sent', '\\Sent', 'extension')], ['sent Sent', 'inbox INBOX']],
  [
    'what the server marks counts more than what is called Sent',
    [inbox, folder('Sent', '\\Sent', 'name'), folder('[Mail]/Gesendet', '\\Sent', 'extension')],
    ['sent [Mail]/Gesendet', 'inbox INBOX'],
  ],
  ['without a folder for sent mail the inbox is still read', [inbox], ['inbox INBOX']],
  ['the inbox is read even when it is not listed', [], ['inbox INBOX']],
  [
    'the watched folder is found at any level and in any case',
    [inbox, folder('Work/THANKTWICE'), folder('thanktwice')],
    ['watched Work/THANKTWICE', 'watched thanktwice', 'inbox INBOX'],
  ],
  [
    'a name that is only part of another is not it',
    [inbox, folder('Thanktwice old'), folder('Thanktwice/Done')],
    ['inbox INBOX'],
  ],
  [
    'folders that cannot be opened are left out',
    [
      inbox,
      folder('Sent', '\\Sent', 'extension', ['\\NonExistent']),
      folder('Thanktwice', undefined, undefined, ['\\Noselect']),
    ],
    ['inbox INBOX'],
  ],
  [
    'drafts, junk, trash and archive are left alone, and so is what is only called All',
    [
      inbox,
      folder('Drafts', '\\Drafts'),
      folder('Junk', '\\Junk'),
      folder('Trash', '\\Trash'),
      folder('All', '\\All', 'name'),
    ],
    ['inbox INBOX'],
  ],
  [
    'the folder that the server marks as everything is read with them',
    [inbox, folder('Sent', '\\Sent', 'extension'), folder('[Gmail]/Alle', '\\All', 'extension')],
    ['sent Sent', 'other [Gmail]/Alle', 'inbox INBOX'],
  ],
])('%s', (_title, listed, expected) => {
  expect(read(listed)).toEqual(expected)
})

test('an accented name is the same in both of its spellings', () => {
  expect(read([inbox, folder('Caf\u00e9')], 'cafe\u0301')).toEqual(['watched Caf\u00e9', 'inbox INBOX'])
})

test('the folder that the owner named is Sent, whatever the server marks', () => {
  const listed = [inbox, folder('Sent', '\\Sent', 'extension'), folder('Post/Ausgang')]
  expect(read(listed, 'Thanktwice', 'Post/Ausgang')).toEqual(['sent Post/Ausgang', 'inbox INBOX'])
})

const everything = folder('[Mail]/All', '\\All', 'extension')
const sent = folder('Sent', '\\Sent', 'extension')

test.each([
  [
    'Sent is searched first, then everything, then the inbox',
    [inbox, everything, sent],
    ['Sent', '[Mail]/All', 'INBOX'],
  ],
  [
    'a folder that is only called All Mail is not taken for everything',
    [folder('All Mail', '\\All', 'name'), sent],
    ['Sent', 'INBOX'],
  ],
  [
    'a folder that cannot be opened is not searched',
    [folder('Sent', '\\Sent', 'extension', ['\\Noselect'])],
    ['INBOX'],
  ],
])('%s', (_title, listed, expected) => {
  const names = { watched: 'Thanktwice', sent: null }
  expect(foldersToSearch(listed, names, ['inbox', 'all', 'sent']).map(({ path }) => path)).toEqual(expected)
  expect(foldersToSearch(listed, names, ['inbox']).map(({ path }) => path)).toEqual(['INBOX'])
})

describe('the other folders', () => {
  const changed = (listed: Listed[], cursor: FolderCursor | null = null) =>
    changedFolders(listed, { watched: 'Thanktwice', sent: null }, () => cursor).map(
      ({ path, role }) => `${role} ${path}`,
    )
  const counted = (path: string, uidNext: number | undefined, messages = 3, use?: string): Listed => ({
    ...folder(path, use),
    status: { path, messages, uidValidity: 7n, ...(uidNext === undefined ? {} : { uidNext }) },
  })
  const archive = counted('Archive', 12)

  test('are all that the owner has, but for drafts and for those that only repeat', () => {
    const views = [counted('Drafts', 4, 3, '\\Drafts'), counted('Starred', 4, 3, '\\Flagged'), inbox]
    expect(changed([...views, archive, counted('Junk', 3, 2, '\\Junk')])).toEqual(['other Archive', 'junk Junk'])
  })

  test('are only Junk and the waste where one folder holds everything', () => {
    const all = folder('[Gmail]/All', '\\All', 'extension')
    const waste = counted('[Gmail]/Bin', 9, 2, '\\Trash')
    expect(changed([all, archive, waste, counted('[Gmail]/Spam', 9, 2, '\\Junk'), inbox])).toEqual([
      'other [Gmail]/Bin',
      'junk [Gmail]/Spam',
    ])
  })

  test.each([
    ['never read before', null, ['other Archive']],
    ['read to its end', { uidValidity: '7', nextUid: 12 }, []],
    ['something new in it', { uidValidity: '7', nextUid: 11 }, ['other Archive']],
    ['numbered anew', { uidValidity: '6', nextUid: 12 }, ['other Archive']],
  ])('are opened by what the server says of them: %s', (_title, cursor, expected) => {
    expect(changed([archive, inbox], cursor)).toEqual(expected)
  })

  test('count as changed where the server does not say', () => {
    expect(changed([counted('Archive', undefined)], { uidValidity: '7', nextUid: 12 })).toEqual(['other Archive'])
  })

  test('are left alone when they are empty', () => {
    expect(changed([counted('Archive', 1, 0)])).toEqual([])
  })
})
