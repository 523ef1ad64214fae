import GRDB
import Study

extension ProgressSchema {
  /// Adds fitted weights, the fast stability that memories of FSRS-7 have beside the slow one, days on
  /// which cards are due whatever the schedule says, and the desired retention of each review.
  ///
  /// Weights are numbers with a space between them; none mean the default ones. Memories are computed
  /// anew by the migration, ``fillCaches(_:)``: intervals that do not hold any more now follow the
  /// learner's own settings.
  static let format5 =
    """
    CREATE TABLE weights (
      event BLOB NOT NULL PRIMARY KEY REFERENCES event (id),
      model TEXT NOT NULL CHECK (model <> ''),
      list TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE reschedule (
      event BLOB NOT NULL PRIMARY KEY REFERENCES event (id),
      card TEXT NOT NULL CHECK (card <> ''),
      due_day INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX reschedule_card ON reschedule (card);

    ALTER TABLE review ADD COLUMN retention REAL CHECK (retention BETWEEN 0 AND 1);
    ALTER TABLE memory ADD COLUMN scheduled_day INTEGER;
    ALTER TABLE memory ADD COLUMN fast_stability REAL CHECK (fast_stability > 0);

    """ + appendOnly(["weights", "reschedule"])

  /// Computes all memories and sums anew from the log.
  ///
  /// Only the latest format is read by the program, so that whatever an earlier one adds to the caches
  /// is filled once that is reached.
  static func fillCaches(_ database: Database) throws {
    try database.execute(sql: "DELETE FROM memory")
    try LogSums.clear(database)
    let replays = try LearnerReplays(database, usual: Replay())
    let caches = try CardReplay.everything(database, replays: replays)
    for key in caches.memories.keys.sorted() { try caches.memories[key]?.save(database, key) }
    try caches.sums.write(database)
  }
}
