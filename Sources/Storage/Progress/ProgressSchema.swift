import GRDB

/// The formats of the progress file, one migration each; they only ever go forward.
struct ProgressSchema: Sendable {
  /// Marks the file as Cardinal's: the letters `CRDN`, in SQLite's `application_id`.
  static let applicationID = 0x4352_444e

  /// The statements of each format, the first at index 0.
  let migrations: [String]

  /// The formats this program knows.
  static let current = ProgressSchema(migrations: [
    format1, format2, format3, format4, format5,
  ])

  /// The number of the latest format, which SQLite's `user_version` holds.
  var version: Int { migrations.count }

  /// Brings an open file up to date, each format in a transaction of its own.
  func migrate(_ queue: DatabaseQueue) throws {
    var migrator = DatabaseMigrator()
    for (index, statements) in migrations.enumerated() {
      migrator.registerMigration("\(index + 1)") { database in
        try database.execute(sql: statements)
        if index + 1 == Self.current.version { try Self.fillCaches(database) }
        try database.execute(sql: "PRAGMA application_id = \(Self.applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
    try migrator.migrate(queue)
  }
}

extension ProgressSchema {
  /// The log, which is the truth, and behind it what is computed from it.
  ///
  /// Identifiers are the 16 bytes of a UUID, instants milliseconds UTC, days count from 1970-01-01,
  /// seeds are 64 bits that SQLite takes for a signed number.
  static let format1 =
    """
    CREATE TABLE learner (
      id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
      name TEXT NOT NULL CHECK (name <> '')
    ) STRICT;

    CREATE TABLE event (
      id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
      learner BLOB NOT NULL REFERENCES learner (id),
      at INTEGER NOT NULL,
      utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -86400 AND 86400),
      day INTEGER NOT NULL,
      batch BLOB NOT NULL CHECK (length(batch) = 16),
      kind TEXT NOT NULL CHECK (kind IN ('review', 'retraction', 'move', 'reset', 'suspension',
        'bury', 'flag', 'report', 'alias', 'setting', 'weights'))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX event_order ON event (at, id);
    CREATE INDEX event_batch ON event (batch);

    CREATE TABLE review (
      event BLOB NOT NULL PRIMARY KEY REFERENCES event (id),
      card TEXT NOT NULL CHECK (card <> ''),
      rating INTEGER CHECK (rating BETWEEN 1 AND 4),
      overridden_from INTEGER CHECK (overridden_from BETWEEN 1 AND 4),
      verdict TEXT NOT NULL CHECK (verdict <> ''),
      form TEXT NOT NULL CHECK (form <> ''),
      options INTEGER CHECK (options >= 1),
      reply TEXT NOT NULL,
      taken_for TEXT,
      hints INTEGER NOT NULL CHECK (hints >= 0),
      milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0),
      seed INTEGER NOT NULL,
      source TEXT NOT NULL CHECK (source IN ('study', 'quiz', 'class', 'import')),
      model TEXT,
      weights BLOB,
      retrievability REAL CHECK (retrievability BETWEEN 0 AND 1),
      interval INTEGER CHECK (interval >= 0)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX review_card ON review (card);

    CREATE TABLE retraction (
      event BLOB NOT NULL PRIMARY KEY REFERENCES event (id),
      target BLOB NOT NULL CHECK (length(target) = 16)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX retraction_target ON retraction (target);

    CREATE TABLE suspension (
      event BLOB NOT NULL PRIMARY KEY REFERENCES event (id),
      card TEXT NOT NULL CHECK (card <> ''),
      is_suspended INTEGER NOT NULL CHECK (is_suspended IN (0, 1))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE alias (
      event BLOB NOT NULL PRIMARY KEY REFERENCES event (id),
      card TEXT NOT NULL CHECK (card <> ''),
      spelling TEXT NOT NULL,
      is_accepted INTEGER NOT NULL CHECK (is_accepted IN (0, 1))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE report (
      event BLOB NOT NULL PRIMARY KEY REFERENCES event (id),
      card TEXT NOT NULL CHECK (card <> ''),
      form TEXT NOT NULL CHECK (form <> ''),
      seed INTEGER NOT NULL,
      stem TEXT NOT NULL,
      fault TEXT NOT NULL CHECK (fault <> '')
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE fact (
      deck TEXT NOT NULL,
      id TEXT NOT NULL,
      parent TEXT NOT NULL,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      text TEXT NOT NULL,
      path TEXT NOT NULL,
      line INTEGER NOT NULL CHECK (line >= 1),
      PRIMARY KEY (deck, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE memory (
      learner BLOB NOT NULL REFERENCES learner (id),
      card TEXT NOT NULL,
      stability REAL NOT NULL CHECK (stability > 0),
      difficulty REAL NOT NULL CHECK (difficulty BETWEEN 1 AND 10),
      due_day INTEGER NOT NULL,
      last_day INTEGER NOT NULL,
      first_day INTEGER NOT NULL,
      reviews INTEGER NOT NULL CHECK (reviews >= 1),
      lapses INTEGER NOT NULL CHECK (lapses >= 0),
      misses_in_a_row INTEGER NOT NULL CHECK (misses_in_a_row >= 0),
      last_at INTEGER NOT NULL,
      last_event BLOB NOT NULL REFERENCES event (id),
      PRIMARY KEY (learner, card),
      CHECK (due_day >= last_day)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX memory_first_day ON memory (learner, first_day);

    CREATE TABLE roll_up (
      learner BLOB NOT NULL REFERENCES learner (id),
      day INTEGER NOT NULL,
      deck TEXT NOT NULL,
      topic TEXT NOT NULL,
      form TEXT NOT NULL,
      source TEXT NOT NULL,
      answers INTEGER NOT NULL CHECK (answers >= 0),
      right INTEGER NOT NULL CHECK (right >= 0),
      recalls INTEGER NOT NULL CHECK (recalls >= 0),
      recalled INTEGER NOT NULL CHECK (recalled >= 0),
      predicted INTEGER NOT NULL CHECK (predicted >= 0),
      introduced INTEGER NOT NULL CHECK (introduced >= 0),
      milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0),
      PRIMARY KEY (learner, day, deck, topic, form, source)
    ) STRICT, WITHOUT ROWID;

    """ + appendOnly(["event", "review", "retraction", "suspension", "alias", "report"])

  /// Refuses to change or delete what was logged.
  static func appendOnly(_ tables: [String]) -> String {
    tables.map { table in
      ["UPDATE", "DELETE"].map { change in
        """
        CREATE TRIGGER \(table)_no_\(change.lowercased()) BEFORE \(change) ON \(table)
        BEGIN SELECT RAISE(ABORT, 'the log is only ever added to'); END;

        """
      }.joined()
    }.joined()
  }
}
