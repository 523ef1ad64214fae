/// What the columns of a table of paper results are.
struct MarksColumns {
  /// What the first column tells students by.
  let key: Marks.Key
  /// The columns of the questions, by number.
  let questions: [Int: Int]
  /// The columns that say nothing.
  let ignored: [String]
  private let variant: Int?

  /// Reads a header.
  ///
  /// - Throws: What is wrong with it.
  init(of table: ClassTable) throws(ClassFileError) {
    guard let key = Marks.Key(rawValue: ColumnName.folded(table.header[0])) else {
      throw table.error(
        table.headerLine, "the first column is '\(table.header[0])'",
        "let it be 'id', 'email' or 'shown', which says whose answers they are")
    }
    var questions: [Int: Int] = [:]
    var variant: Int?
    var ignored: [String] = []
    for (index, name) in table.header.enumerated().dropFirst() {
      if let number = Self.number(name) {
        guard questions.updateValue(index, forKey: number) == nil else {
          throw table.error(table.headerLine, "question \(number) has two columns", "take one away")
        }
      } else if ColumnName.folded(name) == "variant" {
        guard variant == nil else {
          throw table.error(
            table.headerLine, "the column 'variant' stands twice", "take one away")
        }
        variant = index
      } else if !name.isEmpty {
        ignored.append(name)
      }
    }
    guard !questions.isEmpty else {
      throw table.error(
        table.headerLine, "no column is headed by the number of a question",
        "head them 1, 2, 3 or q1, q2, q3")
    }
    self.key = key
    self.questions = questions
    self.variant = variant
    self.ignored = ignored
  }

  /// The variant a row is of; nil where the table does not say it.
  ///
  /// - Throws: A text that is no letter.
  func variant(of row: ClassTable.Row, in table: ClassTable) throws(ClassFileError) -> String? {
    guard let variant, !row.cells[variant].isEmpty else { return nil }
    let letter = row.cells[variant].uppercased()
    guard letter.utf8.count == 1, ("A"..."Z").contains(letter) else {
      throw table.error(
        row.line, "the variant cannot be '\(row.cells[variant].prefix(40))'",
        "write the letter that stands on the paper, such as A")
    }
    return letter
  }

  /// What a row answers.
  func replies(of row: ClassTable.Row) -> [Int: PaperReply] {
    questions.compactMapValues { PaperReply(row.cells[$0]) }
  }

  /// The number that heads a question's column: `3`, `q3` or `Q 3`; 1…999.
  private static func number(_ name: String) -> Int? {
    var rest = ColumnName.folded(name).filter { $0 != "_" }
    if rest.hasPrefix("q") { rest.removeFirst() }
    guard !rest.isEmpty, rest.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(rest), (1...999).contains(number)
    else { return nil }
    return number
  }
}
