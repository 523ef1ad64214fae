import Foundation
import Testing

@testable import DeckFormat

/// Many facts, and facts nobody would write.
struct FactMatcherLoadTests {
  private func fact(
    _ deck: String, _ id: String, kind: Fact.Kind = .definition, name: String = "",
    text: String = "", line: Int
  ) -> FactSnapshot {
    FactSnapshot(
      deck: deck, id: id, parent: id.lastIndex(of: "/").map { String(id[..<$0]) } ?? "",
      kind: kind, name: name, text: text, path: "Decks/\(deck).md", line: line)
  }

  /// Measures without an upper bound of its own: the machine may be busy.
  private func timed(_ name: String, _ body: () -> [FactMove]) -> Int {
    let clock = ContinuousClock()
    var moves: [FactMove] = []
    let time = clock.measure { moves = body() }
    if ProcessInfo.processInfo.environment["MOVE_ROUNDS"] != nil { print("\(name): \(time)") }
    #expect(time < .seconds(60), "\(name) took \(time)")
    return moves.count
  }

  #if DEBUG
  private let count = 2_000
  #else
  private let count = 10_000
  #endif

  private func terms(_ deck: String, text: (Int) -> String) -> [FactSnapshot] {
    (0..<count).map {
      fact(deck, "term-\(deck)-\($0)", name: "Term \(deck) \($0)", text: text($0), line: $0 + 1)
    }
  }

  @Test func `thousands of facts follow the new name of their deck`() {
    let old = (0..<count).map {
      fact("a", "term-\($0)", name: "Term \($0)", text: "the meaning of number \($0)", line: $0 + 1)
    }
    let new = old.map { fact("b", $0.id, name: $0.name, text: $0.text, line: $0.line) }
    #expect(timed("renamed deck") { FactMatcher.moves(of: old, to: new) } == count)
  }

  @Test func `thousands of facts in other words take no quadratic time`() {
    let old = terms("a") { "the meaning of number \($0) among \($0 * 7 % 1009) others" }
    let new = terms("b") { "what number \($0) means among \($0 * 7 % 1009) more" }
    #expect(timed("rewritten deck") { FactMatcher.moves(of: old, to: new) } <= count)
  }

  @Test func `thousands of identical facts are told apart by nothing`() {
    let old = terms("a") { _ in "the same words for all" }.map {
      fact("a", $0.id, kind: .characteristic, text: $0.text, line: $0.line)
    }
    let new = terms("b") { _ in "the same words for all" }.map {
      fact("b", $0.id, kind: .characteristic, text: $0.text, line: $0.line)
    }
    #expect(timed("identical facts") { FactMatcher.moves(of: old, to: new) } == 0)
    // All on one line, in one deck.
    let one = old.map { fact("a", $0.id, kind: .characteristic, text: $0.text, line: 1) }
    let other = new.map { fact("a", $0.id, kind: .characteristic, text: $0.text, line: 1) }
    #expect(timed("one line") { FactMatcher.moves(of: one, to: other) } == 0)
  }

  @Test func `facts without any text match nothing`() {
    let old = (0..<count).map { fact("a", "x\($0)", kind: .stage, line: $0 + 1) }
    let new = (0..<count).map { fact("a", "y\($0)", kind: .stage, line: $0 + 1) }
    #expect(timed("no text") { FactMatcher.moves(of: old, to: new) } == 0)
    #expect(FactMatcher.moves(of: [fact("", "", line: 0)], to: [fact("", "/", line: -1)]) == [])
  }

  @Test func `very long texts are compared by their begin`() {
    let long = String(repeating: "word and other words ", count: 50_000)
    let old = (0..<20).map { fact("a", "x\($0)", kind: .faq, text: "\($0) \(long)", line: $0 + 1) }
    let new = (0..<20).map { fact("a", "y\($0)", kind: .faq, text: "\($0)! \(long)", line: $0 + 1) }
    #expect(timed("long texts") { FactMatcher.moves(of: old, to: new) } <= 20)
  }

  @Test func `deep identifiers and ones on both sides do no harm`() {
    let deep = String(repeating: "a/", count: 20_000)
    let old = [fact("a", deep + "x", name: "Deep", text: "far down below", line: 1)]
    let new = [fact("a", deep + "y", name: "Deeper", text: "far down below", line: 1)]
    #expect(timed("deep") { FactMatcher.moves(of: old, to: new) } == 1)
    #expect(FactMatcher.moves(of: old + new, to: new + old) == [])
  }
}
