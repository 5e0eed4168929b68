-- Instants are RFC 3339 in UTC with milliseconds, so that they sort as text. '' stands for "none".

CREATE TABLE meta (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- How far each folder has been read. A UID passes only in the transaction that stores its message.
CREATE TABLE folders (
  path         TEXT PRIMARY KEY,
  uid_validity TEXT NOT NULL,
  next_uid     INTEGER NOT NULL,
  scanned_at   TEXT NOT NULL DEFAULT ''
) STRICT;

-- Messages as they came, each once by content: the Message-ID is no identity, it can be forged and used twice.
CREATE TABLE inbox (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  identity        TEXT NOT NULL UNIQUE,
  folder          TEXT NOT NULL,
  role            TEXT NOT NULL,
  uid             INTEGER NOT NULL,
  received_at     TEXT NOT NULL,
  raw             BLOB,                       -- NULL once it is no longer needed
  state           TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'read', 'ignored', 'unreadable')),
  conversation_id TEXT NOT NULL DEFAULT '',
  because         TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX inbox_new ON inbox (received_at, id) WHERE state = 'new';
CREATE INDEX inbox_raw ON inbox (received_at) WHERE raw IS NOT NULL;

CREATE TABLE conversations (
  id         TEXT PRIMARY KEY,
  opened_at  TEXT NOT NULL,
  wake_at    TEXT NOT NULL DEFAULT '',
  body       TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
CREATE INDEX conversations_by_alarm ON conversations (wake_at) WHERE wake_at <> '';

-- What matching looks up: ids, addresses, names and domains of each conversation.
CREATE TABLE traces (
  sort            TEXT NOT NULL CHECK (sort IN ('message-id', 'address', 'domain', 'name')),
  value           TEXT NOT NULL,
  conversation_id TEXT NOT NULL REFERENCES conversations (id),
  PRIMARY KEY (sort, value, conversation_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation_id TEXT NOT NULL REFERENCES conversations (id),
  event_key       TEXT NOT NULL UNIQUE,       -- the same event is never decided twice
  at              TEXT NOT NULL,
  event           TEXT NOT NULL CHECK (json_valid(event)),
  stage           TEXT NOT NULL,
  because         TEXT NOT NULL,
  effects         TEXT NOT NULL CHECK (json_valid(effects))
) STRICT;
CREATE INDEX journal_by_conversation ON journal (conversation_id, id);

-- What decisions asked for and is not done yet. Counted before it is tried.
CREATE TABLE effects (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation_id TEXT NOT NULL DEFAULT '',   -- '' for a mail to the owner that is about no single conversation
  effect          TEXT NOT NULL CHECK (json_valid(effect)),
  state           TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'parked')),
  attempts        INTEGER NOT NULL DEFAULT 0,
  failure         TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX effects_waiting ON effects (id) WHERE state = 'waiting';

-- Mails on their way: approved notes to contacts, and our own mails to the owner. The bytes are frozen when the row is written.
CREATE TABLE outbox (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  purpose         TEXT NOT NULL UNIQUE,       -- what asked for it: the same asking never makes two mails
  audience        TEXT NOT NULL CHECK (audience IN ('owner', 'contact')),
  conversation_id TEXT NOT NULL DEFAULT '',
  follow_up       TEXT NOT NULL DEFAULT '',
  version         INTEGER NOT NULL DEFAULT 0,
  about           TEXT NOT NULL CHECK (json_valid(about)),
  message_id      TEXT NOT NULL UNIQUE,
  sender          TEXT NOT NULL,
  recipient       TEXT NOT NULL,
  raw             BLOB NOT NULL,
  state           TEXT NOT NULL DEFAULT 'ready'
                  CHECK (state IN ('ready', 'claimed', 'body-started', 'sent', 'refused', 'unknown', 'withdrawn')),
  written_at      TEXT NOT NULL,
  not_before      TEXT NOT NULL,
  attempts        INTEGER NOT NULL DEFAULT 0,
  settled_at      TEXT NOT NULL DEFAULT '',
  reply           TEXT NOT NULL DEFAULT '',   -- the server's last word, or what went wrong
  filed           TEXT NOT NULL DEFAULT ''    -- 'seen' in Sent, or 'appended' there by us
) STRICT;
CREATE INDEX outbox_open ON outbox (not_before, id) WHERE state IN ('ready', 'claimed', 'body-started', 'unknown');
