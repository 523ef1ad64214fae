extension String {
  /// Whether this name differs from another only in its ending, as singular and plural do in
  /// English and Latin.
  ///
  /// Both are given in lower case without articles.
  func isInflection(of name: String) -> Bool {
    Self.pluralEndings.contains { singular, plural in
      becomes(name, singular, plural) || name.becomes(self, singular, plural)
    }
  }

  /// The endings of singular and plural.
  private static let pluralEndings = [
    ("", "s"), ("", "es"), ("y", "ies"), ("on", "a"), ("um", "a"), ("us", "i"), ("is", "es"),
  ]

  /// Whether the other text is this one with another ending; what stays has two letters or more.
  private func becomes(_ other: String, _ ending: String, _ otherEnding: String) -> Bool {
    guard hasSuffix(ending), other.hasSuffix(otherEnding) else { return false }
    let stem = dropLast(ending.count)
    return stem.utf8.count > 1 && stem == other.dropLast(otherEnding.count)
  }
}
