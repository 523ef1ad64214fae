/// Compares texts by their words: what gives an answer away is a word with its root, not its
/// spelling.
package struct Lexicon: Sendable {
  private let isGerman: Bool

  /// Makes the lexicon of a language, by its BCP 47 tag; others than German are read as English.
  package init(language: String) {
    isGerman = language.lowercased().hasPrefix("de")
  }

  /// The words of a text in lower case, in order, without a final `'s`.
  package func words(in text: some StringProtocol) -> [String] {
    text.utf8.allSatisfy { $0 < 0x80 } ? asciiWords(in: text.utf8) : unicodeWords(in: text)
  }

  /// The words of a text that carry meaning, in order.
  package func content(in text: some StringProtocol) -> [String] {
    words(in: text).filter { word in
      !StopWords.english.contains(word) && !(isGerman && StopWords.german.contains(word))
        && (word.utf8.count > 1)
    }
  }

  /// The word a name is about: the last meaningful one before a preposition or punctuation.
  package func head(of name: String) -> String? {
    var start = name[...]
    if let bracket = start.firstIndex(where: { ",:;/(".contains($0) }), bracket > start.startIndex {
      start = start[..<bracket]
    }
    for preposition in [" of ", " for ", " in ", " with ", " from ", " von ", " für "] {
      if let range = start.firstRange(of: preposition) { start = start[..<range.lowerBound] }
    }
    return content(in: start).last
  }

  /// Whether two words in lower case have one root.
  package func isSameRoot(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    // Stems keep at least four letters, so most words need none.
    guard one.utf8.count >= 4, one.utf8.prefix(4).elementsEqual(other.utf8.prefix(4)) else {
      return false
    }
    if Self.isSame(Stem.english(one), Stem.english(other)) { return true }
    return isGerman && Self.isSame(Stem.german(one), Stem.german(other))
  }

  /// The words of one list that have a root in common with a word of another, in order.
  ///
  /// The words in `terms` are compared by identity only, so that two topics' names are never one
  /// root.
  package func shared(
    _ words: [String], with others: [String], terms: Set<String> = []
  ) -> [String] {
    words.filter { word in
      others.contains { other in
        word == other
          || (!terms.contains(word) && !terms.contains(other) && isSameRoot(word, other))
      }
    }
  }

  /// How much two texts say the same: the F1 of their meaningful words, 0…1.
  package func likeness(_ one: String, _ other: String) -> Double {
    likeness(content(in: one), content(in: other))
  }

  /// The same of texts whose meaningful words are known.
  package func likeness(_ one: [String], _ other: [String]) -> Double {
    guard !one.isEmpty, !other.isEmpty else { return 0 }
    var left = one
    var common = 0
    for word in other {
      guard let place = left.firstIndex(of: word) else { continue }
      left.swapAt(place, left.count - 1)
      left.removeLast()
      common += 1
    }
    return 2 * Double(common) / Double(one.count + other.count)
  }
}

extension Lexicon {
  private func asciiWords(in text: some Sequence<UInt8>) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var endsInApostrophe = false
    func close() {
      guard !word.isEmpty else { return }
      if word.count > 2, word.suffix(2).elementsEqual("'s".utf8) { word.removeLast(2) }
      words.append(String(decoding: word, as: UTF8.self))
      word.removeAll(keepingCapacity: true)
    }
    for byte in text {
      let lower = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte
      if (lower >= 0x61 && lower <= 0x7a) || (byte >= 0x30 && byte <= 0x39) {
        if endsInApostrophe { word.append(UInt8(ascii: "'")) }
        endsInApostrophe = false
        word.append(lower)
      } else if byte == UInt8(ascii: "'"), !word.isEmpty, !endsInApostrophe {
        endsInApostrophe = true
      } else {
        endsInApostrophe = false
        close()
      }
    }
    close()
    return words
  }

  private func unicodeWords(in text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    var endsInApostrophe = false
    func close() {
      guard !word.isEmpty else { return }
      let text = String(word)
      words.append(text.hasSuffix("'s") ? String(text.dropLast(2)) : text)
      word.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      if Self.isWordPart(scalar) {
        if endsInApostrophe { word.append("'") }
        endsInApostrophe = false
        if scalar.isASCII {
          let isUpper = scalar.value >= 0x41 && scalar.value <= 0x5a
          word.append(isUpper ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
        } else {
          word.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
      } else if scalar == "'" || scalar == "’", !word.isEmpty, !endsInApostrophe {
        endsInApostrophe = true
      } else {
        endsInApostrophe = false
        close()
      }
    }
    close()
    return words
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": return true
      default: return false
      }
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// Equal, or alike in nearly all of the shorter one.
  private static func isSame(_ one: Substring, _ other: Substring) -> Bool {
    if one == other { return true }
    let common = zip(one.utf8, other.utf8).prefix { $0 == $1 }.count
    let shorter = min(one.utf8.count, other.utf8.count)
    return common >= 5 && Double(common) >= 0.85 * Double(shorter)
  }
}
