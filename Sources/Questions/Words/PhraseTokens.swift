/// The words of a text with their classes and what stands behind them.
struct PhraseTokens {
  /// The words in lower case.
  let words: [Word]
  /// For each word the punctuation byte behind it, zero if there is none.
  private(set) var marks: [UInt8]
  /// For each word whether it starts with a capital.
  private(set) var capitals: [Bool]
  private let classes: [WordClass]

  /// Reads the marks of a text whose words are known; the words beyond the fortieth have none.
  init(_ text: String, words: [Word], classes: [String: WordClass]) {
    self.words = words.count > 40 ? Array(words[..<40]) : words
    self.classes = self.words.map { Self.wordClass(of: $0.text, classes) }
    marks = []
    capitals = []
    marks.reserveCapacity(self.words.count)
    capitals.reserveCapacity(self.words.count)
    read(text.utf8)
    // A text whose words are counted otherwise, as in scripts without spaces, has no marks.
    if marks.count < self.words.count {
      marks = Array(repeating: 0, count: self.words.count)
      capitals = Array(repeating: false, count: self.words.count)
    }
  }

  /// The number of words.
  var count: Int { words.count }

  /// The word at a place; empty behind the last.
  func word(_ place: Int) -> String { place < words.count ? words[place].text : "" }

  /// The punctuation behind a word, a byte of `,;.:!?()-/`, or zero.
  func mark(_ place: Int) -> UInt8 { place >= 0 && place < words.count ? marks[place] : 0 }

  /// What a word can be.
  func wordClass(_ place: Int) -> WordClass {
    place >= 0 && place < classes.count ? classes[place] : []
  }

  private static func wordClass(of text: String, _ classes: [String: WordClass]) -> WordClass {
    if let known = classes[text] { return known }
    guard let first = text.utf8.first, first >= 0x30, first <= 0x39 else { return [] }
    return .determiner
  }

  /// Whether a word ends in some letters.
  func ends(_ place: Int, _ ending: String) -> Bool {
    guard place >= 0, place < words.count else { return false }
    return words[place].text.endsIn(ending)
  }

  private mutating func read(_ text: String.UTF8View) {
    var isInWord = false
    var mark: UInt8 = 0
    var opening: UInt8 = 0
    // The bytes E2 80 open dashes, curly quotation marks and apostrophes.
    var general = 0
    for byte in text {
      if general == 0, byte == 0xe2 {
        general = 1
        continue
      }
      if general == 1 {
        general = byte == 0x80 ? 2 : 3
        if general == 2 { continue }
      }
      if general == 2 {
        general = 0
        if byte == 0x99, isInWord { continue }
        isInWord = false
        if mark == 0, byte == 0x93 || byte == 0x94 { mark = UInt8(ascii: ":") }
        continue
      }
      if general == 3 { general = 0 }
      if Self.isLetterOrDigit(byte) {
        if opening == 0xc3, byte >= 0x80, byte <= 0x9e { capitals[capitals.count - 1] = true }
        opening = 0
        guard !isInWord else { continue }
        if !capitals.isEmpty { marks.append(mark) }
        if capitals.count == words.count { return }
        capitals.append(byte >= 0x41 && byte <= 0x5a)
        opening = byte
        mark = 0
        isInWord = true
      } else if byte != UInt8(ascii: "'") {
        isInWord = false
        if mark == 0, Self.isPunctuation(byte) { mark = byte }
      }
    }
    if !capitals.isEmpty { marks.append(mark) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return (lower >= 0x61 && lower <= 0x7a) || (byte >= 0x30 && byte <= 0x39)
      || (byte >= 0x80 && byte != 0xc2)
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "."), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "-"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}

extension String {
  /// Whether the text is longer than an ending and ends in it, byte by byte.
  func endsIn(_ ending: String) -> Bool {
    utf8.count > ending.utf8.count && utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
