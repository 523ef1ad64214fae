package import Foundation
package import Study

/// Weights that a learner's log gave a model.
package struct KeptWeights: Equatable, Sendable {
  /// The event that gave them.
  package let event: UUID
  /// When that was.
  package let at: Moment
  /// The weights; empty for the default ones.
  package let values: [Double]

  /// Creates them from their parts.
  package init(event: UUID, at: Moment, values: [Double]) {
    self.event = event
    self.at = at
    self.values = values
  }
}
