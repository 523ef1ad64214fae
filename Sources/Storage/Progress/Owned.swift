import Foundation

/// Something of one learner, as a key.
struct Owned<Key: Hashable>: Hashable {
  /// Whose it is.
  let learner: UUID
  /// What it is.
  let key: Key
}
