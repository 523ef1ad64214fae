/// Phrases that are all looked up at once, by their first two bytes.
struct PhraseTable: Sendable {
  private let phrases: [[UInt8]]
  /// The places of the phrases in `phrases`, by a number of their first two bytes.
  private var buckets: [[Int]]
  /// Whether a bucket holds any, which is quicker to ask.
  private var isFilled: [Bool]

  /// Creates a table of phrases of two bytes at least; the first ones win over later ones.
  init(_ phrases: [String]) {
    self.phrases = phrases.map { Array($0.utf8) }
    buckets = Array(repeating: [], count: 1024)
    isFilled = Array(repeating: false, count: 1024)
    for (place, phrase) in self.phrases.enumerated() where phrase.count >= 2 {
      let bucket = Self.bucket(phrase[0], phrase[1])
      buckets[bucket].append(place)
      isFilled[bucket] = true
    }
  }

  /// The place of the first phrase that stands at a byte of a text and is fit, and where it ends; nil
  /// if there is none.
  func match(
    _ bytes: [UInt8], at start: Int,
    where isFit: (_ phrase: Int, _ end: Int) -> Bool = { _, _ in
      true
    }
  ) -> (phrase: Int, end: Int)? {
    guard start + 1 < bytes.count else { return nil }
    let bucket = Self.bucket(bytes[start], bytes[start + 1])
    guard isFilled[bucket] else { return nil }
    for place in buckets[bucket] {
      let end = start + phrases[place].count
      if end <= bytes.count, stands(phrases[place], in: bytes, at: start), isFit(place, end) {
        return (place, end)
      }
    }
    return nil
  }

  /// Whether one of the phrases stands anywhere in a text and is fit there.
  func matches(
    _ bytes: [UInt8],
    where isFit: (_ phrase: Int, _ start: Int, _ end: Int) -> Bool = { _, _, _ in true }
  ) -> Bool {
    guard bytes.count > 1 else { return false }
    for start in 0..<(bytes.count - 1)
    where isFilled[Self.bucket(bytes[start], bytes[start + 1])] {
      if match(bytes, at: start, where: { isFit($0, start, $1) }) != nil { return true }
    }
    return false
  }

  private func stands(_ phrase: [UInt8], in bytes: [UInt8], at start: Int) -> Bool {
    for offset in phrase.indices where phrase[offset] != bytes[start + offset] { return false }
    return true
  }

  private static func bucket(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) &* 33 ^ Int(second)) & 1023
  }
}
