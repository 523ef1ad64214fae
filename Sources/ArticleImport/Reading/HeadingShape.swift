/// What the shape of a line of plain text says.
enum HeadingShape {
  /// Whether a line that stands alone reads as a heading.
  static func isHeading(_ text: String) -> Bool {
    guard !text.hasPrefix("("), let first = text.first(where: { !"\"'“‘«(*_¿¡".contains($0) }),
      let last = text.last,
      text.utf8.count <= 160
    else { return false }
    guard first.isUppercase || first.isNumber || (first.isLetter && !first.isLowercase) else {
      return false
    }
    let words = text.wordCount
    guard text.contains(where: \.isLetter) else { return false }
    if isQuestion(text) { return words <= 22 }
    guard words <= 12, text.count <= 90, !".,;:…–—-".contains(last) else { return false }
    // A full stop or semicolon inside makes sentences of it, but for 'vs.'.
    if text.contains(": "), !text.contains(". "), ComparedTerms.terms(of: text).count > 1 {
      return true
    }
    var stops = text.ranges(of: ". ").count
    if stops > 0 { stops -= text.lowercased().ranges(of: "vs. ").count }
    return stops == 0 && !text.contains("; ") && !text.contains(" = ")
      && !text.contains("\t") && !text.contains(": ")
  }

  /// Whether a line that stands alone heads a step: `Step 1: Fermentation`.
  static func isStep(_ text: String) -> Bool {
    guard text.first?.isUppercase == true, let last = text.last, !".,;:!".contains(last),
      text.split(separator: " ").count <= 9
    else { return false }
    let (number, rest) = HeadingNumber.parted(text)
    return number != nil && rest.count < text.count
  }

  /// Whether a line may be a term whose meaning stands below it.
  static func isTerm(_ text: String) -> Bool {
    guard let last = text.last, text.contains(where: \.isLetter) else { return false }
    return text.wordCount <= 6 && text.count <= 60 && !".,;!?".contains(last)
  }

  /// Whether a line asks something: its last character, quotes and brackets apart, is a question mark.
  static func isQuestion(_ text: String) -> Bool {
    if let byte = text.utf8.last, byte == 0x2e || (0x61...0x7a).contains(byte) { return false }
    guard let last = text.last(where: { !"\"'”’»*_".contains($0) }) else { return false }
    return last == "?" || last == "？" || last == "؟"
  }

  /// Whether all its letters are capitals.
  static func isCapitals(_ text: String) -> Bool {
    let letters = text.filter(\.isLetter)
    return letters.count > 3 && letters.allSatisfy { !$0.isLowercase }
      && letters.contains(where: \.isUppercase)
  }

  /// The rank that a number such as `2.1` gives a heading: 3 without one.
  static func depth(_ text: String) -> Int {
    let number = text.prefix { $0.isNumber || $0 == "." }
    guard number.contains(where: \.isNumber), text.dropFirst(number.count).first == " " else {
      return 3
    }
    return min(6, 1 + number.split(separator: ".").count)
  }
}
