-- One index file holds one corpus. What a list may still show is not taken away under it: a new version of an article,
-- entity or round gets a new number, the listing is swapped, the old row is marked (file 0, live 0) and goes at the
-- next start.

CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;

-- What was read, and how the file looked then. `position` is its place in corpus order.
CREATE TABLE file (
    n INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    position INTEGER NOT NULL,
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    digest BLOB NOT NULL,
    problems BLOB NOT NULL
);

-- `own` is the id the file gives, `id` the one in force (two that clash are told apart); `day` counts from year 1.
CREATE TABLE article (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    file INTEGER NOT NULL,
    number INTEGER NOT NULL,
    line INTEGER NOT NULL,
    own TEXT NOT NULL,
    id TEXT NOT NULL,
    day INTEGER,
    digest TEXT NOT NULL,
    title TEXT NOT NULL,
    folded TEXT NOT NULL,
    outlet TEXT NOT NULL,
    shown BLOB NOT NULL
);
CREATE INDEX article_id ON article (id);
CREATE INDEX article_own ON article (own);
CREATE INDEX article_file ON article (file);
CREATE INDEX article_digest ON article (digest);

CREATE TABLE content (n INTEGER PRIMARY KEY, text BLOB NOT NULL, found BLOB NOT NULL);

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
    packed BLOB NOT NULL
);
CREATE INDEX entity_id ON entity (id);

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
    packed BLOB NOT NULL
);
CREATE INDEX round_id ON round (id);

CREATE TABLE series (id TEXT PRIMARY KEY, packed BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE redirect (old TEXT PRIMARY KEY, new TEXT NOT NULL) WITHOUT ROWID;

-- Row numbers in the order shown, packed as unsigned 32-bit little-endian.
CREATE TABLE listing (name TEXT PRIMARY KEY, numbers BLOB NOT NULL) WITHOUT ROWID;

-- Full text without its content: a row for each article, folded. Rows of articles that went stay until it is made anew.
CREATE VIRTUAL TABLE words USING fts5 (body, content='', detail=none, tokenize='ascii');
