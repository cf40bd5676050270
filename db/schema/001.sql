-- Schema 1. Each number is one file, never edited after its release; what comes later is a file of its own.
-- Only what SQLite and PostgreSQL share: text keys made by the client, days as whole numbers (1970-01-01 is 0), no triggers, no SQL dates.
-- ("WITHOUT ROWID" is the one exception: it clusters a table by its key.)

-- The events. `record` is the event (src/store/record.hpp); slug to rev are copies of its parts to search by.
-- `uid` is empty for the usual "<id>@tsumugu". `returns` counts the event's rows in `yearly`. `checksum` covers id and record.
CREATE TABLE event (
  id TEXT PRIMARY KEY NOT NULL,
  slug TEXT,
  uid TEXT,
  first_day BIGINT,
  last_day BIGINT,
  precision TEXT NOT NULL,
  kind TEXT NOT NULL,
  rev BIGINT NOT NULL,
  returns BIGINT NOT NULL,
  record TEXT NOT NULL,
  checksum BIGINT NOT NULL
);
CREATE UNIQUE INDEX event_slug ON event (slug) WHERE slug IS NOT NULL;
CREATE UNIQUE INDEX event_uid ON event (uid) WHERE uid IS NOT NULL;
CREATE INDEX event_day ON event (first_day, id);
CREATE INDEX event_single ON event (first_day, id) WHERE returns = 0;

-- What comes back: the answer to "what falls on this month and day of this calendar" is one run of neighbouring rows. `card` is the part of
-- the record that a list shows, so that the events themselves are not touched. An event without a first day has -2147483648 here.
-- `checksum` covers all other columns.
CREATE TABLE yearly (
  calendar TEXT NOT NULL,
  month BIGINT NOT NULL,
  leap BIGINT NOT NULL,
  day BIGINT NOT NULL,
  first_day BIGINT NOT NULL,
  id TEXT NOT NULL,
  card TEXT NOT NULL,
  checksum BIGINT NOT NULL,
  PRIMARY KEY (calendar, month, leap, day, first_day, id)
) WITHOUT ROWID;

CREATE TABLE tag (
  tag TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (tag, id)
) WITHOUT ROWID;

-- Links by the event they point to, which need not be here.
CREATE TABLE link (
  target TEXT NOT NULL,
  id TEXT NOT NULL,
  relation TEXT NOT NULL,
  PRIMARY KEY (target, id, relation)
) WITHOUT ROWID;

-- The log. A step is one command; steps are numbered from 1 without gaps. `undone` is 0 for what stands, 1 for what redo may do again and 2
-- for what a later change has put out of its reach: those stay for the history.
CREATE TABLE step (
  number INTEGER PRIMARY KEY NOT NULL,
  command TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  undone BIGINT NOT NULL,
  changes BIGINT NOT NULL,
  checksum BIGINT NOT NULL
);

-- What a step did to an event: "add", "edit" or "remove". `before` is the record it replaced, empty for "add".
-- The record that it wrote is the `before` of the event's next change, else the event itself; only an undone change must keep it, in `after`.
CREATE TABLE change (
  step INTEGER NOT NULL REFERENCES step (number),
  id TEXT NOT NULL,
  action TEXT NOT NULL,
  before TEXT,
  after TEXT,
  checksum BIGINT NOT NULL,
  PRIMARY KEY (step, id)
) WITHOUT ROWID;
CREATE INDEX change_event ON change (id, step);
