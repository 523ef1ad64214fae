import Foundation

/// The README, in the parts that tests keep true.
enum ReadMe {
  /// Its whole text.
  static func text() throws -> String {
    let file = URL(filePath: #filePath).appending(path: "../../../README.md").standardized
    return try String(contentsOf: file, encoding: .utf8)
  }

  /// The inside of the first fenced block of a language.
  static func block(_ language: String) throws -> String {
    let lines = try text().split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "```" + language),
      let end = lines[(start + 1)...].firstIndex(of: "```")
    else { return "" }
    return lines[(start + 1)..<end].joined(separator: "\n") + "\n"
  }
}
