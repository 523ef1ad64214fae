/// Words of a text as they are compared.
enum TextWords {
  /// The words in lower case, with straight apostrophes, without possessive endings.
  static func of(_ text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = ""
    func end(_ words: inout [String], _ word: inout String) {
      guard !word.isEmpty else { return }
      while word.last == "'" || word.last == "-" { word.removeLast() }
      if word.hasSuffix("'s") { word.removeLast(2) }
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": word.unicodeScalars.append(scalar)
      case "A"..."Z": word.unicodeScalars.append(Unicode.Scalar(scalar.value + 32) ?? scalar)
      case "'", "’", "‘": if !word.isEmpty { word.append("'") }
      case "-", "‑": if !word.isEmpty { word.append("-") }
      case "+", "#": if !word.isEmpty { word.unicodeScalars.append(scalar) }
      default:
        if scalar.value >= 0x80,
          scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || scalar.properties.generalCategory == .nonspacingMark
        {
          word += scalar.properties.lowercaseMapping
        } else {
          end(&words, &word)
        }
      }
    }
    end(&words, &word)
    return words
  }

  /// A word without the ending of a plural, for comparing.
  static func stem(_ word: String) -> String {
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
    guard contains("(") else { return String(self) }
    var result = ""
    var depth = 0
    for character in self {
      if character == "(" {
        depth += 1
      } else if character == ")", depth > 0 {
        depth -= 1
      } else if depth == 0 {
        result.append(character)
      }
    }
    return result
  }
}
