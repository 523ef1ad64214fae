import Chance

/// SplitMix64, the same numbers on every run.
struct Generator {
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

extension Generator {
  /// A document of fragments, some of them in lists or quotes.
  mutating func document() -> String {
    var text = next(below: 4) == 0 ? "---\ntitle: T\n---\n" : ""
    for _ in 0...next(below: 12) {
      let fragment = Fragments.lines[next(below: Fragments.lines.count)]
      text += nested(fragment) + ["\n", "\n\n", "\n\n\n"][next(below: 3)]
    }
    return text
  }

  private mutating func nested(_ fragment: String) -> String {
    switch next(below: 6) {
    case 0: indented(fragment, first: "- ", other: "  ")
    case 1: indented(fragment, first: "> ", other: "> ")
    case 2: indented(fragment, first: "1. ", other: "   ")
    default: fragment
    }
  }

  private func indented(_ text: String, first: String, other: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { ($0.offset == 0 ? first : other) + $0.element }.joined(separator: "\n")
  }
}
