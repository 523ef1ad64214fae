/// What the standard library asks the tables of Unicode for, with an answer of its own for ASCII.
extension Character {
  /// Whether it is a letter.
  var isLetter: Bool {
    guard let byte = utf8.first else { return false }
    if byte < 0x80 { return (0x61...0x7a).contains(byte | 0x20) }
    return unicodeScalars.first?.properties.isAlphabetic == true
  }

  /// Whether it is a digit or another number.
  var isNumber: Bool {
    guard let byte = utf8.first else { return false }
    if byte < 0x80 { return (0x30...0x39).contains(byte) }
    return unicodeScalars.first?.properties.numericType != nil
  }

  /// Whether it is white space.
  var isWhitespace: Bool {
    guard let byte = utf8.first else { return false }
    if byte < 0x80 { return byte == 0x20 || (0x09...0x0d).contains(byte) }
    return unicodeScalars.first?.properties.isWhitespace == true
  }
}
