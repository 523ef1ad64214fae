extension DefiniensText {
  /// Drops what an acronym's letters stand for: in brackets, or before the first `,`, `;` or `:`.
  ///
  /// The first letters of the words must stand in the acronym in order, and its other letters
  /// within them: *adenosine triphosphate* spells ATP. A text that is nothing else stays.
  mutating func dropExpansion(of name: [UInt8]) {
    guard Self.isAcronym(name) else { return }
    if let open = bytes.firstIndex(of: UInt8(ascii: "(")),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: ")")),
      Self.spells(words(in: (open + 1)..<close), name)
    {
      let start = open > 0 && bytes[open - 1] == Sentences.space ? open - 1 : open
      bytes.removeSubrange(start...close)
      isTrimmed = true
      if open == 0 { drop(before: behindSpaces(0)) }
    }
    guard let (end, next) = leadingPart, next < bytes.count, Self.spells(words(in: 0..<end), name)
    else { return }
    drop(before: next)
    isTrimmed = true
  }

  /// The main part of an acronym that stands in the text as a word: *RNA* of mRNA; nil if none does.
  func core(of name: [UInt8]) -> String? {
    guard Self.isAcronym(name), name[0] >= 0x61 else { return nil }
    let core = name.drop { $0 >= 0x61 }
    guard core.count >= 2, core.allSatisfy({ $0 >= 0x41 && $0 <= 0x5a }),
      !Sentences.places(of: Array(core), in: bytes).isEmpty
    else { return nil }
    return String(decoding: core, as: UTF8.self)
  }

  /// Where the words before the first mark end, and where the rest begins.
  private var leadingPart: (end: Int, next: Int)? {
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "(") { return nil }
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":") {
        return (index, behindSpaces(index + 1))
      }
      if byte == Sentences.space {
        for dash in ["– ", "— ", "- "] where has(dash, at: index + 1) {
          return (index, behindSpaces(index + 1 + dash.utf8.count))
        }
      }
    }
    return nil
  }

  /// At most six letters with two capitals or more.
  private static func isAcronym(_ name: [UInt8]) -> Bool {
    name.count >= 2 && name.count <= 6
      && name.allSatisfy { Sentences.isPart($0) && $0 < 0x80 }
      && name.count { $0 >= 0x41 && $0 <= 0x5a } >= 2
  }

  private static func spells(_ words: [String], _ name: [UInt8]) -> Bool {
    let small: Set<String> = [
      "of", "and", "the", "for", "in", "to", "a", "an", "und", "der", "des",
    ]
    let letters = words.filter { !small.contains($0) }.map { Array($0.lowercased().utf8) }
    guard letters.count >= 2, letters.count <= name.count else { return false }
    return spells(letters[...], name.map { $0 | 0x20 }[...])
  }

  private static func spells(_ words: ArraySlice<[UInt8]>, _ name: ArraySlice<UInt8>) -> Bool {
    guard let word = words.first else { return name.isEmpty }
    guard let letter = name.first, word.first == letter else { return false }
    // Within the word further letters may follow, in order.
    var rest = name.dropFirst()
    var place = 1
    while true {
      if spells(words.dropFirst(), rest) { return true }
      guard let next = rest.first, let found = word[place...].firstIndex(of: next) else {
        return false
      }
      place = found + 1
      rest = rest.dropFirst()
    }
  }
}
