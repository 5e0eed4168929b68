-- How often the model was asked and what it took: for the bounds of a day, and for the rest after failures. No words of anybody.
CREATE TABLE model_calls (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  asked_at TEXT NOT NULL,
  day      TEXT NOT NULL,                     -- by the owner's calendar
  tokens   INTEGER NOT NULL,                  -- the most that it may take, until it is known
  money    REAL NOT NULL,
  outcome  TEXT NOT NULL DEFAULT 'asked' CHECK (outcome IN ('asked', 'answered', 'failed')),
  failure  TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX model_calls_by_day ON model_calls (day);
