import DeckFormat
import Exchange
import Testing

/// Whatever a file says, the deck says the same.
struct CardPropertyTests {
  private static let pieces = [
    "# x", "- x", "1. x", "2) y", "a :: b", "[x]", "[a](b)", "a | b", "Q: x", "A: y", "C: [z] w",
    "*a*", "**b** c", "`c`", "<b>", "&amp;", "Hello!", "a\\b", "~~x~~", "{#id}", "> q", "==x==",
    "---", "Also: y", "term: x", "x (2 marks)", "<!-- quiz: off -->", "日本語", "• x", "a_b_c_",
    "https://a.b/c?d=e", "$x^2$", "why?", "x ::", ":: y", "+ z", "***", "```", "A", "é ü", "{{x}}",
    "1", "100%", "~", "\"q\"", "it's", "x?", "…", "a  b", "(also: x)", "x (also: y)", "<br>",
    "![x](y)",
    "| a |", "C:", "Q:", ": z", "a\\", "&#35;", "- [ ] todo", "====", "***a", "Literally: b",
  ]

  @Test func everyPairComesBackAsItWas() throws {
    var rows: [(String, String)] = []
    for (index, front) in Self.pieces.enumerated() {
      for step in [1, 7, 20] {
        rows.append((front, Self.pieces[(index * 3 + step) % Self.pieces.count]))
        rows.append(
          ("word \(front) number \(step)?", "x " + Self.pieces[(index + step) % Self.pieces.count]))
      }
    }
    func quoted(_ text: String) -> String { "\"\(text.replacing("\"", with: "\"\""))\"" }
    let text = rows.map { "\(quoted($0.0))\t\(quoted($0.1))\n" }.joined()
    let file = try cards("#separator:tab\n#html:false\n" + text)
    expectReadsBack(file)
    let wanted = Set(rows.map { [collapsed($0.0), collapsed($0.1)] })
    let deck = Deck(parsing: file.draft.text, path: "x.md")
    let read = Set(deck.facts.map { [collapsed($0.name), collapsed($0.text)] })
    #expect(read.subtracting(wanted) == [])
    let unwritable = file.left.filter { $0.reason == "this cannot be written as a card of a deck" }
    #expect(wanted.subtracting(read).count == unwritable.count)
    // A name that is nothing but an identifier has no name.
    #expect(unwritable.allSatisfy { rows[$0.line - 3].0 == "{#id}" })
    #expect(file.taken + file.left.count == rows.count)
  }

  @Test func everySampleComesBackAsItWas() throws {
    for (name, text) in CardSamples.all { expectReadsBack(try cards(text, named: name)) }
  }

  /// Bytes flipped, lines cut, doubled and swapped: no crash, and the deck stays a fixed point.
  @Test func mutatedFilesAreReadToo() throws {
    var generator = SystemGenerator(seed: 3)
    for (name, text) in CardSamples.all {
      for _ in 0..<150 {
        var scalars = Array(text.unicodeScalars)
        for _ in 0...generator.next(below: 6) {
          let place = generator.next(below: scalars.count)
          switch generator.next(below: 4) {
          case 0: scalars.remove(at: place)
          case 1: scalars.insert(Self.noise[generator.next(below: Self.noise.count)], at: place)
          case 2: scalars.swapAt(place, generator.next(below: scalars.count))
          default:
            let end = min(scalars.count, place + generator.next(below: 40))
            scalars.insert(
              contentsOf: scalars[place..<end], at: generator.next(below: scalars.count))
          }
        }
        var mutated = ""
        mutated.unicodeScalars.append(contentsOf: scalars)
        if let file = CardFile(mutated, named: name) { expectReadsBack(file) }
      }
    }
  }

  private static let noise: [Unicode.Scalar] = [
    "\n", "\t", "\"", "|", "[", "]", ":", "#", "*", "`", "<", ">", "\\", "-", "{", "}", "=", "&",
    "\r",
    "\u{a0}", "\u{feff}", "•", "?", "\u{0}", "~", "_", "!", ";", ",",
  ]

  private func collapsed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// The same numbers on every run (SplitMix64).
private struct SystemGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below limit: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((z ^ (z >> 31)) % UInt64(limit))
  }
}
