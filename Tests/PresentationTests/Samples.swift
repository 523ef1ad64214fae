import DeckFormat
import Markup
import Presentation
import Questions
import Scheduling
import Statistics
import Study

/// 2026-11-23, a Monday.
let today = 20_780

/// Lines as one text.
func text(_ lines: [String]) -> String { lines.joined(separator: "\n") }

/// A question about the face of a heist.
func question(_ response: Question.Response, stem: String = "Who talks to strangers?") -> Question {
  Question(
    card: Card(deck: "heist", fact: "heist/roles/face", direction: .name), form: .choice,
    pattern: .descriptionToRole, facts: ["heist/roles/face"], kind: .role, topic: "Heist",
    stem: stem, response: response, answer: "Face",
    location: SourceLocation(line: 14, column: 1), seed: 1)
}

/// A small generator, so that random texts are the same in every run.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  /// Starts the sequence of a seed.
  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ (state >> 33)) &* 0xff51_afd7_ed55_8ccd
  }

  /// A text of words, wide characters, marks, emoji, breaks and control characters.
  mutating func text(length: Int) -> String {
    let parts = [
      "a", "word", " ", " ", "  ", "寝取り", "、", "「", "」", "한국어", "e\u{301}", "👩‍👩‍👧", "🇯🇵",
      "\u{1b}[31m", "\u{7}", "\t", "\n", "\r\n", "incomprehensibilities", "é", "\u{300}", "ー",
      "\u{1b}]0;title\u{7}", "(", ")", ".", "\u{202e}", "\u{fe0f}", "12", "-",
    ]
    return (0..<length).map { _ in parts[Int(next() % UInt64(parts.count))] }.joined()
  }
}
