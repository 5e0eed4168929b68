-- An "edit" without a proof yet holds back what it is about.
ALTER TABLE answers ADD COLUMN command TEXT NOT NULL DEFAULT 'send';
ALTER TABLE answers ADD COLUMN said_at TEXT NOT NULL DEFAULT '';

-- A message is known by its head alone, too: what was passed once can be looked over again without fetching all of it.

ALTER TABLE inbox ADD COLUMN head TEXT NOT NULL DEFAULT '';   -- SHA-256 over the telling header fields
CREATE INDEX inbox_by_head ON inbox (head) WHERE head <> '';

-- First mails that are only watched in silence are forgotten after a while.
CREATE INDEX conversations_quiet ON conversations (opened_at) WHERE json_extract(body, '$.following') = 'quiet';
