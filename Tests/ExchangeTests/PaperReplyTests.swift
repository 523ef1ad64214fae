import Exchange
import Testing

/// Answers on paper as they are typed.
struct PaperReplyTests {
  @Test func nothingIsNoReply() {
    #expect(PaperReply("") == nil)
    #expect(PaperReply(" \t") == nil)
    #expect(PaperReply(" the  face ")?.text == "the face")
  }

  @Test(arguments: [
    ("A", [0]), ("h", [7]), ("AC", [0, 2]), ("c, a", [2, 0]), ("A B; C", [0, 1, 2]),
    ("BB", [1, 1]),
  ])
  func lettersAreOptions(_ text: String, _ expected: [Int]) {
    #expect(PaperReply(text)?.letters == expected)
  }

  @Test(arguments: ["I", "Zoe", "A1", "1", "-", "Ä"])
  func otherTextsAreNoOptions(_ text: String) { #expect(PaperReply(text)?.letters == nil) }

  @Test(arguments: [
    ("3 1 2", [2, 0, 1]), ("3,1,2", [2, 0, 1]), ("3-1-2", [2, 0, 1]), ("312", [2, 0, 1]),
    ("3. 1. 2.", [2, 0, 1]), ("1", [0]), ("10 9 8 7 6 5 4 3 2 1", [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]),
  ])
  func numbersAreAnOrder(_ text: String, _ expected: [Int]) {
    #expect(PaperReply(text)?.places == expected)
  }

  @Test(arguments: ["3 1", "1 1 2", "0 1", "313", "A B", "1 b", "9999", "½ 1", "-", "٣١٢"])
  func otherTextsAreNoOrder(_ text: String) { #expect(PaperReply(text)?.places == nil) }
}
