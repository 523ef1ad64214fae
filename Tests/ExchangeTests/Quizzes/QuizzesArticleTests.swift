import Exchange
import Foundation
import Testing

/// The article on quizzes has the table of what formats do not hold as it is declared.
struct QuizzesArticleTests {
  private static let article = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/Commands/Commands.docc/Quizzes.md")

  @Test func theArticleHasTheTableOfTheDeclarations() throws {
    var text = try String(contentsOf: Self.article, encoding: .utf8)
    let table = QuizFormat.documentation
    guard !text.contains("\n\n\(table)\n") else { return }
    let first = try #require(text.range(of: "| format | what |")).lowerBound
    let last = text[first...].range(of: "\n\n")?.lowerBound ?? text.endIndex
    guard ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" else {
      Issue.record("the table is not the one of the declarations")
      return
    }
    text.replaceSubrange(first...last, with: table)
    try text.write(to: Self.article, atomically: true, encoding: .utf8)
    Issue.record("the table was written anew; run the tests once more")
  }

  @Test func everyFormatIsDescribed() throws {
    let text = try String(contentsOf: Self.article, encoding: .utf8)
    for format in QuizFormat.allCases { #expect(text.contains("| `\(format.rawValue)` |")) }
  }
}
