CREATE INDEX answers_waiting ON answers (wait_until) WHERE state = 'waiting';

CREATE INDEX approvals_by_code ON approvals (code);

CREATE INDEX approvals_by_follow_up ON approvals (conversation_id, follow_up) WHERE state = 'open';

CREATE INDEX conversations_by_alarm ON conversations (wake_at) WHERE wake_at <> '';

CREATE INDEX conversations_quiet ON conversations (opened_at) WHERE json_extract(body, '$.following') = 'quiet';

CREATE INDEX effects_waiting ON effects (id) WHERE state = 'waiting';

CREATE INDEX inbox_by_head ON inbox (head) WHERE head <> '';

CREATE INDEX inbox_new ON inbox (received_at, id) WHERE state = 'new';

CREATE INDEX inbox_raw ON inbox (received_at) WHERE raw IS NOT NULL;

CREATE INDEX journal_by_conversation ON journal (conversation_id, id);

CREATE INDEX model_calls_by_day ON model_calls (day);

CREATE INDEX outbox_by_settled ON outbox (settled_at) WHERE audience = 'contact';

CREATE INDEX outbox_open ON outbox (not_before, id) WHERE state IN ('ready', 'claimed', 'body-started', 'unknown', 'held');

CREATE TABLE aliases (
  message_id TEXT PRIMARY KEY,
  outbox_id  INTEGER NOT NULL REFERENCES outbox (id)
) STRICT;

CREATE TABLE answers (
  key        TEXT PRIMARY KEY,                -- the same words in the same mail, whichever copy
  token_hash TEXT NOT NULL,
  wait_until TEXT NOT NULL,
  contrary   TEXT NOT NULL DEFAULT '',        -- what a received copy holds against it
  proof      TEXT NOT NULL DEFAULT '',
  state      TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'taken', 'refused'))
, command TEXT NOT NULL DEFAULT 'send', said_at TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE approvals (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  token_hash      TEXT NOT NULL UNIQUE,       -- SHA-256, hex
  code            TEXT NOT NULL,              -- in the subject: says which mail is meant, proves nothing
  conversation_id TEXT NOT NULL,
  follow_up       TEXT NOT NULL,
  version         INTEGER NOT NULL,
  content_hash    TEXT NOT NULL,              -- SHA-256 over recipient, subject and body as shown
  expires_at      TEXT NOT NULL,
  state           TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'used', 'void', 'burnt')),
  because         TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE conversations (
  id         TEXT PRIMARY KEY,
  opened_at  TEXT NOT NULL,
  wake_at    TEXT NOT NULL DEFAULT '',
  body       TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE TABLE effects (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation_id TEXT NOT NULL DEFAULT '',   -- '' for a mail to the owner that is about no single conversation
  effect          TEXT NOT NULL CHECK (json_valid(effect)),
  state           TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'parked')),
  attempts        INTEGER NOT NULL DEFAULT 0,
  failure         TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE folders (
  path         TEXT PRIMARY KEY,
  uid_validity TEXT NOT NULL,
  next_uid     INTEGER NOT NULL,
  scanned_at   TEXT NOT NULL DEFAULT ''
) STRICT;

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
, head TEXT NOT NULL DEFAULT '') STRICT;

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

CREATE TABLE meta (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE model_calls (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  asked_at TEXT NOT NULL,
  day      TEXT NOT NULL,                     -- by the owner's calendar
  tokens   INTEGER NOT NULL,                  -- the most that it may take, until it is known
  money    REAL NOT NULL,
  outcome  TEXT NOT NULL DEFAULT 'asked' CHECK (outcome IN ('asked', 'answered', 'failed')),
  failure  TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE outbox (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  purpose         TEXT NOT NULL UNIQUE,       -- what asked for it: the same asking never makes two mails
  audience        TEXT NOT NULL CHECK (audience IN ('owner', 'contact')),
  conversation_id TEXT NOT NULL DEFAULT '',
  follow_up       TEXT NOT NULL DEFAULT '',
  version         INTEGER NOT NULL DEFAULT 0,
  about           TEXT NOT NULL CHECK (json_valid(about)),
  message_id      TEXT NOT NULL UNIQUE,       -- of an approval mail that is sent, its SHA-256
  sender          TEXT NOT NULL,
  recipient       TEXT NOT NULL,
  raw             BLOB NOT NULL,
  likeness        TEXT NOT NULL DEFAULT '',   -- SHA-256 over recipient, subject and words: finds a copy under another id
  state           TEXT NOT NULL DEFAULT 'ready'
                  CHECK (state IN ('ready', 'claimed', 'body-started', 'sent', 'refused', 'unknown', 'held', 'withdrawn')),
  written_at      TEXT NOT NULL,
  not_before      TEXT NOT NULL,
  not_after       TEXT NOT NULL DEFAULT '',   -- later than this it is asked about again; '' for mails to the owner
  attempts        INTEGER NOT NULL DEFAULT 0,
  settled_at      TEXT NOT NULL DEFAULT '',
  looked_at       TEXT NOT NULL DEFAULT '',   -- when an unknown one was last looked for
  reply           TEXT NOT NULL DEFAULT '',   -- the server's last word, or what went wrong
  filed           TEXT NOT NULL DEFAULT ''    -- 'seen' in Sent, 'appended' there by us, or 'told' of by the owner
) STRICT;

CREATE TABLE traces (
  sort            TEXT NOT NULL CHECK (sort IN ('message-id', 'address', 'domain', 'name')),
  value           TEXT NOT NULL,
  conversation_id TEXT NOT NULL REFERENCES conversations (id),
  PRIMARY KEY (sort, value, conversation_id)
) STRICT, WITHOUT ROWID;
