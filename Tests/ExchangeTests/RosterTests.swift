import Contest
import Exchange
import Testing

/// The students of a class, from a table.
struct RosterTests {
  private func roster(_ text: String) throws(ClassFileError) -> Roster {
    try Roster(Array(text.utf8), path: "7b.csv")
  }

  private func message(_ text: String) -> String? {
    do throws(ClassFileError) {
      _ = try roster(text)
      return nil
    } catch {
      return error.description
    }
  }

  private func shown(_ text: String) throws -> [String] {
    try roster(text).students.map(\.shown)
  }

  @Test func everyColumnIsRead() throws {
    let roster = try roster(
      """
      id,email,first,last,shown,group,extra_time
      17,anna@example.org,Anna,Berg,Otter,7b,×1.5
      18,,Ben,"Adler, jr.",Lynx,7b,

      """)
    #expect(
      roster.students == [
        Student(
          number: "17", email: "anna@example.org", firstName: "Anna", lastName: "Berg",
          shown: "Otter", group: "7b", extraTime: .half),
        Student(
          number: "18", firstName: "Ben", lastName: "Adler, jr.", shown: "Lynx", group: "7b"),
      ])
    #expect(roster.ignoredColumns == [])
  }

  @Test func columnsComeInAnyOrderAndCaseAndOthersAreTold() throws {
    let roster = try roster("Extra Time, SHOWN ,Phone,,Id\n2,Otter,555,,17\n")
    #expect(roster.students == [Student(number: "17", shown: "Otter", extraTime: .double)])
    #expect(roster.ignoredColumns == ["Phone"])
  }

  @Test(arguments: [",", ";", "\t"])
  func theHeaderTellsTheDelimiter(_ delimiter: String) throws {
    let text = "\u{FEFF}\"first, or; other\",shown,extra_time\r\nx,Otter,\"1,5\"\r\n"
    let other = text.replacing(",shown,", with: "\(delimiter)shown\(delimiter)")
      .replacing(",Otter,", with: "\(delimiter)Otter\(delimiter)")
    #expect(try roster(other).students == [Student(shown: "Otter", extraTime: .half)])
  }

  @Test func rowsMayEndEarlyAndEmptyOnesAreLeftOut() throws {
    #expect(try shown("shown,group,id\nOtter\n,,\nLynx,7b,2,,\n\n") == ["Otter", "Lynx"])
    #expect(try shown("shown\n") == [])
  }

  @Test func studentsWithoutAShownNameAreShownByTheFirst() throws {
    #expect(try shown("first,last\nAnna,Berg\nBen,Adler\n") == ["Anna", "Ben"])
    #expect(try shown("last\nBerg\n") == ["Berg"])
    #expect(try shown("first,last,shown\nAnna,Berg,\nBen,Adler,Lynx\n") == ["Anna", "Lynx"])
  }

  @Test func theLastNameTellsNamesakesApart() throws {
    #expect(
      try shown("first,last\nAnna,Berg\nanna,Ölmann\nBen,Adler\n") == ["Anna B.", "anna Ö.", "Ben"])
    #expect(
      try shown("first,last\nAnna,Berg\nAnna,Bauer\nAnna,Cole\n")
        == ["Anna Berg", "Anna Bauer", "Anna C."])
    #expect(
      try shown("first,last,shown\nAnna,Berg,\n,,Anna\n,,Anna B.\n")
        == ["Anna Berg", "Anna", "Anna B."])
    #expect(try shown("first,last\nAnna,\nAnna,Berg\n") == ["Anna", "Anna B."])
  }

  @Test func twoStudentsCannotBeCalledTheSame() {
    #expect(
      message("shown\nOtter\nLynx\nOTTER\n")
        == "7b.csv:4: error: 'OTTER' on line 2 is called the same; "
        + "give one of them another name in a column 'shown'")
    #expect(
      message("first,last\nAnna,Berg\nanna,berg\n")
        == "7b.csv:3: error: 'anna berg' on line 2 is called the same; "
        + "give one of them another name in a column 'shown'")
    #expect(
      message("first,last\nAnna,\nAnna,\n")
        == "7b.csv:3: error: 'Anna' on line 2 is called the same; "
        + "give one of them another name in a column 'shown'")
  }

  @Test func anIdIsOneStudents() {
    #expect(
      message("id,shown\na1,Otter\n,Lynx\n,Fox\nA1,Wolf\n")
        == "7b.csv:5: error: the id 'A1' is on line 2 too; correct one of them")
  }

  @Test func whatIsWrongIsToldWithItsLine() {
    #expect(
      message("") == "7b.csv:1: error: the file is empty; "
        + "write the names of the columns into its first line")
    #expect(
      message("\n\nid,email\n1,a\n")
        == "7b.csv:3: error: no column says what students are called; "
        + "add 'shown', or 'first' and 'last'")
    #expect(
      message("id,ID,shown\n") == "7b.csv:1: error: the column 'id' stands twice; take one away")
    #expect(
      message("shown,extra_time\nOtter,3\n")
        == "7b.csv:2: error: the extra time cannot be '3'; "
        + "write 1, 1.5 or 2, or 'none' for no limit of time")
    #expect(
      message("shown,id\nOtter,1\n,2\n")
        == "7b.csv:3: error: this student has no name; fill in 'shown', or 'first' and 'last'")
    #expect(
      message("shown,extra_time\nOtter,1,5\n")
        == "7b.csv:2: error: there are 3 cells for 2 columns; "
        + "put quotes around a cell that holds the separator")
    #expect(
      message("shown,id\n\"Otter,1\nLynx,2\n")
        == "7b.csv:2: error: a quote is opened and not closed; "
        + "write a quote within a cell twice, and put quotes around the whole cell")
  }

  @Test func aFileThatIsNotUTF8IsTold() {
    #expect(
      throws: ClassFileError(
        path: "7b.csv", line: 2, reason: "this is not UTF-8",
        remedy: "save the table as 'CSV UTF-8'")
    ) {
      try Roster(Array("shown\nZo".utf8) + [0xEB, 0x0A], path: "7b.csv")
    }
  }

  @Test func lineBreaksAndControlCharactersInACellAreSpaces() throws {
    #expect(try shown("shown\n\"a\n b\u{1b}c\u{0}\"\n") == ["a b c"])
  }
}
