"""Makes the databases beside it, with the statements with which Isso makes its own."""
import os
import sqlite3

HERE = os.path.dirname(os.path.abspath(__file__))
PREFERENCES = "CREATE TABLE preferences (    key VARCHAR PRIMARY KEY, value VARCHAR );"
THREADS = (
    "CREATE TABLE threads (     id INTEGER PRIMARY KEY, uri VARCHAR(256) UNIQUE, title VARCHAR(256))"
)
COMMENTS = (
    "CREATE TABLE comments (     tid REFERENCES threads(id), id INTEGER PRIMARY KEY, parent INTEGER,"
    "     created FLOAT NOT NULL, modified FLOAT, mode INTEGER, remote_addr VARCHAR,"
    "     text VARCHAR, author VARCHAR, email VARCHAR, website VARCHAR,"
    "     likes INTEGER DEFAULT 0, dislikes INTEGER DEFAULT 0, voters BLOB NOT NULL{});"
)
NOTIFICATION = ",     notification INTEGER DEFAULT 0"
TRIGGER = (
    "CREATE TRIGGER remove_stale_threads AFTER DELETE ON comments BEGIN"
    "     DELETE FROM threads WHERE id NOT IN (SELECT tid FROM comments); END"
)
BLOOM = bytes(256)


def opened(name, *pragmas):
    path = os.path.join(HERE, name)
    if os.path.exists(path):
        os.remove(path)
    database = sqlite3.connect(path, isolation_level=None)
    for pragma in pragmas:
        database.execute(pragma)
    return database


def add(database, tid, id, parent, created, mode, text, author=None, email=None, website=None, likes=0):
    database.execute(
        "INSERT INTO comments (tid, id, parent, created, mode, remote_addr, text, author, email, website, likes,"
        " voters) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
        (tid, id, parent, created, mode, "203.0.113.0", text, author, email, website, likes, BLOOM),
    )


def current():
    database = opened("isso.db")
    database.execute(PREFERENCES)
    database.execute("INSERT INTO preferences VALUES ('session-key', ?)", (b"4e1f8a2b",))
    database.execute(THREADS)
    database.execute(COMMENTS.format(NOTIFICATION))
    database.execute(TRIGGER)
    database.execute("INSERT INTO threads VALUES (1, '/by-isso/is-it/', 'Is it?'), (2, '/gone/', 'Gone')")
    add(database, 1, 1, None, 1494925200.25, 1, "It **is**.", "Rita", "rita@reader.example", "https://rita.example", 3)
    add(database, 1, 2, 1, 1494925300.0, 4, "")
    add(database, 1, 3, 2, 1494925400, 1, "So it is, 猫 🐈.")
    add(database, 1, 4, None, 1494925500.5, 2, "Is it?", "Max")
    add(database, 1, 5, None, 1494925600.5, 1, "word " * 4000 + "end", "Long")
    add(database, 2, 6, None, 1494925700.5, 1, "nobody reads this", "Gone")
    database.execute("DELETE FROM comments WHERE id = 6")
    database.close()


def old():
    """Before there was a key, and a column for mail; in pages of the smallest size, so that tables are trees."""
    database = opened("isso-old.db", "PRAGMA page_size = 512", "PRAGMA encoding = 'UTF-16be'")
    database.execute(THREADS)
    database.execute(COMMENTS.format(""))
    database.execute("INSERT INTO threads VALUES (1, 'https://old.example/by-isso/is-it/', 'Is it?')")
    database.execute("BEGIN")
    for id in range(1, 61):
        add(database, 1, id, None, 1400000000 + id, 1, "ä %d" % id, "Rita")
    database.execute("COMMIT")
    database.execute("ALTER TABLE comments ADD COLUMN notification INTEGER DEFAULT 0;")
    add(database, 1, 61, None, 1400000061, 1, "newest", "Rita")
    database.execute("DELETE FROM comments WHERE id % 3 = 0")
    database.close()


def with_log():
    database = opened("isso-wal.db", "PRAGMA page_size = 512", "PRAGMA journal_mode = WAL")
    database.execute(THREADS)
    database.execute(COMMENTS.format(NOTIFICATION))
    database.execute("INSERT INTO threads VALUES (1, '/by-isso/is-it/', 'Is it?')")
    add(database, 1, 1, None, 1494925200.25, 1, "It is.", "Rita")
    database.close()


def of_another():
    database = opened("another.db", "PRAGMA page_size = 512")
    database.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, words TEXT)")
    database.close()


current()
old()
with_log()
of_another()
