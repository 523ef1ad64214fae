import Contest
import Testing

/// How teachers write extra time.
struct ExtraTimeTests {
  @Test(arguments: [
    ("", ExtraTime.none), ("  ", .none), ("1", .none), ("×1", .none), ("1,0", .none),
    ("1.5", .half), ("1,5", .half), ("×1.5", .half), ("x 1,5", .half), ("*1.50", .half),
    ("2", .double), ("×2", .double), ("X2.0", .double), ("none", .unlimited), ("None", .unlimited),
  ])
  func isReadAsItIsWritten(_ text: String, _ expected: ExtraTime) {
    #expect(ExtraTime(written: text) == expected)
  }

  @Test(arguments: ["3", "1.25", "×", "×none×", "-1", "1.5.0", "yes", ".", "0", "15", "10", "20"])
  func anythingElseMeansNothing(_ text: String) { #expect(ExtraTime(written: text) == nil) }
}
