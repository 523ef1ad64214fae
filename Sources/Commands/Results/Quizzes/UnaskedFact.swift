/// A fact that a quiz for another program has no question about.
struct UnaskedFact {
  /// Where the notes say it, such as `Decks/heist.md:14`.
  var place: String
  /// What a session asks about it.
  var stem: String
  /// Why it is left, in half a sentence.
  var reason: String
}
