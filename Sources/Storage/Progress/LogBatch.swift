package import Foundation
package import Study

/// What was written to the log in one go: a session, an import, a mend, a class, or one command.
package struct LogBatch: Equatable, Identifiable, Sendable {
  /// The batch, which a retraction can name.
  package let id: UUID
  /// When its last event happened.
  package let last: Moment
  /// When it was brought in from another program's table, in milliseconds since
  /// 1970-01-01T00:00:00Z; nil for what was done here.
  package let imported: Int64?
  /// The number of events of each kind that count, such as `review`.
  ///
  /// Reviews that were imported are under `import`, those of a quiz or class under `quiz` and
  /// `class`. None is 0.
  package let counts: [String: Int]

  /// The number of events that count.
  package var count: Int { counts.values.reduce(0, +) }

  /// Creates a batch from its parts.
  package init(id: UUID, last: Moment, imported: Int64? = nil, counts: [String: Int]) {
    self.id = id
    self.last = last
    self.imported = imported
    self.counts = counts
  }
}
