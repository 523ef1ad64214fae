/// Words of a text as they are compared.
enum TextWords {
  /// The first word; nil if there is none.
  static func first(of text: some StringProtocol) -> String? { of(text, limit: 1).first }

  /// The words in lower case, with straight apostrophes, without possessive endings.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - limit: How many words are enough.
  /// - Returns: The words, in order.
  static func of(_ text: some StringProtocol, limit: Int = .max) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": word.append(UInt8(truncatingIfNeeded: scalar.value))
      case "A"..."Z": word.append(UInt8(truncatingIfNeeded: scalar.value + 32))
      case "'", "’", "‘": if !word.isEmpty { word.append(UInt8(ascii: "'")) }
      case "-", "‑": if !word.isEmpty { word.append(UInt8(ascii: "-")) }
      case "+", "#": if !word.isEmpty { word.append(UInt8(truncatingIfNeeded: scalar.value)) }
      default:
        if scalar.value >= 0x80,
          scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || scalar.properties.generalCategory == .nonspacingMark
        {
          word += scalar.properties.lowercaseMapping.utf8
        } else if !word.isEmpty {
          end(&word, in: &words)
          if words.count >= limit { return words }
        }
      }
    }
    end(&word, in: &words)
    return words
  }

  /// Ends a word: without marks and the ending of a possessive at its end, unless nothing is left.
  private static func end(_ word: inout [UInt8], in words: inout [String]) {
    while let last = word.last, last == UInt8(ascii: "'") || last == UInt8(ascii: "-") {
      word.removeLast()
    }
    let count = word.count
    if count >= 2, word[count - 1] == UInt8(ascii: "s"), word[count - 2] == UInt8(ascii: "'") {
      word.removeLast(2)
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    word.removeAll(keepingCapacity: true)
  }

  /// A word without the ending of a plural, for comparing.
  static func stem(_ word: String) -> String {
    guard word.utf8.last == UInt8(ascii: "s") else { return word }
    if word.utf8.count > 4, word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    if word.utf8.count > 4,
      ["sses", "shes", "ches", "xes", "zes"].contains(where: { word.hasSuffix($0) })
    {
      return String(word.dropLast(2))
    }
    // 'trolleybuses', 'viruses', but not 'houses' and 'causes'.
    if word.utf8.count > 5, word.hasSuffix("uses"),
      let before = word.dropLast(4).last, "brtnpclg".contains(before)
    {
      return String(word.dropLast(2))
    }
    if word.utf8.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us"),
      !word.hasSuffix("is")
    {
      return String(word.dropLast())
    }
    return word
  }

  /// How a name is compared: its words without a leading article and bracketed parts, singular.
  static func key(_ name: some StringProtocol) -> String {
    var words = of(name.withoutBrackets)
    if words.count > 1, let first = words.first, articles.contains(first) { words.removeFirst() }
    guard let last = words.last else { return String(name).lowercased() }
    words[words.count - 1] = stem(last)
    return words.joined(separator: " ")
  }

  /// Articles of the languages that have them.
  static let articles: Set<String> = [
    "a", "an", "the", "der", "die", "das", "ein", "eine", "le", "la", "les", "un", "une", "el",
    "los", "las", "una",
  ]
}

extension StringProtocol {
  /// This text without its parts in round brackets.
  var withoutBrackets: String {
    guard utf8.contains(UInt8(ascii: "(")) else { return String(self) }
    var result: [UInt8] = []
    var depth = 0
    for byte in utf8 {
      if byte == UInt8(ascii: "(") {
        depth += 1
      } else if byte == UInt8(ascii: ")"), depth > 0 {
        depth -= 1
      } else if depth == 0 {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
