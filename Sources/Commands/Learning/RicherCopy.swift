import Foundation
import Presentation
import Storage

/// Sees to it that nobody's answers go because somebody else is forgotten.
enum RicherCopy {
  /// Complains of a copy that would go with a learner though it has more answers of others than the
  /// progress.
  ///
  /// - Parameters:
  ///   - learner: Who is to be forgotten.
  ///   - store: The progress.
  /// - Throws: A ``CommandError`` that says what to do with the copy, or why the file cannot be read.
  static func requireNone(without learner: UUID, in store: ProgressStore) throws {
    guard let copy = try store.copyWithMore(without: learner) else { return }
    throw CommandError(
      "\(copy.path): error: this copy would go too, and it has "
        + "\(Plural.count(copy.answers, "answer")) of others that the progress has not; take them "
        + "over with 'cardinal doctor --restore' and its name, or delete it, and try again",
      status: .no)
  }
}
