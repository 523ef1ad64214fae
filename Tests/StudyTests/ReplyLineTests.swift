import Testing

@testable import Study

struct ReplyLineTests {
  @Test(arguments: [
    ("", ReplyLine.empty), ("   ", .empty), ("\t", .empty), ("?", .hint), ("? ", .hint),
    ("-", .skip), ("!", .flip), ("!1", .rate(1)), ("!4", .rate(4)), ("!0", .text("!0")),
    ("!5", .text("!5")), ("! 1", .text("! 1")), ("<", .undo), ("<<", .text("<<")),
    (" ?", .text("?")), (" -", .text("-")), (" !", .text("!")), (" <", .text("<")),
    (" :quit", .text(":quit")), ("3 1 2", .text("3 1 2")), (" Paris ", .text("Paris")),
    ("why", .text("why")), (":", .text(":")), (":)", .text(":)")), (":-", .text(":-")),
  ])
  func readsALine(line: String, expected: ReplyLine) {
    #expect(ReplyLine(line) == expected)
  }

  @Test(arguments: [
    (":w", ReplyLine.Word.why), (":s", .source), (":so", .source), (":su", .suspend),
    (":e", .edit), (":r", .report), (":u", .undo), (":q", .quit), (":QUIT", .quit),
    (":why", .why), (":suspend", .suspend), (":report ", .report),
    (":b", .bury), (":f", .flag),
  ])
  func theFirstLettersOfAWordAreEnough(line: String, expected: ReplyLine.Word) {
    #expect(ReplyLine(line) == .word(expected))
  }

  @Test(arguments: [":x", ":quite", ":why not", ":é"])
  func aWordThatIsNoneIsNoReply(line: String) {
    #expect(ReplyLine(line) == .unknownWord(line))
  }
}
