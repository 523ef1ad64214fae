import Foundation
import Questions
import Testing

@Suite struct FormTableTests {
  private static let article = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/Questions/Questions.docc/Forms.md")

  @Test func theArticleHasTheTableOfTheDeclarations() throws {
    let text = try String(contentsOf: Self.article, encoding: .utf8)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = try #require(lines.firstIndex { $0.hasPrefix("| Form") })
    let last = try #require(lines.lastIndex { $0.hasPrefix("|") })
    let table = lines[first...last].joined(separator: "\n")
    if table != FormTable.markdown,
      ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
    {
      lines.replaceSubrange(first...last, with: FormTable.markdown.components(separatedBy: "\n"))
      try lines.joined(separator: "\n").write(to: Self.article, atomically: true, encoding: .utf8)
      Issue.record("the table was written anew; run the tests once more")
    } else {
      #expect(table == FormTable.markdown)
    }
  }

  @Test func everyFormSuitsSomething() {
    for form in Form.allCases {
      #expect(!QuestionMaker.suits(of: form).isEmpty, "\(form)")
    }
  }
}
