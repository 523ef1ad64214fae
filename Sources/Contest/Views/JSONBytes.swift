/// Writes JSON as UTF-8 bytes, an object's members in the order in which they are written.
///
/// A large class is sent thousands of views with every step; `JSONEncoder` would take longer for one
/// than everything else that is done for it.
struct JSONBytes {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Starts with nothing, and room for some bytes.
  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Writes an object whose members a closure writes.
  mutating func object(_ members: (inout Self) -> Void) {
    wrapped(0x7B, 0x7D, members)
  }

  /// Writes an array with one value for each element.
  mutating func array<Element>(_ elements: [Element], _ value: (inout Self, Element) -> Void) {
    wrapped(0x5B, 0x5D) { json in
      for element in elements {
        json.separate()
        value(&json, element)
        json.needsComma = true
      }
    }
  }

  /// Writes an array of texts.
  mutating func array(_ texts: [String]) { array(texts) { $0.text($1) } }

  /// Writes a member: its key, which needs no escapes, and the value that a closure writes.
  mutating func member(_ key: String, _ value: (inout Self) -> Void) {
    separate()
    bytes.append(0x22)
    bytes.append(contentsOf: key.utf8)
    bytes.append(0x22)
    bytes.append(0x3A)
    value(&self)
    needsComma = true
  }

  /// Writes a member with a text; none for nil.
  mutating func member(_ key: String, _ text: String?) {
    if let text { member(key) { $0.text(text) } }
  }

  /// Writes a member with a whole number; none for nil.
  mutating func member(_ key: String, _ number: (some BinaryInteger)?) {
    if let number { member(key) { $0.number(number) } }
  }

  /// Writes a member with a number; none for nil.
  mutating func member(_ key: String, _ number: Double) {
    member(key) { $0.number(number) }
  }

  /// Writes a member with a truth value.
  mutating func member(_ key: String, _ isTrue: Bool) {
    member(key) { $0.bytes.append(contentsOf: (isTrue ? "true" : "false").utf8) }
  }

  /// Writes a member with an array of texts; none for nil.
  mutating func member(_ key: String, _ texts: [String]?) {
    if let texts { member(key) { $0.array(texts) } }
  }

  /// Writes a text.
  ///
  /// Escaped is what JSON demands; also the slash after `<`, which would end a script in a page, and the
  /// two separators that end a line in JavaScript.
  mutating func text(_ text: String) {
    bytes.append(0x22)
    var last: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C:
        bytes.append(0x5C)
        bytes.append(byte)
      case 0x2F where last == 0x3C:
        bytes.append(0x5C)
        bytes.append(byte)
      case 0x0A: escape(0x6E)
      case 0x0D: escape(0x72)
      case 0x09: escape(0x74)
      case 0..<0x20:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(byte < 0x10 ? 0x30 : 0x31)
        bytes.append(Self.digits[Int(byte & 0xF)])
      case 0xA8, 0xA9:
        bytes.append(byte)
        if bytes.suffix(3).elementsEqual([0xE2, 0x80, byte]) {
          bytes.removeLast(3)
          bytes.append(contentsOf: (byte == 0xA8 ? "\\u2028" : "\\u2029").utf8)
        }
      default: bytes.append(byte)
      }
      last = byte
    }
    bytes.append(0x22)
  }

  private mutating func number(_ number: some BinaryInteger) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Writes a number, a whole one without a point; what is none as null.
  private mutating func number(_ number: Double) {
    if number.isFinite, number == number.rounded(), abs(number) < 1e15 {
      self.number(Int64(number))
    } else {
      bytes.append(contentsOf: (number.isFinite ? "\(number)" : "null").utf8)
    }
  }

  private mutating func escape(_ letter: UInt8) {
    bytes.append(0x5C)
    bytes.append(letter)
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
    needsComma = false
  }

  private mutating func wrapped(_ start: UInt8, _ end: UInt8, _ body: (inout Self) -> Void) {
    bytes.append(start)
    needsComma = false
    body(&self)
    bytes.append(end)
    needsComma = true
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
