/// Cuts endings off words, lightly: enough to see that *seducer* and *seduced* are one.
enum Stem {
  /// The stem of an English word in lower case; at least four letters stay.
  static func english(_ word: String) -> Substring {
    stem(word[...], derivations: englishDerivations, inflections: englishInflections)
  }

  /// The stem of a German word in lower case; at least four letters stay.
  static func german(_ word: String) -> Substring {
    stem(word[...], derivations: germanDerivations, inflections: germanInflections)
  }

  /// Cuts inflections until none is left, and then one derivation.
  private static func stem(
    _ word: Substring, derivations: [String], inflections: [String]
  ) -> Substring {
    let shortest = 4
    for ending in derivations where endsIn(word, ending) {
      if word.utf8.count - ending.utf8.count >= shortest { return word.dropLast(ending.count) }
    }
    for ending in inflections where endsIn(word, ending) {
      if word.utf8.count - ending.utf8.count >= shortest {
        return stem(
          word.dropLast(ending.count), derivations: derivations, inflections: inflections)
      }
    }
    return word
  }

  private static func endsIn(_ word: Substring, _ ending: String) -> Bool {
    word.utf8.count > ending.utf8.count
      && word.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  private static let englishDerivations = [
    "ization", "isation", "ations", "ation", "ements", "ement", "ments", "ment", "ingly", "edly",
    "ness", "ities", "ity", "ives", "ive", "ions", "ion",
  ]
  private static let englishInflections = [
    "ings", "ing", "ers", "ors", "er", "or", "ies", "ied", "ed", "es", "ly", "al", "s", "e", "y",
  ]
  private static let germanDerivations = [
    "ungen", "ung", "heiten", "heit", "keiten", "keit", "lichen", "licher", "liches", "liche",
    "lich", "ischen", "ischer", "isches", "ische", "isch",
  ]
  private static let germanInflections = [
    "enden", "ender", "ende", "end", "ern", "em", "en", "er", "es", "e", "n", "s", "t",
  ]
}
