import GRDB
import Study

extension ProgressSchema {
  /// Adds fitted weights, and the fast stability that memories of FSRS-7 have beside the slow one.
  ///
  /// Weights are numbers with a space between them; none mean the default ones. Memories are computed
  /// anew by the migration, ``fillMemories(_:)``: intervals that do not hold any more now follow the
  /// learner's own settings.
  static let format5 =
    """
    CREATE TABLE weights (
      event BLOB NOT NULL PRIMARY KEY REFERENCES event (id),
      model TEXT NOT NULL CHECK (model <> ''),
      list TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE memory ADD COLUMN fast_stability REAL CHECK (fast_stability > 0);

    """ + appendOnly(["weights"])

  /// Computes all memories anew from the log.
  static func fillMemories(_ database: Database) throws {
    try database.execute(sql: "DELETE FROM memory")
    let replays = try LearnerReplays(database, usual: Replay())
    let memories = try CardReplay.everything(database, replays: replays).memories
    for key in memories.keys.sorted() { try memories[key]?.save(database, key) }
  }
}
