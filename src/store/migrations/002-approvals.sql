-- The owner's word is bound to a token, an answer may wait for its proof, and a mail on its way knows what it looks like.

-- One row an approval mail. The token itself stands in that mail alone.
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
CREATE INDEX approvals_by_follow_up ON approvals (conversation_id, follow_up) WHERE state = 'open';
CREATE INDEX approvals_by_code ON approvals (code);

-- A "send" or "edit" of the owner's, from the first copy of it on: it waits until one of its copies proves that it is his.
CREATE TABLE answers (
  key        TEXT PRIMARY KEY,                -- the same words in the same mail, whichever copy
  token_hash TEXT NOT NULL,
  wait_until TEXT NOT NULL,
  contrary   TEXT NOT NULL DEFAULT '',        -- what a received copy holds against it
  proof      TEXT NOT NULL DEFAULT '',
  state      TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'taken', 'refused'))
) STRICT;
CREATE INDEX answers_waiting ON answers (wait_until) WHERE state = 'waiting';

ALTER TABLE outbox RENAME TO outbox_before;
DROP INDEX outbox_open;

-- Mails on their way: approved notes to contacts, and our own mails to the owner. The bytes are frozen when the row is written.
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
INSERT INTO outbox (id, purpose, audience, conversation_id, follow_up, version, about, message_id, sender, recipient, raw, state,
                    written_at, not_before, not_after, attempts, settled_at, reply, filed)
  SELECT id, purpose, audience, conversation_id, follow_up, version, about, message_id, sender, recipient, raw, state,
         written_at, not_before, CASE audience WHEN 'contact' THEN strftime('%Y-%m-%dT%H:%M:%fZ', not_before, '+1 day') ELSE '' END,
         attempts, settled_at, reply, filed
  FROM outbox_before;
DROP TABLE outbox_before;
CREATE INDEX outbox_open ON outbox (not_before, id) WHERE state IN ('ready', 'claimed', 'body-started', 'unknown', 'held');
CREATE INDEX outbox_by_settled ON outbox (settled_at) WHERE audience = 'contact';

-- Other Message-IDs under which a mail of ours is known: servers give new ones.
CREATE TABLE aliases (
  message_id TEXT PRIMARY KEY,
  outbox_id  INTEGER NOT NULL REFERENCES outbox (id)
) STRICT;
