package import Foundation

/// What the world must do after an event, once it is on disk.
package enum ContestEffect: Equatable, Sendable {
  /// Everybody is to see what there is now.
  case publish
  /// One student is.
  case publishTo(UUID)
  /// The number of those who are there or have answered has changed.
  case count
  /// A student was sent out.
  case sendOut(UUID)
  /// The answers to the question at a place count from now on for memory.
  case remember(Int)
  /// The quiz is over.
  case finish
}
