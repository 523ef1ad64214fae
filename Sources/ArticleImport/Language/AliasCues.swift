/// The words that announce another name in a sentence.
enum AliasCues {
  /// Words before another name.
  static let other = [
    "also widely known as", "also commonly known as", "also known as", "also called", "also termed",
    "also referred to as", "also spelled", "also spelt", "also written", "also abbreviated as",
    "us spelling", "british spelling", "american spelling", "often called", "often termed",
    "often known as", "often referred to as", "often written as", "often abbreviated as",
    "often abbreviated to", "often shortened to", "usually called", "usually shortened to",
    "usually abbreviated as", "usually abbreviated to", "sometimes called", "sometimes known as",
    "sometimes referred to as", "sometimes termed", "commonly called",
    "commonly known as", "commonly referred to as", "commonly abbreviated as", "better known as",
    "widely known as", "popularly known as", "otherwise known as", "formally known as",
    "formerly known as", "abbreviated as", "abbreviated to", "abbreviated", "shortened to",
    "nicknamed", "a.k.a.", "aka", "or simply", "or, more formally,", "known in english as",
    "known locally as", "short for", "which stands for", "stands for", "also", "auch genannt",
    "kurz",
  ]
  /// Words before another name where a comma or bracket stands before them.
  static let bare = ["known as", "called", "termed"]
  /// Words before what a name literally means.
  static let literal = [
    "literally translates to", "literally translates as", "literally means", "literally meaning",
    "which literally means", "translates to", "translates as", "translated as", "literally", "lit.",
    "which means", "meaning", "means", "for",
  ]

  /// Whether a cue may stand in a sentence in lower case; where it says no there is none.
  static func mayStand(in sentence: [UInt8]) -> Bool {
    all.matches(sentence) { phrase, start, end in
      if start > 0, isLetter(sentence[start - 1]), isLetter(sentence[start]) { return false }
      if let next = sentence[safe: end], isLetter(next), !endsInComma[phrase] { return false }
      if needsQuote[phrase] {
        guard let next = sentence[end...].first(where: { $0 != UInt8(ascii: " ") }) else {
          return false
        }
        return next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") || next >= 0x80
      }
      if needsComma[phrase] {
        guard let last = sentence[..<start].last(where: { $0 != UInt8(ascii: " ") }) else {
          return false
        }
        return last == UInt8(ascii: ",") || last == UInt8(ascii: "(") || last >= 0x80
      }
      return true
    }
  }

  /// The cues that stand before quotation marks only.
  static let quoting: Set<String> = ["which means", "meaning", "literally", "means", "for"]
  /// The cues that stand behind a comma or bracket only, beside the bare ones.
  static let apposed: Set<String> = ["also", "abbreviated"]

  /// All cues, and what announces another name without one.
  private static let phrases = other + bare + literal + [", or "]
  private static let all = PhraseTable(phrases)
  private static let endsInComma = phrases.map { $0.hasSuffix(",") || $0.hasSuffix(" ") }
  private static let needsQuote = phrases.map(quoting.contains)
  private static let needsComma = phrases.map { apposed.contains($0) || bare.contains($0) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }
}
