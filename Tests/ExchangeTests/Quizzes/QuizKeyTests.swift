import Testing

@testable import Exchange

/// The right answers that stand in a quiz, read back out of it as its readers do.
struct QuizKeyTests {
  /// What is right of ``QuizSamples/all``, as a program marks it; of several texts in any order nothing
  /// is.
  private static let right: [[String]] = [
    ["right \(QuizSamples.nasty)"], ["two", "four"], ["True"], ["one", "1 * 1", "a:b"], ["1024"],
    ["sun", "Sun & star"], [], ["one", "two", "three"], ["a -> b – B", "c = d – D"],
  ]

  /// The same in words, as somebody reads it.
  private static let words = [
    "right \(QuizSamples.nasty)", "two; four", "True", "one (1 * 1, a:b)", "1024",
    "sun (Sun & star)", "red (crimson); blue", "one; two; three", "a -> b – B; c = d – D",
  ]

  /// What letters and numbers mark; nil where neither do.
  private static var marked: [[String]?] {
    right.indices.map { [0, 1, 7, 8].contains($0) ? right[$0] : nil }
  }

  @Test func qtiHasTheKey() throws {
    let answers = try QTIAnswers(try QuizSamples.written(.qti, QuizSamples.all))
    #expect(answers.right == Self.right)
    #expect(answers.feedback[6].hasPrefix("Answer: red; blue "))
  }

  @Test func moodleHasTheKey() throws {
    let answers = try MoodleAnswers(try QuizSamples.written(.moodleXML, QuizSamples.all))
    #expect(answers.right == Self.right)
    #expect(answers.graderInfo[6] == "red / crimson blue")
  }

  @Test func thePageHasTheKey() throws {
    let answers = try PageAnswers(try QuizSamples.written(.html, QuizSamples.all))
    #expect(answers.marked == Self.marked)
    #expect(answers.words == Self.words)
  }

  @Test func markdownHasTheKey() throws {
    let answers = MarkdownAnswers(try QuizSamples.written(.markdown, QuizSamples.all))
    #expect(answers.marked == Self.marked)
    #expect(answers.words == Self.words)
  }
}
