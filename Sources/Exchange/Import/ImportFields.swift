import Foundation
import Scheduling
import Study

/// The named values of one line, asked for by name and kind.
struct ImportFields {
  private let values: [String: JSONValue]

  init(_ values: [String: JSONValue]) { self.values = values }

  /// A text; nil where there is none.
  ///
  /// U+0000, at which SQLite ends a text, is refused.
  func text(ifAny name: String) throws(ImportProblem) -> String? {
    switch values[name] {
    case nil, .null?: return nil
    case .text(let text)?:
      guard !text.utf8.contains(0) else {
        throw ImportProblem("'\(name)' holds a character that cannot be kept (U+0000)")
      }
      return text
    default: throw ImportProblem("'\(name)' is no text")
    }
  }

  /// A text that must be there.
  func text(_ name: String) throws(ImportProblem) -> String {
    try required(name, text(ifAny: name))
  }

  /// A text that must be there and must not be empty.
  func name(_ name: String) throws(ImportProblem) -> String {
    let text = try text(name)
    guard !text.isEmpty else { throw ImportProblem("'\(name)' is empty") }
    return text
  }

  /// A whole number within a range; nil where there is none.
  ///
  /// A text of digits counts as one.
  func integer(
    ifAny name: String, in range: ClosedRange<Int>
  ) throws(ImportProblem) -> Int? {
    guard let written = try written(name) else { return nil }
    guard let number = Int(written) ?? Double(written).flatMap(Int.init(exactly:)),
      range.contains(number)
    else { throw cannotBe(name, written) }
    return number
  }

  /// A whole number within a range, which must be there.
  func integer(_ name: String, in range: ClosedRange<Int>) throws(ImportProblem) -> Int {
    try required(name, integer(ifAny: name, in: range))
  }

  /// A number within 0…1; nil where there is none.
  func share(ifAny name: String) throws(ImportProblem) -> Double? {
    guard let written = try written(name) else { return nil }
    guard let number = Double(written), (0...1).contains(number) else {
      throw cannotBe(name, written)
    }
    return number
  }

  /// Yes or no.
  func flag(_ name: String) throws(ImportProblem) -> Bool {
    guard case .flag(let flag)? = values[name] else {
      throw ImportProblem(
        values[name] == nil ? "'\(name)' is missing" : "'\(name)' is neither true nor false")
    }
    return flag
  }

  /// A seed of 64 bits, in decimal; 0 where there is none.
  func seed() throws(ImportProblem) -> UInt64 {
    guard let written = try written("seed") else { return 0 }
    guard let seed = UInt64(written) else { throw cannotBe("seed", written) }
    return seed
  }

  /// A fingerprint of 64 bits, in hexadecimal; nil where there is none.
  func fingerprint(ifAny name: String) throws(ImportProblem) -> UInt64? {
    guard let text = try text(ifAny: name), !text.isEmpty else { return nil }
    guard let fingerprint = UInt64(text, radix: 16) else { throw cannotBe(name, text) }
    return fingerprint
  }

  /// An identifier; nil where there is none.
  func identifier(ifAny name: String) throws(ImportProblem) -> UUID? {
    guard let text = try text(ifAny: name), !text.isEmpty else { return nil }
    guard let id = UUID(uuidString: text) else { throw cannotBe(name, text) }
    return id
  }

  /// An identifier that must be there.
  func identifier(_ name: String) throws(ImportProblem) -> UUID {
    try required(name, identifier(ifAny: name))
  }

  /// A word that stands for a value; nil where there is none.
  func word<Value: RawRepresentable<String>>(
    ifAny name: String
  ) throws(ImportProblem) -> Value? {
    guard let text = try text(ifAny: name), !text.isEmpty else { return nil }
    guard let value = Value(rawValue: text) else { throw cannotBe(name, text) }
    return value
  }

  /// A word that stands for a value, which must be there.
  func word<Value: RawRepresentable<String>>(_ name: String) throws(ImportProblem) -> Value {
    try required(name, word(ifAny: name))
  }

  /// A rating by its name; nil where there is none.
  func rating(ifAny name: String) throws(ImportProblem) -> Rating? {
    guard let text = try text(ifAny: name), !text.isEmpty else { return nil }
    guard let rating = Rating.allCases.first(where: { $0.word == text }) else {
      throw cannotBe(name, text)
    }
    return rating
  }

  /// A day written as ISO 8601 has it, in days since 1970-01-01; nil where there is none.
  func day(ifAny name: String) throws(ImportProblem) -> Int? {
    guard let text = try text(ifAny: name), !text.isEmpty else { return nil }
    guard let day = CalendarDay(isoDate: text) else { throw cannotBe(name, text) }
    return day.number
  }

  /// The objects of a list.
  func objects(_ name: String) throws(ImportProblem) -> [ImportFields] {
    guard case .list(let list)? = values[name] else {
      throw ImportProblem(values[name] == nil ? "'\(name)' is missing" : "'\(name)' is no list")
    }
    var objects: [ImportFields] = []
    for value in list {
      guard case .object(let members) = value else {
        throw ImportProblem("'\(name)' holds something that is no object")
      }
      objects.append(ImportFields(members))
    }
    return objects
  }

  /// The value that must be there.
  func required<Value>(_ name: String, _ value: Value?) throws(ImportProblem) -> Value {
    guard let value else { throw ImportProblem("'\(name)' is missing") }
    return value
  }

  private func written(_ name: String) throws(ImportProblem) -> String? {
    switch values[name] {
    case nil, .null?, .text("")?: return nil
    case .number(let text)?, .text(let text)?: return text
    default: throw ImportProblem("'\(name)' is no number")
    }
  }

  private func cannotBe(_ name: String, _ text: String) -> ImportProblem {
    ImportProblem("'\(name)' cannot be '\(text.prefix(40))'")
  }
}
