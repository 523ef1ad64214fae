import Contest
import Exchange
import Testing

/// The results of a test on paper, from a table.
struct MarksTests {
  private func marks(_ text: String) throws(ClassFileError) -> Marks {
    try Marks(Array(text.utf8), path: "marks.csv")
  }

  private func message(_ text: String) -> String? {
    do throws(ClassFileError) {
      _ = try marks(text)
      return nil
    } catch {
      return error.description
    }
  }

  private func replies(_ texts: [Int: String]) -> [Int: PaperReply] {
    texts.compactMapValues(PaperReply.init)
  }

  @Test func everyRowIsAStudent() throws {
    let marks = try marks(
      """
      id;variant;1;q2;Q 10;Teacher
      17;a;C;3 1 2;the face;x
      18;B;;;
      19;;AC
      """)
    #expect(marks.key == .id)
    #expect(marks.numbers == [1, 2, 10])
    #expect(marks.ignoredColumns == ["Teacher"])
    #expect(
      marks.rows == [
        Marks.Row(
          line: 2, student: "17", variant: "A",
          replies: replies([1: "C", 2: "3 1 2", 10: "the face"])),
        Marks.Row(line: 3, student: "18", variant: "B", replies: [:]),
        Marks.Row(line: 4, student: "19", variant: nil, replies: replies([1: "AC"])),
      ])
    #expect(marks.rows.map(\.isAbsent) == [false, true, false])
  }

  @Test func studentsAreToldByTheFirstColumn() throws {
    let student = Student(number: "17", email: "a@example.org", shown: "Otter")
    let values = try ["ID", "Email", "shown"].map {
      try marks("\($0),1\nx,A\n").key.value(of: student)
    }
    #expect(values == ["17", "a@example.org", "Otter"])
  }

  @Test func whatIsWrongIsToldWithItsLine() {
    #expect(
      message("name,1\n") == "marks.csv:1: error: the first column is 'name'; "
        + "let it be 'id', 'email' or 'shown', which says whose answers they are")
    #expect(
      message("id,variant,q0,1000\n")
        == "marks.csv:1: error: no column is headed by the number of a question; "
        + "head them 1, 2, 3 or q1, q2, q3")
    #expect(
      message("id,1,q1\n") == "marks.csv:1: error: question 1 has two columns; take one away")
    #expect(
      message("id,variant,1,Variant\n")
        == "marks.csv:1: error: the column 'variant' stands twice; take one away")
    #expect(
      message("id,variant,1\n17,AB,C\n")
        == "marks.csv:2: error: the variant cannot be 'AB'; "
        + "write the letter that stands on the paper, such as A")
    #expect(
      message("shown,1\nOtter,A\n,B\n")
        == "marks.csv:3: error: nothing says whose answers these are; fill in 'shown'")
    #expect(
      message("shown,1\nOtter,A\nLynx,B\notter,C\n")
        == "marks.csv:4: error: 'otter' is on line 2 too; leave one line for each student")
  }

  @Test func anyBytesAreReadOrRefused() {
    let pieces: [[UInt8]] =
      [
        "id", "shown", "first", "last", "extra_time", "variant", "q1", "2", ",", ";", "\t", "\n",
        "\r\n", "\"", "\"\"", " ", "A", "\u{FEFF}", "×1.5", "\u{0}", "e\u{301}",
      ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xEF, 0xBB]]
    var state: UInt64 = 1
    for _ in 0..<3000 {
      var bytes: [UInt8] = []
      for _ in 0..<24 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes += pieces[Int((state >> 33) % UInt64(pieces.count))]
      }
      _ = try? Marks(Array("id,1\n".utf8) + bytes, path: "marks.csv")
      _ = try? Marks(bytes, path: "marks.csv")
      _ = try? Roster(Array("shown,first,last,id,extra_time\n".utf8) + bytes, path: "7b.csv")
      _ = try? Roster(bytes, path: "7b.csv")
    }
  }
}
