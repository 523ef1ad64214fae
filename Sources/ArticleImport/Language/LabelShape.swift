/// A line of the form `Label: text`, split.
struct LabelShape: Equatable {
  /// What stands between a label and its text.
  enum Separator: Equatable {
    case colon, dash, equals, arrow, leader, bold, tab, slash
  }

  /// The label, with brackets behind it.
  var label: String
  /// What stands between.
  var separator: Separator
  /// The characters before the text, for cutting the pieces.
  var offset: Int
  /// What is said, on one line.
  var text: String

  /// Splits a line at its first separator; nil if it has none, or what stands before is no label.
  ///
  /// Separators: `: `, ` – `, ` — `, ` - `, ` = `, ` → `, ` -> `, ` :: `, dot leaders.
  static func split(_ line: String) -> LabelShape? {
    guard line.utf8.count <= 4000 else { return nil }
    let bytes = Array(line.utf8)
    guard LabelSigns.mayStand(in: bytes) else { return nil }
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    // The label is short; only the rest of the line may be long.
    let characters =
      isASCII ? bytes.prefix(512).map { Character(Unicode.Scalar($0)) } : Array(line)
    if let equals = equalsSign(in: line) { return equals }
    if let gap = gap(in: line) { return gap }
    var depth = 0
    var words = 0
    var index = 0
    while index < characters.count, index <= 90, words <= 9 {
      let character = characters[index]
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      let previous = index > 0 ? characters[index - 1] : " "
      if character == "(" || character == "[" { depth += 1 }
      if character == ")" || character == "]" { depth = max(0, depth - 1) }
      if character == " ", previous != " " { words += 1 }
      if depth == 0, index > 0, let (kind, length) = separator(characters, index, previous, next) {
        return make(line, kind: kind, at: index, length: length)
      }
      // A sentence that ends, or goes on behind a comma, has no label.
      if depth == 0, ".!?;".contains(character), next == " ", words > 1 || !".".contains(character)
      {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// `A whole sentence. = what it means`: the only equals sign between spaces, behind marks that would
  /// end a label otherwise.
  private static func equalsSign(in line: String) -> LabelShape? {
    guard line.contains(" = "),
      line.utf8.contains(where: { $0 == 0x2e || $0 == 0x21 || $0 == 0x3f })
    else { return nil }
    let parts = line.split(separator: " = ", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].contains(where: { ".!?".contains($0) }),
      !parts[0].contains(": "),
      parts[0].wordCount <= 10
    else { return nil }
    return make(line, kind: .equals, at: parts[0].count, length: 3)
  }

  /// `Sawing      the rough is divided`: a few words, a gap of three spaces at least, and a text.
  private static func gap(in line: String) -> LabelShape? {
    guard line.contains("   ") else { return nil }
    let parts = line.split(separator: "   ", maxSplits: 1)
    guard parts.count == 2, !parts[0].contains(where: { ":=–—.;".contains($0) }),
      parts[0].wordCount <= 5,
      parts[1].trimmed.wordCount >= 2, !parts[1].trimmed.contains("   ")
    else { return nil }
    return make(line, kind: .tab, at: parts[0].count, length: 3)
  }

  /// Splits `the back reef, a calm shallow area`: a short name and what it is, behind a comma.
  static func apposition(_ line: String) -> LabelShape? {
    guard let range = line.firstRange(of: ", ") else { return nil }
    let name = HeadingTerms.withoutArticle(String(line[..<range.lowerBound]))
    let text = String(line[range.upperBound...]).trimmingEnd(";.")
    let words = TextWords.of(text)
    guard let first = words.first, ["a", "an", "the"].contains(first), words.count >= 3,
      (1...4).contains(name.wordCount)
    else { return nil }
    return LabelShape(
      label: HeadingTerms.capitalized(name), separator: .colon, offset: 0, text: text)
  }

  /// Splits `Charge. The clerk reads …`: a few words that a full stop ends, and a sentence.
  static func splitAtStop(_ line: String) -> LabelShape? {
    guard let range = line.firstRange(of: ". ") else { return nil }
    let label = line[..<range.lowerBound]
    let text = line[range.upperBound...]
    guard label.wordCount <= 4, !label.contains(where: { ",;:".contains($0) }),
      text.wordCount >= 3, text.first?.isUppercase == true
    else { return nil }
    return LabelShape(label: String(label), separator: .colon, offset: 0, text: String(text))
  }

  private static func separator(
    _ characters: [Character], _ index: Int, _ previous: Character, _ next: Character
  ) -> (Separator, Int)? {
    let scalars = characters[index].unicodeScalars
    guard let scalar = scalars.first, scalars.dropFirst().isEmpty else { return nil }
    let isSpaced = previous == " " && next == " "
    switch scalar {
    case ":" where next == ":":
      var length = 2
      while index + length < characters.count, characters[index + length] == ":" { length += 1 }
      return (.colon, length)
    case ":", "：":
      return next == " " || next == "\n" || scalar == "：" ? (.colon, 1) : nil
    case "–", "—":
      return isSpaced || (previous.isLetter && scalar == "—" && next != " ")
        ? (.dash, 1) : nil
    case "-" where next == ">":
      let after = index + 2 < characters.count ? characters[index + 2] : " "
      return previous == " " || after == " " ? (.arrow, 2) : nil
    case "-" where next == "-":
      var length = 2
      while index + length < characters.count, "->".contains(characters[index + length]) {
        length += 1
      }
      return previous == " " ? (length > 2 ? .arrow : .dash, length) : nil
    case "-": return isSpaced ? (.dash, 1) : nil
    case "=" where next == ">": return previous == " " ? (.arrow, 2) : nil
    case "=": return next != "=" && previous != "=" ? (.equals, 1) : nil
    case "→", "⇒", "➔", "➜": return (.arrow, 1)
    case "≈", "≙": return isSpaced ? (.equals, 1) : nil
    case ".", "…":
      var length = 1
      while index + length < characters.count, ".… ".contains(characters[index + length]) {
        length += 1
      }
      // 'Parrotfish ... scrape algae': three dots between spaces are enough.
      return length >= 4 || (length == 3 && previous == " ") ? (.leader, length) : nil
    default: return nil
    }
  }

  private static func make(
    _ line: String, kind: Separator, at index: Int, length: Int
  ) -> LabelShape? {
    let end = line.index(line.startIndex, offsetBy: index)
    let label = String(line[..<end].trimmed)
    guard !label.isEmpty else { return nil }
    var rest = line[line.index(end, offsetBy: length)...]
    var start = index + length
    while rest.first?.isWhitespace == true {
      rest = rest.dropFirst()
      start += 1
    }
    return LabelShape(label: label, separator: kind, offset: start, text: String(rest.trimmed))
  }
}
