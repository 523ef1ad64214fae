/// Tells abbreviations from names.
enum Abbreviation {
  /// Whether a name is the initials of another one, as *PO* of *Product Owner*, *OSI model* of *Open
  /// Systems Interconnection model*.
  static func `is`(_ short: String, of long: String) -> Bool {
    var few = short.split { !$0.isLetter && !$0.isNumber }
    var many = long.split { !$0.isLetter && !$0.isNumber }
    while few.count > 1, let last = few.last, last == many.last {
      few.removeLast()
      many.removeLast()
    }
    guard few.count == 1, let letters = few.first, (2...6).contains(letters.count),
      letters.allSatisfy({ $0.isUppercase }), many.count > 1
    else { return false }
    let large = many.filter { !small.contains($0.lowercased()) }
    return [many, large].contains { words in
      words.compactMap(\.first).map { $0.uppercased() }.joined().hasPrefix(letters)
    }
  }

  /// Whether words that follow each other in a text begin with the letters of an abbreviation: three
  /// letters or more, or two of words with capitals.
  static func isSpelledOut(_ name: String, in text: String) -> Bool {
    guard (2...6).contains(name.count), name.allSatisfy(\.isUppercase) else { return false }
    let initials = text.split { !$0.isLetter && !$0.isNumber }.compactMap(\.first)
    guard initials.count >= name.count else { return false }
    let letters = Array(name)
    return (0...initials.count - letters.count).contains { start in
      let part = initials[start..<start + letters.count]
      return part.elementsEqual(letters)
        || letters.count > 2 && part.map { $0.uppercased() } == letters.map(String.init)
    }
  }

  private static let small: Set<String> = [
    "of", "the", "and", "for", "in", "to", "on", "und", "der", "die", "das", "für", "von",
  ]
}
