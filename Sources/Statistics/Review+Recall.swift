package import Study

extension Review {
  /// What the model predicted of an answer that tells of memory, in millionths, 0…1000000; nil for
  /// an unrated answer, for the first one of a card, and on the day of the last one.
  ///
  /// On the day of the last review recall is certain to the model and tells nothing of memory.
  /// Whole numbers, so that adding and taking away leave nothing behind.
  package var predictedMillionths: Int? {
    guard rating != nil, let retrievability, (0..<1).contains(retrievability) else { return nil }
    return Int((retrievability * 1_000_000).rounded())
  }
}
