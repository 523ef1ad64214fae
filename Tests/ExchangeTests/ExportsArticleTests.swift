import Exchange
import Foundation
import Testing

/// The article on exports has every column as it is declared.
struct ExportsArticleTests {
  private static let article = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/Commands/Commands.docc/Exports.md")

  private static let tables = [
    ("export reviews", ReviewExport.table.documentation),
    ("export progress", ProgressExport.table.documentation),
    ("export stats", StatsExport.table.documentation),
    ("export quizzes", QuizExport.table.documentation),
    ("export reports", ReportExport.table.documentation),
    ("class report", ClassExport.table.documentation),
    (
      "export log",
      LogExport.members.reduce(
        into: "| column | unit | what it holds |\n| --- | --- | --- |\n"
      ) { $0 += "| `\($1.name)` | \($1.unit) | \($1.summary) |\n" }
    ),
  ]

  @Test func theArticleHasTheTablesOfTheDeclarations() throws {
    var text = try String(contentsOf: Self.article, encoding: .utf8)
    var isOld = false
    for (name, table) in Self.tables {
      let heading = try #require(text.range(of: "## `\(name)`\n"))
      let rest = text[heading.upperBound...]
      let first = try #require(rest.range(of: "| column")).lowerBound
      let last = rest[first...].range(of: "\n\n")?.lowerBound ?? rest.index(before: rest.endIndex)
      if text[first...last] == table { continue }
      if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
        text.replaceSubrange(first...last, with: table)
        isOld = true
      } else {
        Issue.record("the table of '\(name)' is not the one of the declarations")
      }
    }
    if isOld {
      try text.write(to: Self.article, atomically: true, encoding: .utf8)
      Issue.record("tables were written anew; run the tests once more")
    }
  }
}
