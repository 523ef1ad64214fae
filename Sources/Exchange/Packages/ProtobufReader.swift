/// Reads the fields of a protobuf message (wire format of protocol buffers), one after the other.
struct ProtobufReader {
  /// What a field holds.
  enum Value: Equatable {
    /// A whole number; signed ones and flags too, as they stand.
    case number(UInt64)
    /// A text, bytes or a message.
    case bytes(ArraySlice<UInt8>)
  }

  private var rest: ArraySlice<UInt8>

  /// Begins a message.
  init(_ bytes: some Sequence<UInt8>) { rest = Array(bytes)[...] }

  /// The next field; nil at the end.
  ///
  /// - Returns: Its number, 1…536,870,911, and what it holds.
  /// - Throws: A ``PackageError`` if the message is cut off or holds what no message does.
  mutating func next() throws(PackageError) -> (number: Int, value: Value)? {
    guard !rest.isEmpty else { return nil }
    let key = try varint()
    let number = Int(truncatingIfNeeded: key >> 3)
    guard (1..<(1 << 29)).contains(number) else { throw Self.problem }
    switch key & 7 {
    case 0: return (number, .number(try varint()))
    case 1: return (number, .number(try fixed(8)))
    case 5: return (number, .number(try fixed(4)))
    case 2:
      let count = try varint()
      guard count <= UInt64(rest.count) else { throw Self.problem }
      defer { rest = rest.dropFirst(Int(count)) }
      return (number, .bytes(rest.prefix(Int(count))))
    default: throw Self.problem
    }
  }

  private mutating func varint() throws(PackageError) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      guard let byte = rest.popFirst() else { throw Self.problem }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
    }
    throw Self.problem
  }

  private mutating func fixed(_ count: Int) throws(PackageError) -> UInt64 {
    guard rest.count >= count else { throw Self.problem }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static let problem = PackageError.broken("a setting in it does not end")
}
