/// Compares texts by their words: what gives an answer away is a word with its root, not its
/// spelling.
package struct Lexicon: Sendable {
  private let isGerman: Bool

  /// Makes the lexicon of a language, by its BCP 47 tag; others than German are read as English.
  package init(language: String) {
    isGerman = language.lowercased().hasPrefix("de")
  }

  /// The words of a text in lower case, in order, without a final `'s`.
  package func words(in text: String) -> [Word] {
    Self.isPlain(text.utf8) ? asciiWords(in: text.utf8) : unicodeWords(in: text)
  }

  /// Whether a text has no other letters than those of ASCII.
  ///
  /// Beyond it there may be quotation marks and dashes, which stand between words; an apostrophe may
  /// be within one.
  private static func isPlain(_ text: String.UTF8View) -> Bool {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index = text.index(after: index)
      if byte < 0x80 { continue }
      guard byte == 0xE2, index < text.endIndex, text[index] == 0x80 else { return false }
      index = text.index(after: index)
      guard index < text.endIndex, (0x90...0xA7).contains(text[index]), text[index] != 0x99 else {
        return false
      }
      index = text.index(after: index)
    }
    return true
  }

  /// The words of a text that carry meaning, in order.
  package func content(in text: String) -> [Word] { content(of: words(in: text)) }

  /// Those of some words that carry meaning, in order.
  package func content(of words: [Word]) -> [Word] {
    words.filter { word in
      word.text.utf8.count > 1 && !StopWords.english.contains(word)
        && !(isGerman && StopWords.german.contains(word))
    }
  }

  /// The word a name is about: the last meaningful one before a preposition or punctuation.
  package func head(of name: String) -> Word? {
    var start: [Character] = []
    for character in name {
      if ",:;/(".contains(character), !start.isEmpty { break }
      start.append(character)
    }
    let words = words(in: String(start))
    let end = words.dropFirst().firstIndex { Self.prepositions.contains($0.text) } ?? words.count
    return content(of: Array(words[..<end])).last
  }

  private static let prepositions: Set<String> = [
    "of", "for", "in", "with", "from", "von", "für",
  ]

  /// Whether two words have one root.
  package func isSameRoot(_ one: Word, _ other: Word) -> Bool {
    // Stems keep at least four letters, so most words are told apart by their first ones.
    guard one.opening == other.opening else { return false }
    if one.text == other.text { return true }
    guard one.isLong, other.isLong else { return false }
    if Self.isSame(Stem.english(one.text), Stem.english(other.text)) { return true }
    return isGerman
      && Self.isSame(Stem.german(Self.plain(one.text)), Stem.german(Self.plain(other.text)))
  }

  /// A word with plain vowels, because umlauts come and go with endings: *Klage*, *Kläger*.
  private static func plain(_ word: String) -> String {
    guard !word.utf8.allSatisfy({ $0 < 0x80 }) else { return word }
    return String(word.map { ["ä": "a", "ö": "o", "ü": "u"][$0] ?? $0 })
  }

  /// Whether a word has a root in common with one of some words; those in `terms` are compared by
  /// identity only.
  package func isShared(_ word: Word, with others: [Word], terms: Set<String> = []) -> Bool {
    for other in others where other.opening == word.opening && isSameRoot(word, other) {
      if word.text == other.text || (!terms.contains(word.text) && !terms.contains(other.text)) {
        return true
      }
    }
    return false
  }

  /// Whether one of two words opens or ends with the other, as *nosebleed* does with *nose*: at
  /// least four letters of which three more are left.
  func isCompound(_ one: Word, _ other: Word) -> Bool {
    let (long, short) =
      one.text.utf8.count > other.text.utf8.count ? (one.text, other.text) : (other.text, one.text)
    return short.utf8.count >= 4 && long.utf8.count >= short.utf8.count + 3
      && (long.hasSuffix(short) || long.hasPrefix(short))
  }

  /// Whether two lists of words have a root in common.
  package func isAnyShared(_ words: [Word], with others: [Word], terms: Set<String> = []) -> Bool {
    words.contains { isShared($0, with: others, terms: terms) }
  }

  /// How much two texts say the same: the F1 of their meaningful words, 0…1.
  package func likeness(_ one: [Word], _ other: [Word]) -> Double {
    guard !one.isEmpty, !other.isEmpty else { return 0 }
    var common = 0
    if one.count > 64, other.count > 64 {
      // Two chapters' words are counted, because comparing each with each takes seconds.
      var counts: [String: Int] = [:]
      for word in one { counts[word.text, default: 0] += 1 }
      for word in other {
        guard let count = counts[word.text], count > 0 else { continue }
        counts[word.text] = count - 1
        common += 1
      }
      return 2 * Double(common) / Double(one.count + other.count)
    }
    // A word that stands twice counts twice, so one that was found is not found again.
    var isFree = Array(repeating: true, count: one.count)
    for word in other {
      for place in one.indices where isFree[place] && one[place] == word {
        isFree[place] = false
        common += 1
        break
      }
    }
    return 2 * Double(common) / Double(one.count + other.count)
  }
}

extension Lexicon {
  private func asciiWords(in text: some Sequence<UInt8>) -> [Word] {
    var words: [Word] = []
    var word: [UInt8] = []
    var endsInApostrophe = false
    func close() {
      guard !word.isEmpty else { return }
      if word.count > 2, word.suffix(2).elementsEqual("'s".utf8) { word.removeLast(2) }
      words.append(Word(String(decoding: word, as: UTF8.self)))
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

  private func unicodeWords(in text: String) -> [Word] {
    var words: [Word] = []
    var word = String.UnicodeScalarView()
    var endsInApostrophe = false
    func close() {
      guard !word.isEmpty else { return }
      let text = String(word)
      words.append(Word(text.hasSuffix("'s") ? String(text.dropLast(2)) : text))
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
