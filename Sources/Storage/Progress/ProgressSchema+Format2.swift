extension ProgressSchema {
  /// Adds the results of quizzes, and finds what was taken for what without reading every review.
  ///
  /// SQLite cannot change a table's constraint: the events move to a table that leaves the kinds to
  /// the program, so that a later kind needs no such copy. Its indices and triggers are made anew;
  /// what refers to events refers to the table's name. The items of a quiz are a JSON array of
  /// `card`, `form` and `score`, which is only ever read as a whole.
  static let format2 =
    """
    CREATE TABLE event_2 (
      id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
      learner BLOB NOT NULL REFERENCES learner (id),
      at INTEGER NOT NULL,
      utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -86400 AND 86400),
      day INTEGER NOT NULL,
      batch BLOB NOT NULL CHECK (length(batch) = 16),
      kind TEXT NOT NULL CHECK (kind <> '')
    ) STRICT, WITHOUT ROWID;
    INSERT INTO event_2 (id, learner, at, utc_offset, day, batch, kind)
      SELECT id, learner, at, utc_offset, day, batch, kind FROM event;
    DROP TABLE event;
    ALTER TABLE event_2 RENAME TO event;
    CREATE INDEX event_order ON event (at, id);
    CREATE INDEX event_batch ON event (batch);

    CREATE TABLE quiz (
      event BLOB NOT NULL PRIMARY KEY REFERENCES event (id),
      seed INTEGER NOT NULL,
      milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0),
      is_recorded INTEGER NOT NULL CHECK (is_recorded IN (0, 1)),
      ending TEXT NOT NULL CHECK (ending <> ''),
      items TEXT NOT NULL CHECK (items <> '')
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX review_taken_for ON review (card, taken_for) WHERE taken_for IS NOT NULL;

    """ + appendOnly(["event", "quiz"])
}
