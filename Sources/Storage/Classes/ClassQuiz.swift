package import Contest
package import Foundation
package import Study

/// A class quiz as it is kept.
package struct ClassQuiz: Equatable, Identifiable, Sendable {
  /// What it is made of.
  package var setup: ContestSetup
  /// When it was opened.
  package var opened: Moment
  /// The class or course; empty if none was named.
  package var group: String
  /// The port that phones come back to; 0 where there was none.
  package var port: Int
  /// When it ended, in milliseconds since 1970; nil while it has not.
  package var endedAt: Int64?

  /// The quiz's identifier.
  package var id: UUID { setup.id }

  /// Creates a quiz from its parts.
  package init(
    setup: ContestSetup, opened: Moment, group: String = "", port: Int = 0, endedAt: Int64? = nil
  ) {
    self.setup = setup
    self.opened = opened
    self.group = group
    self.port = port
    self.endedAt = endedAt
  }
}
