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

-- `head` is the digest of how the text begins, `ruled` that of the rulings its findings were made with. `own` is the id the file gives, `id` the one in force (two that clash are told apart); `day` counts from year 1.
CREATE TABLE article (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    file INTEGER NOT NULL,
    number INTEGER NOT NULL,
    line INTEGER NOT NULL,
    own TEXT NOT NULL,
    id TEXT NOT NULL,
    day INTEGER,
    digest TEXT NOT NULL,
    head TEXT NOT NULL,
    ruled TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL,
    folded TEXT NOT NULL,
    outlet TEXT NOT NULL,
    shown BLOB NOT NULL
);
CREATE INDEX article_id ON article (id);
CREATE INDEX article_own ON article (own);
CREATE INDEX article_file ON article (file);
CREATE INDEX article_day ON article (day) WHERE file > 0;
CREATE INDEX article_head ON article (head);
CREATE INDEX article_ruled ON article (ruled) WHERE ruled <> '';
CREATE INDEX article_digest ON article (digest);

-- The article, its extraction, what joining needs of it (names, facts), and how many meetings it tells of.
CREATE TABLE content (
    n INTEGER PRIMARY KEY,
    text BLOB NOT NULL,
    found BLOB NOT NULL,
    names BLOB NOT NULL,
    facts BLOB NOT NULL,
    told INTEGER NOT NULL
);

-- Which articles have a meeting told by a sentence of these words (its digest as a number).
CREATE TABLE sentence (digest INTEGER, n INTEGER, PRIMARY KEY (digest, n)) WITHOUT ROWID;

-- Full text without its content: a row for each article, folded. Rows of articles that went stay until it is made anew.
CREATE VIRTUAL TABLE words USING fts5 (body, content='', detail=none, prefix='3 4', tokenize='ascii');
