-- One index file holds one corpus. What a list may still show is not taken away under it: a new version of an article,
-- entity or round gets a new number, the listing is swapped, the old row is marked (file 0, live 0) and goes at the
-- next start.

CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;

-- The entity of each name and the round of each meeting of an article.
CREATE TABLE joined (n INTEGER PRIMARY KEY, entities BLOB NOT NULL, rounds BLOB NOT NULL);

CREATE TABLE entity (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    live INTEGER NOT NULL DEFAULT 1,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    folded TEXT NOT NULL,
    mentions INTEGER NOT NULL,
    first INTEGER,
    last INTEGER,
    digest BLOB NOT NULL,
    packed BLOB NOT NULL
);
CREATE INDEX entity_id ON entity (id);
-- From a name (the number of its key) to the organizations and places (rows) that bear it.
CREATE TABLE called (key INTEGER, entity INTEGER, PRIMARY KEY (key, entity)) WITHOUT ROWID;

CREATE TABLE round (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    live INTEGER NOT NULL DEFAULT 1,
    id TEXT NOT NULL,
    first INTEGER,
    last INTEGER,
    status TEXT NOT NULL,
    level TEXT NOT NULL,
    form TEXT NOT NULL,
    place TEXT NOT NULL,
    who TEXT NOT NULL,
    about TEXT NOT NULL,
    disputed INTEGER NOT NULL,
    decided INTEGER NOT NULL,
    sides TEXT NOT NULL,
    digest BLOB NOT NULL,
    packed BLOB NOT NULL
);
CREATE INDEX round_id ON round (id);
-- In the order of the list; 3652060 stands for no day.
CREATE INDEX round_order ON round (coalesce(first, last, 3652060), coalesce(last, first, 3652060), id) WHERE live = 1;
CREATE INDEX round_ahead ON round (last) WHERE live = 1 AND status IN ('planned', 'proposed');
CREATE INDEX round_dead ON round (n) WHERE live = 0;
CREATE INDEX round_sides ON round (sides) WHERE live = 1;

-- What joining a few articles needs of each round: the numbers of its keys, its members (article row, meeting), the
-- entities of its people, its parties and place as folded names. `block` leads from a key to its rounds.
CREATE TABLE filed (
    round INTEGER PRIMARY KEY,
    keys BLOB NOT NULL,
    members BLOB NOT NULL,
    people BLOB NOT NULL,
    names BLOB NOT NULL
);
CREATE TABLE block (key INTEGER, round INTEGER, PRIMARY KEY (key, round)) WITHOUT ROWID;

-- `sides`: the parties of its rounds.
CREATE TABLE series (id TEXT PRIMARY KEY, sides TEXT NOT NULL, packed BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX series_sides ON series (sides);
CREATE TABLE redirect (old TEXT PRIMARY KEY, new TEXT NOT NULL) WITHOUT ROWID;

-- Row numbers in the order shown, packed as unsigned 32-bit little-endian.
CREATE TABLE listing (name TEXT PRIMARY KEY, numbers BLOB NOT NULL) WITHOUT ROWID;
