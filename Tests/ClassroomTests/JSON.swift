import Foundation

/// A JSON value that can be compared and looked into.
enum JSON: Codable, Equatable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([JSON])
  case fields([String: JSON])

  /// Reads a text; nil for what is no JSON.
  init?(_ text: String) {
    guard let value = try? JSONDecoder().decode(JSON.self, from: Data(text.utf8)) else {
      return nil
    }
    self = value
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .list(value)
    } else {
      self = .fields(try container.decode([String: JSON].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    case .list(let value): try container.encode(value)
    case .fields(let value): try container.encode(value)
    }
  }

  /// This value as JSON.
  var written: String {
    ((try? JSONEncoder().encode(self)).map { String(decoding: $0, as: UTF8.self) }) ?? ""
  }

  /// A field; null where there is none.
  subscript(_ name: String) -> JSON {
    if case .fields(let fields) = self { fields[name] ?? .null } else { .null }
  }

  /// An element; null where there is none.
  subscript(_ index: Int) -> JSON {
    if case .list(let list) = self, list.indices.contains(index) { list[index] } else { .null }
  }

  /// The text; empty for anything else.
  var text: String { if case .text(let text) = self { text } else { "" } }

  /// The whole number; -1 for anything else.
  var number: Int { if case .number(let number) = self { Int(number) } else { -1 } }

  /// The elements; none for anything else.
  var list: [JSON] { if case .list(let list) = self { list } else { [] } }

  /// The names of all fields, however deep.
  var names: Set<String> {
    switch self {
    case .fields(let fields):
      fields.reduce(into: []) { $0.formUnion($1.value.names.union([$1.key])) }
    case .list(let list): list.reduce(into: []) { $0.formUnion($1.names) }
    default: []
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .number(Double(value)) }
  init(nilLiteral: ()) { self = .null }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(arrayLiteral elements: JSON...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, JSON)...) {
    self = .fields(Dictionary(elements, uniquingKeysWith: { one, _ in one }))
  }
}
