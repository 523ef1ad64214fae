/// Reads one JSON value (RFC 8259) from bytes; nothing may stand behind it.
struct JSONReader {
  /// How deep values may lie within each other.
  private static let deepest = 16

  private let bytes: ArraySlice<UInt8>
  private var index: Int

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// The members of an object.
  ///
  /// - Throws: What is wrong, in half a sentence.
  static func object(_ bytes: ArraySlice<UInt8>) throws(ImportProblem) -> [String: JSONValue] {
    var reader = JSONReader(bytes)
    guard case .object(let members) = try reader.value(depth: 0) else {
      throw ImportProblem("this is no JSON object")
    }
    reader.skipSpace()
    guard reader.index == bytes.endIndex else {
      throw ImportProblem("something stands behind the object")
    }
    return members
  }

  private var next: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      index += 1
    }
  }

  private mutating func takes(_ byte: Character) -> Bool {
    skipSpace()
    guard let ascii = byte.asciiValue, next == ascii else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ byte: Character) throws(ImportProblem) {
    guard takes(byte) else { throw problem("'\(byte)' is missing") }
  }

  private func problem(_ reason: String) -> ImportProblem {
    index >= bytes.endIndex
      ? ImportProblem("the object does not end")
      : ImportProblem("\(reason) at byte \(index - bytes.startIndex + 1)")
  }

  private mutating func value(depth: Int) throws(ImportProblem) -> JSONValue {
    guard depth < Self.deepest else { throw ImportProblem("its values lie too deep") }
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try members(depth: depth)
    case UInt8(ascii: "["): return try list(depth: depth)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func members(depth: Int) throws(ImportProblem) -> JSONValue {
    index += 1
    var members: [String: JSONValue] = [:]
    if takes("}") { return .object(members) }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw problem("a name is missing") }
      let name = try text()
      try expect(":")
      members[name] = try value(depth: depth + 1)
    } while takes(",")
    try expect("}")
    return .object(members)
  }

  private mutating func list(depth: Int) throws(ImportProblem) -> JSONValue {
    index += 1
    var values: [JSONValue] = []
    if takes("]") { return .list(values) }
    repeat { values.append(try value(depth: depth + 1)) } while takes(",")
    try expect("]")
    return .list(values)
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONValue
  ) throws(ImportProblem) -> JSONValue {
    let expected = Array("\(word)".utf8)
    guard bytes[index...].starts(with: expected) else { throw problem("no value begins") }
    index += expected.count
    return value
  }

  private mutating func number() throws(ImportProblem) -> JSONValue {
    let start = index
    while let byte = next, "+-.0123456789eE".utf8.contains(byte) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard !text.isEmpty, Double(text) != nil else {
      index = start
      throw problem("no value begins")
    }
    return .number(text)
  }

  private mutating func text() throws(ImportProblem) -> String {
    index += 1
    let start = index
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
      index += 1
    }
    var plain = Array(bytes[start..<index])
    while let byte = next {
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: plain, as: UTF8.self) else {
          throw ImportProblem("this is not UTF-8")
        }
        return text
      case UInt8(ascii: "\\"): plain.append(contentsOf: String(try escape()).utf8)
      case 0..<0x20:
        index -= 1
        throw problem("a text holds a control character")
      default: plain.append(byte)
      }
    }
    throw problem("")
  }

  private mutating func escape() throws(ImportProblem) -> Unicode.Scalar {
    guard let byte = next else { throw problem("") }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let first = try unit()
      if let scalar = Unicode.Scalar(first) { return scalar }
      if first < 0xDC00, bytes[index...].starts(with: "\\u".utf8) {
        index += 2
        let second = try unit()
        if 0xDC00..<0xE000 ~= second,
          let scalar = Unicode.Scalar(
            0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
        {
          return scalar
        }
      }
      throw problem("half of a character is escaped")
    default:
      index -= 1
      throw problem("a backslash escapes nothing")
    }
  }

  private mutating func unit() throws(ImportProblem) -> UInt16 {
    let digits = bytes[index...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw problem("four hexadecimal digits are missing") }
    index += 4
    return unit
  }
}
