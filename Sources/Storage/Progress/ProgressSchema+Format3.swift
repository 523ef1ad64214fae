extension ProgressSchema {
  /// Adds what else happens to cards, settings, the marks of forgotten learners, and sums that are
  /// small however long the log is.
  ///
  /// Two things are of this very file and in no log: when a learner last answered in it, in
  /// milliseconds UTC, and under which identifiers other libraries have a learner's events.
  ///
  /// The sums are filled from the log by the last migration, ``fillCaches(_:)``. A day's sums are of a deck
  /// and a source; a topic's of a form; a card's of everything; a calibration bin's of the answers
  /// whose predicted probability lies in the same twentieth.
  static let format3 =
    """
    CREATE TABLE move (
      event BLOB NOT NULL PRIMARY KEY REFERENCES event (id),
      origin TEXT NOT NULL CHECK (origin <> ''),
      target TEXT NOT NULL CHECK (target <> '')
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE reset (
      event BLOB NOT NULL PRIMARY KEY REFERENCES event (id),
      card TEXT NOT NULL CHECK (card <> '')
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX reset_card ON reset (card);

    CREATE TABLE bury (
      event BLOB NOT NULL PRIMARY KEY REFERENCES event (id),
      card TEXT NOT NULL CHECK (card <> ''),
      until_day INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE flag (
      event BLOB NOT NULL PRIMARY KEY REFERENCES event (id),
      card TEXT NOT NULL CHECK (card <> ''),
      is_flagged INTEGER NOT NULL CHECK (is_flagged IN (0, 1))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE setting (
      event BLOB NOT NULL PRIMARY KEY REFERENCES event (id),
      key TEXT NOT NULL CHECK (key <> ''),
      value TEXT,
      deck TEXT
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE forgotten (
      learner BLOB NOT NULL PRIMARY KEY CHECK (length(learner) = 16)
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE learner ADD COLUMN used INTEGER;

    CREATE TABLE learner_alias (
      other BLOB NOT NULL PRIMARY KEY CHECK (length(other) = 16),
      learner BLOB NOT NULL REFERENCES learner (id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE day_sum (
      learner BLOB NOT NULL REFERENCES learner (id),
      day INTEGER NOT NULL,
      deck TEXT NOT NULL,
      source TEXT NOT NULL,
      \(sumColumns),
      PRIMARY KEY (learner, day, deck, source)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE topic_sum (
      learner BLOB NOT NULL REFERENCES learner (id),
      deck TEXT NOT NULL,
      topic TEXT NOT NULL,
      form TEXT NOT NULL,
      \(sumColumns),
      PRIMARY KEY (learner, deck, topic, form)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE card_sum (
      learner BLOB NOT NULL REFERENCES learner (id),
      card TEXT NOT NULL,
      \(sumColumns),
      PRIMARY KEY (learner, card)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE calibration (
      learner BLOB NOT NULL REFERENCES learner (id),
      deck TEXT NOT NULL,
      bin INTEGER NOT NULL CHECK (bin BETWEEN 0 AND 19),
      recalls INTEGER NOT NULL CHECK (recalls >= 0),
      recalled INTEGER NOT NULL CHECK (recalled >= 0),
      predicted INTEGER NOT NULL CHECK (predicted >= 0),
      PRIMARY KEY (learner, deck, bin)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE confusion (
      learner BLOB NOT NULL REFERENCES learner (id),
      card TEXT NOT NULL,
      taken_for TEXT NOT NULL,
      count INTEGER NOT NULL CHECK (count >= 1),
      last_day INTEGER NOT NULL,
      PRIMARY KEY (learner, card, taken_for)
    ) STRICT, WITHOUT ROWID;

    """ + appendOnly(["move", "reset", "bury", "flag", "setting"])

  private static let sumColumns = """
    answers INTEGER NOT NULL CHECK (answers >= 0),
      right INTEGER NOT NULL CHECK (right >= 0),
      recalls INTEGER NOT NULL CHECK (recalls >= 0),
      recalled INTEGER NOT NULL CHECK (recalled >= 0),
      predicted INTEGER NOT NULL CHECK (predicted >= 0),
      introduced INTEGER NOT NULL CHECK (introduced >= 0),
      milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0)
    """
}
