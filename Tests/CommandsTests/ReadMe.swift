import Foundation

/// The README, in the parts that tests keep true.
enum ReadMe {
  private static var file: URL {
    URL(filePath: #filePath).appending(path: "../../../README.md").standardized
  }

  /// Its whole text.
  static func text() throws -> String { try String(contentsOf: file, encoding: .utf8) }

  /// The inside of the first fenced block of a language.
  static func block(_ language: String) throws -> String {
    let text = try text()
    return try String(text[range(of: language, in: text)])
  }

  /// Puts another text into the first fenced block of a language.
  static func write(_ inside: String, into language: String) throws {
    var text = try text()
    try text.replaceSubrange(range(of: language, in: text), with: inside)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  private static func range(of language: String, in text: String) throws -> Range<String.Index> {
    guard let opening = text.firstRange(of: "```\(language)\n"),
      let closing = text[opening.upperBound...].firstRange(of: "```\n")
    else { throw CocoaError(.fileReadCorruptFile) }
    return opening.upperBound..<closing.lowerBound
  }
}
