import DeckFormat
import Foundation
import Markup
import Testing

@testable import Exchange

/// Damaged quizzes: no crash, no hang, and the deck stays a fixed point.
struct QuizMutationTests {
  private static let words = [
    "<![CDATA[", "]]>", "&a;", "<question type=\"", "</quiz>", "####", "::", "{", "}", "->",
    "~%50%", "ANSWER: A", "A) ", "{1:SHORTANSWER:=x}", "$CATEGORY: ", "//", "\\", "\n", "\u{0}",
    "=",
    "~", "#", "<", "é", "[html]", "*", "_", "[", "\r",
  ]

  @Test(arguments: QuizFiles.all)
  func damagedQuizzesAreReadToo(_ name: String, _ text: String) throws {
    var state: UInt64 = 7
    func next(below limit: Int) -> Int {
      // Numerical Recipes' generator is good enough to place damage.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    for _ in 0..<200 {
      var scalars = Array(text.unicodeScalars)
      for _ in 0...next(below: 6) {
        let place = next(below: scalars.count)
        let end = min(scalars.count, place + next(below: 40))
        switch next(below: 4) {
        case 0: scalars.removeSubrange(place..<max(place + 1, end))
        case 1: scalars.insert(contentsOf: scalars[place..<end], at: next(below: scalars.count))
        case 2: scalars.swapAt(place, next(below: scalars.count))
        default:
          scalars.insert(
            contentsOf: Self.words[next(below: Self.words.count)].unicodeScalars, at: place)
        }
      }
      var damaged = ""
      damaged.unicodeScalars.append(contentsOf: scalars)
      if let file = CardFile(damaged, named: name) { expectReadsBack(file) }
    }
  }

  @Test func deepAndLongDocumentsAreBounded() throws {
    let deep = "<quiz>" + String(repeating: "<a>", count: 100_000)
    let problem = try XMLTree(parsing: deep).problem
    #expect(problem?.reason == "elements are nested more than 100 times")
    let braces = String(repeating: "{", count: 100_000) + "= ~"
    _ = CardFile(braces, named: "x.gift")
    // Each of these took half a minute where every brace was followed to its end.
    let clock = ContinuousClock()
    for beginning in ["{", "{1:SA:=a", "{1:SA:a", "{1:SA:=a\\}", "{1"] {
      let text = String(repeating: beginning, count: 20_000) + "}"
      let time = clock.measure { _ = MoodleGaps.content(of: text) }
      #expect(time < .seconds(5), "\(beginning)")
    }
    let dollars =
      "<quiz><question type=\"essay\"><questiontext><text>"
      + String(repeating: "\\(", count: 100_000) + "</text></questiontext></question></quiz>"
    #expect(try #require(CardFile(dollars, named: "x.xml")).taken == 0)
  }
}
