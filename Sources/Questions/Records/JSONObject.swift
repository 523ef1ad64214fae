/// An object in JSON, put together a member at a time.
///
/// Tens of thousands of records are printed at once; this writes bytes and nothing else. Members
/// stand in the order they are added.
package struct JSONObject: Sendable {
  private var bytes: [UInt8] = [UInt8(ascii: "{")]

  /// Creates an object without members.
  package init() { bytes.reserveCapacity(512) }

  /// The object's text, on one line.
  package var text: String { String(decoding: bytes + [UInt8(ascii: "}")], as: UTF8.self) }

  /// Adds a text; nothing if it is nil.
  package mutating func add(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    Self.append(value, to: &bytes)
  }

  /// Adds a whole number; nothing if it is nil.
  package mutating func add(_ name: String, _ value: Int?) {
    guard let value else { return }
    key(name)
    bytes.append(contentsOf: String(value).utf8)
  }

  /// Adds *true* or *false*; nothing if it is nil.
  package mutating func add(_ name: String, _ value: Bool?) {
    guard let value else { return }
    key(name)
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Adds a number with all its digits; *null* if it is nil, infinite or no number.
  package mutating func add(_ name: String, number value: Double?) {
    key(name)
    Self.append(value, to: &bytes)
  }

  /// Adds an array of numbers with all their digits; *null* for one that is infinite or no number.
  package mutating func add(_ name: String, numbers values: [Double]) {
    key(name)
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      Self.append(value, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Adds an array of texts; nothing if it is nil.
  package mutating func add(_ name: String, _ values: [String]?) {
    guard let values else { return }
    key(name)
    Self.append(values, to: &bytes)
  }

  /// Adds an array of arrays of texts; nothing if it is nil.
  package mutating func add(_ name: String, _ values: [[String]]?) {
    guard let values else { return }
    key(name)
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      Self.append(value, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Adds an object; nothing if it is nil.
  package mutating func add(_ name: String, _ value: JSONObject?) {
    guard let value else { return }
    key(name)
    bytes.append(contentsOf: value.bytes)
    bytes.append(UInt8(ascii: "}"))
  }

  /// Adds an array of objects; nothing if it is nil.
  package mutating func add(_ name: String, _ values: [JSONObject]?) {
    guard let values else { return }
    key(name)
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: value.bytes)
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "]"))
  }
}

extension JSONObject {
  /// Appends a text in quotation marks, with all that JSON does not allow in it escaped.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    if bytes[start...].contains(where: needsEscape) {
      bytes.removeSubrange(start...)
      for byte in text.utf8 { append(byte, to: &bytes) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func key(_ name: String) {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  private static func append(_ texts: [String], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    for (index, text) in texts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(text, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private static func append(_ number: Double?, to bytes: inout [UInt8]) {
    let text = number.map { $0.isFinite ? "\($0)" : "null" } ?? "null"
    bytes.append(contentsOf: text.utf8)
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
    case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
    case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
    case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
    case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
    case 0..<0x20:
      bytes.append(contentsOf: (byte < 16 ? "\\u000" : "\\u001").utf8)
      bytes.append(contentsOf: String(byte & 15, radix: 16).utf8)
    default: bytes.append(byte)
    }
  }
}
