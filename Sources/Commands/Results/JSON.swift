import Foundation

/// Values as JSON, in the way every command prints them.
enum JSON {
  /// A value on one line, its keys in alphabetical order.
  static func line(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
