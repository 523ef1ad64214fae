import Presentation
import Testing

/// What never reaches a terminal.
struct SanitizedTests {
  @Test func plainTextsStayAsTheyAre() {
    for text in ["", "plain", "寝取り é 👩‍👩‍👧 \u{200d}", "[31m", "\\e[0m"] {
      #expect(text.sanitized == text)
      #expect(text.sanitizedLines == text)
    }
  }

  @Test func escapeSequencesAreGoneWhole() {
    #expect("a\u{1b}[31;1mb\u{1b}[0mc".sanitized == "abc")
    #expect("a\u{9b}2Jb".sanitized == "ab")
    #expect("a\u{1b}]0;title\u{7}b\u{1b}]8;;x\u{1b}\\c".sanitized == "abc")
    #expect("a\u{9d}0;title\u{9c}b\u{1b}Pq\u{1b}\\c".sanitized == "abc")
    #expect("a\u{1b}(Bb\u{1b}cd\u{1b}".sanitized == "abd")
    #expect("a\u{1b}[".sanitized == "a")
  }

  @Test func stringsThatDoNotEndLoseNoText() {
    #expect("a\u{1b}]0;rest\nnext".sanitizedLines == "a0;rest\nnext")
    #expect("a\u{1b}]0;rest".sanitized == "a0;rest")
  }

  @Test func controlCharactersAreGoneAndBreaksAreSpaces() {
    #expect("a\u{0}\u{7}\u{8}\u{7f}\u{85}b\tc".sanitized == "a b c")
    #expect("a\nb\r\nc\rd\u{2028}e".sanitized == "a b c d e")
    #expect("a\nb\r\nc\rd\u{2028}e\tf".sanitizedLines == "a\nb\nc\nd\ne f")
  }

  @Test func marksThatTurnTheDirectionAreGone() {
    #expect("a\u{202e}b\u{2066}c\u{2069}".sanitized == "abc")
  }

  @Test func randomTextsHoldNothingATerminalObeys() {
    for seed in 0..<500 as Range<UInt64> {
      var dice = Dice(seed)
      let text = dice.text(length: 40)
      #expect(text.sanitized.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7f })
      #expect(!text.sanitizedLines.unicodeScalars.contains { $0 == "\u{1b}" || $0 == "\r" })
    }
  }
}
