/// Finds sentences and names within plain text.
enum Sentences {
  /// The sentences of a text, in order, each with its end mark and without spaces around it.
  static func of(_ text: String) -> [Substring] {
    let bytes = Array(text.utf8)
    var sentences: [Substring] = []
    var start = 0
    while start < bytes.count {
      let end = end(of: bytes, from: start)
      let first = text.utf8.index(text.startIndex, offsetBy: start)
      sentences.append(text[first..<text.utf8.index(first, offsetBy: end - start)])
      start = end
      while start < bytes.count, bytes[start] == space { start += 1 }
    }
    return sentences
  }

  /// Where the sentence that starts at a byte ends, behind its end mark.
  static func end(of bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index + 1 < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?"),
        bytes[index] == space
      else { continue }
      var next = index
      while next < bytes.count, bytes[next] == space { next += 1 }
      if next < bytes.count, canOpen(bytes, at: next),
        byte != UInt8(ascii: ".") || !isAbbreviation(bytes[start..<(index - 1)])
      {
        return index
      }
    }
    return bytes.count
  }

  /// The places where a name stands as whole words, in any case; its plural in `s` counts.
  static func places(of name: String, in text: String) -> [Range<String.Index>] {
    let bytes = Array(text.utf8)
    return places(of: Array(name.utf8), in: bytes).map { place in
      let start = text.utf8.index(text.startIndex, offsetBy: place.lowerBound)
      return start..<text.utf8.index(start, offsetBy: place.count)
    }
  }

  /// The places of a name in bytes.
  ///
  /// Case is told apart in the Latin letters of Western Europe; in other scripts where small letters
  /// take as many bytes as capitals.
  static func places(of name: [UInt8], in text: [UInt8]) -> [Range<Int>] {
    guard !name.isEmpty, text.count >= name.count else { return [] }
    if name.count == 1 { return places(ofLetter: name[0], in: text) }
    let foldsFurther = text.contains { $0 >= 0xc4 && $0 < 0xe0 }
    var wanted = foldsFurther ? lowered(name) : name
    var given = foldsFurther ? lowered(text) : text
    if given.count != text.count || wanted.count != name.count {
      // The places would be wrong, so such a name is found as written only.
      (wanted, given) = (name, text)
    }
    let first = folded(wanted, 0)
    var found: [Range<Int>] = []
    var index = 0
    while index + wanted.count <= given.count {
      guard folded(given, index) == first, !isPart(given, before: index),
        (1..<wanted.count).allSatisfy({ folded(given, index + $0) == folded(wanted, $0) })
      else {
        index += 1
        continue
      }
      var end = index + wanted.count
      if end < given.count, given[end] == UInt8(ascii: "s") { end += 1 }
      if end == given.count || !isPart(given[end]) {
        found.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// The places of a name of one letter, as written: *a* is not *A*, nor is *A* where a sentence
  /// begins.
  private static func places(ofLetter letter: UInt8, in text: [UInt8]) -> [Range<Int>] {
    text.indices.filter { place in
      guard text[place] == letter, !isPart(text, before: place),
        place + 1 == text.count || !isPart(text[place + 1])
      else { return false }
      let isWord = letter == UInt8(ascii: "A") || letter == UInt8(ascii: "I")
      let isAtStart =
        place == 0 || text[place - 1] == space && ".!?".utf8.contains(text[max(0, place - 2)])
      return !(isWord && isAtStart)
    }.map { $0..<$0 + 1 }
  }

  static let space = UInt8(ascii: " ")

  private static func lowered(_ bytes: [UInt8]) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
  }

  /// A byte in lower case; the capitals from À to Þ are C3 80 to C3 9E, × among them.
  private static func folded(_ bytes: [UInt8], _ index: Int) -> UInt8 {
    let byte = bytes[index]
    if byte >= 0x41, byte <= 0x5a { return byte | 0x20 }
    let isCapital = byte >= 0x80 && byte <= 0x9e && byte != 0x97
    return isCapital && index > 0 && bytes[index - 1] == 0xc3 ? byte + 0x20 : byte
  }

  /// Whether a byte starts a letter or a digit; dashes and curly quotation marks start with E2,
  /// spaces and guillemets of Latin-1 with C2.
  static func isPart(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return (lower >= 0x61 && lower <= 0x7a) || (byte >= 0x30 && byte <= 0x39)
      || (byte >= 0xc3 && byte != 0xe2)
  }

  /// Whether a letter or a digit ends right before a byte.
  static func isPart(_ bytes: [UInt8], before index: Int) -> Bool {
    var lead = index - 1
    while lead > 0, bytes[lead] & 0xc0 == 0x80 { lead -= 1 }
    return lead >= 0 && isPart(bytes[lead])
  }

  private static func canOpen(_ bytes: [UInt8], at index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 {
      return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x30 && byte <= 0x39)
        || byte == UInt8(ascii: "\"")
    }
    let rest = String(decoding: bytes[index..<min(bytes.count, index + 4)], as: UTF8.self)
    guard let character = rest.first else { return false }
    return character.isUppercase || character.isNumber || "“„»«".contains(character)
  }

  private static func isAbbreviation(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = (bytes.lastIndex(of: space) ?? bytes.startIndex - 1) + 1
    let word = bytes[start...]
    if word.count <= 1 { return true }
    guard word.count <= 6 else { return false }
    return abbreviations.contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  private static let abbreviations: Set<String> = [
    "e.g", "i.e", "etc", "vs", "dr", "mr", "mrs", "st", "ca", "cf", "approx", "z.b", "d.h", "bzw",
    "usw", "u.a", "vgl", "nr", "jh", "prof", "fig", "vol",
  ]
}
