extension String {
  /// The letters this text opens with, in lower case.
  var openingWord: String {
    let opening = utf8.prefix { byte in
      let lower = byte | 0x20
      return lower >= 0x61 && lower <= 0x7a
    }
    // Behind a letter beyond ASCII the word goes on.
    if opening.endIndex < endIndex, utf8[opening.endIndex] >= 0x80 {
      return prefix { $0.isLetter }.lowercased()
    }
    return String(Substring(opening)).lowercased()
  }

  /// This text with a capital first letter.
  var withCapital: String { prefix(1).uppercased() + dropFirst() }

  /// This text with a colon where it has no end mark.
  var withEndMark: String { withEndMark(":") }

  /// This text with an end mark where it has none.
  func withEndMark(_ mark: String) -> String {
    guard let last, !"?:.!)\"”“".contains(last) else { return self }
    return self + mark
  }

  /// This name as it stands within a sentence: with a small first letter if it is the only capital
  /// of its word, so that *Heist* becomes *heist* and *DNA* stays.
  var inSentence: String {
    let word = prefix { !$0.isWhitespace }
    guard word.count > 1, word.dropFirst().allSatisfy({ $0.isLowercase || !$0.isLetter }) else {
      return self
    }
    return word.lowercased() + dropFirst(word.count)
  }
}

extension [String] {
  /// The items with commas and a word before the last one.
  func listed(_ word: String) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(word) " + last
  }
}

/// Numbers in English words.
enum EnglishNumber {
  private static let words = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]

  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
  ]

  /// The ordinal of a 1-based place; digits above ten.
  static func ordinal(_ place: Int) -> String {
    ordinals.indices.contains(place - 1) ? ordinals[place - 1] : "\(place)th"
  }

  /// The word for a number up to ten; digits above.
  static func word(_ number: Int) -> String {
    words.indices.contains(number) ? words[number] : "\(number)"
  }
}
