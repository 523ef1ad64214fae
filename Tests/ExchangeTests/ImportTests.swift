import Exchange
import Foundation
import Questions
import Scheduling
import Study
import Testing

/// What is exported comes back as it was; what is broken is told with its line.
struct ImportTests {
  private func log(_ events: [Event]) throws -> String {
    let output = Output()
    var export = LogExport(
      names: [identifier(101): "Anna \"A\"", identifier(102): "Bert"], to: output.take)
    for event in events { try export.write(event) }
    try export.writeForgotten(identifier(9))
    try export.finish()
    return output.text
  }

  private func reviews(as format: ExportFormat) throws -> String {
    let output = Output()
    var export = ReviewExport(as: format, includesUnrated: true, to: output.take)
    for event in everyKind { try export.write(event) }
    try export.finish()
    return output.text
  }

  private var onlyReviews: [ImportReader.Entry] {
    everyKind.prefix(2).map { .event($0, learnerName: nil) }
  }

  @Test func everyKindComesBackFromTheLog() throws {
    let entries = try read(log(everyKind).utf8)
    #expect(entries.map(\.line) == Array(1...everyKind.count + 1))
    #expect(
      entries.map(\.entry)
        == everyKind.enumerated().map { index, event in
          .event(event, learnerName: index % 2 == 0 ? "Anna \"A\"" : "Bert")
        } + [.forgotten(identifier(9))])
  }

  @Test func aLineOfTheLogHasItsMembersInOrder() throws {
    #expect(
      try log([everyKind[5]]).split(separator: "\n").first == """
        {"kind":"bury","id":"0192abcd-ef00-7000-8000-000000000006",\
        "learner":"0192abcd-ef00-7000-8000-000000000066","learner_name":"Bert",\
        "at":1795422307255,"offset":-12600,"time":"2026-11-23T04:55:07.255-03:30",\
        "day":"2026-11-22","batch":"0192abcd-ef00-7000-8000-0000000000c8",\
        "card":"heist:heist/roles/face#name","until":"2026-12-13"}
        """)
  }

  @Test(arguments: ExportFormat.allCases)
  func reviewsComeBackAsTheyWere(_ format: ExportFormat) throws {
    #expect(try read(reviews(as: format).utf8).map(\.entry) == onlyReviews)
  }

  @Test func otherLineEndsAndAMarkAtTheBeginningMakeNoDifference() throws {
    let text = "\u{FEFF}" + (try log(everyKind)).replacingOccurrences(of: "\n", with: "\r\n\r\n")
    #expect(try read(text.utf8).map(\.entry) == read(log(everyKind).utf8).map(\.entry))
    let table = "\u{FEFF}card_id,review_time,review_rating\r\n5,0,3\r\n\r\n5,1,1"
    #expect(try read(table.utf8).map(\.line) == [2, 4])
  }

  @Test func anotherProgramsAnswersGetTheSameIdentifierEveryTime() throws {
    let table = """
      card_id,review_time,review_rating,review_state,review_duration
      5,1795422307250,3,0,4000
      6,1795422307250,1,0,99999999999
      """
    let entries = try read(table.utf8).map(\.entry)
    #expect(entries == (try read(table.utf8, piece: 1000).map(\.entry)))
    let events = entries.compactMap { if case .event(let event, nil) = $0 { event } else { nil } }
    #expect(
      events.map(\.id.uuidString) == [
        "C0715C96-2DCC-845E-91C8-DD1073F8AB45", "DA834DC8-9E1F-8321-9FE3-BBC8E06ECBBA",
      ])
    let moment = Moment(milliseconds: 1_795_422_307_250, utcOffset: 0)
    let expected = [
      Review(
        card: "deck:five#name", rating: .good, verdict: .exact, form: .recall, milliseconds: 4000,
        source: .imported),
      Review(
        card: "imported:6#answer", rating: .again, verdict: .unknown, form: .recall,
        milliseconds: 3_600_000, source: .imported),
    ]
    #expect(
      events
        == zip(events, expected).map { event, review in
          Event(
            id: event.id, learner: identifier(1), at: moment, batch: identifier(2),
            content: .review(review))
        })
  }

  @Test func filesAreRecognizedByTheirContent() throws {
    func format(_ text: String) -> ImportFormat? { ImportFormat(of: Array(text.utf8)) }
    #expect(format("SQLite format 3\0…") == .progressFile)
    #expect(format(try log(everyKind)) == .log)
    #expect(format(try reviews(as: .csv)) == .reviewTable)
    #expect(format(try reviews(as: .jsonLines)) == .reviewLines)
    #expect(format("review_rating,\"card_id\",review_time\n") == .reviewTable)
    for empty in ["", "\n", "\u{FEFF}\r\n"] { #expect(format(empty) == .log) }
    for other in ["card_id,review_time\n", "# Heist\n", "{\"name\":1}", "{", "[]", "\u{0}"] {
      #expect(format(other) == nil, "\(other)")
    }
  }

  @Test func whatATableLacksIsTold() {
    func lack(_ text: String) -> String? { ImportFormat.lack(of: Array(text.utf8)) }
    #expect(
      lack("card_id,review_time,rating\n1,2,3\n")
        == "a table of reviews needs 'review_rating' too, as columns with commas between")
    #expect(
      lack("card_id;review_time;review_rating\n")
        == "a table of reviews needs 'card_id' and 'review_time' and 'review_rating' too, as columns "
        + "with commas between")
    #expect(lack("{\"card_id\":1,\"review_time\":2}\n") == "a review needs 'review_rating' too")
    for other in ["# Heist\n", "{}", "[1]", "%PDF-1.4\n"] { #expect(lack(other) == nil) }
  }

  @Test func whoseAnswersTheyAreIsAskedWhereALineDoesNotSayIt() throws {
    func asked(_ text: String) throws -> Int {
      var rest = Array(text.utf8)[...]
      var count = 0
      var reader = try ImportReader(
        .reviewTable,
        from: {
          defer { rest = [] }
          return rest
        },
        defaults: ImportReader.Defaults(
          learner: {
            count += 1
            return identifier(1)
          }, batch: ImportBatch(identifier(2)).of))
      while try reader.next() != nil {}
      return count
    }
    let head = "card_id,review_time,review_rating,learner\n"
    #expect(try asked(head + "5,0,3,\(identifier(7).uuidString)\n") == 0)
    #expect(try asked(head + "5,0,3,\n") == 1)
  }

  @Test func everyLearnerHasABatchOfTheImport() {
    let (one, other) = (identifier(7), identifier(8))
    let batch = ImportBatch(identifier(2))
    #expect(batch.of(one) == ImportBatch(identifier(2)).of(one))
    #expect(batch.of(one) != batch.of(other))
    #expect(batch.of(one) != ImportBatch(identifier(3)).of(one))
    for id in [one, other].map(batch.of) {
      // The time, the version and the variant stay.
      #expect(id.uuidString.hasPrefix("0192ABCD-EF00-7000-"))
      #expect(id.uuid.8 & 0xC0 == 0x80)
    }
  }

  @Test func identifiersFromHashesTellNoTime() throws {
    let rows = (0..<200).map { "5,\($0),3\n" }.joined()
    for (_, entry) in try read(("card_id,review_time,review_rating\n" + rows).utf8) {
      guard case .event(let event, _) = entry else {
        Issue.record("a row was not taken")
        continue
      }
      #expect(event.id.uuid.0 >= 0x80)
      #expect(event.id.uuid.6 >> 4 == 8)
    }
  }

  @Test func whatCannotBeKeptIsTold() throws {
    let good = try #require(log([everyKind[4]]).split(separator: "\n").first)
    let lines = [
      good.replacingOccurrences(of: "face", with: "fa\\u0000ce"),
      good.replacingOccurrences(of: "Anna", with: "An\\u0000na"),
      good.replacingOccurrences(of: "2026-11-22", with: "2026-11-19"),
      good.replacingOccurrences(of: "2026-11-22", with: "2026-11-24"),
    ]
    #expect(
      try problems(in: lines.joined(separator: "\n").utf8, as: .log) == [
        "1: 'card' holds a character that cannot be kept (U+0000)",
        "2: 'learner_name' holds a character that cannot be kept (U+0000)",
        "3: 'day' is not that of 'at'",
      ])
    let table = """
      card_id,review_time,review_rating,card,reply,day
      5,1795422307250,3,a\u{0}b,,
      5,1795422307250,3,,a\u{0}b,
      5,1795422307250,3,,,2001-01-01
      5,1795422307250,3,,,2026-11-24
      """
    #expect(
      try problems(in: table.utf8) == [
        "2: 'card' holds a character that cannot be kept (U+0000)",
        "3: 'reply' holds a character that cannot be kept (U+0000)",
        "4: 'day' is not that of 'review_time'",
      ])
  }

  @Test func aQuoteOpenedByMistakeTakesNoLinesAlong() throws {
    let head = "card_id,review_time,review_rating,reply\n"
    func entries(_ rows: String, piece: Int = 7) throws -> [String] {
      try read((head + rows).utf8, piece: piece).map { line, entry in
        if case .broken(let problem) = entry { "\(line): \(problem.reason)" } else { "\(line)" }
      }
    }
    let open = "\"5,1,3,\n5,2,3,\n\n5,3,3,\"a\nb\"\n5,4,3,\n"
    for piece in [1, 3, 7, 1000] {
      // It ends at the next quote, or nowhere.
      #expect(
        try entries(open, piece: piece) == [
          "2: something stands behind a cell's last quote", "3", "5", "7",
        ])
      #expect(
        try entries("5,1,3,\"a\r\n5,2,3,\r\n5,3,3,", piece: piece) == [
          "2: a quote is opened and not closed", "3", "4",
        ])
    }
    let long = "5,1,3,\"a\n" + String(repeating: "5,2,3,\n", count: 200_000)
    let found = try entries(long, piece: 65_536)
    #expect(found.prefix(2) == ["2: the line is longer than 1 MB", "3"])
    #expect(found.count == 200_001)
    var bytes = Array((head + "5,1,3,\"a\n").utf8) + [0xFF]
    bytes += Array("\"\n5,2,3,\n".utf8)
    #expect(try problems(in: bytes).first == "2: this is not UTF-8")
    guard case .event? = try read(bytes).last?.entry else {
      Issue.record("the last row was not taken")
      return
    }
  }

  @Test func aQuoteNeverClosedIsGivenUpOnceAndNoLineBehindItIsLost() throws {
    let head = "card_id,review_time,review_rating,reply\n"
    func entries(_ rows: String, piece: Int = 7) throws -> [String] {
      try read((head + rows).utf8, as: .reviewTable, piece: piece).map { line, entry in
        if case .broken(let problem) = entry { "\(line): \(problem.reason)" } else { "\(line)" }
      }
    }
    // In quotes or not, each line ends in quotes.
    let open = "5,1,3,a\",\"b\n"
    for piece in [1, 3, 1000] {
      #expect(
        try entries(open + open + "5,2,3,\n" + open + "5,3,3,\n5,4,3,\"a\nb\"\n", piece: piece) == [
          "2: something stands behind a cell's last quote",
          "3: something stands behind a cell's last quote", "4",
          "5: something stands behind a cell's last quote", "6", "7",
        ])
    }
    let many = try entries(String(repeating: open, count: 150_000) + "5,2,3,\n", piece: 65_536)
    #expect(many.count == 150_001)
    #expect(many.first == "2: the line is longer than 1 MB")
    #expect(many.suffix(2) == ["150001: a quote is opened and not closed", "150002"])
    #expect(
      try entries(String(repeating: ",", count: 1 << 21) + "\n5,2,3,\n") == [
        "2: the line is longer than 1 MB", "3",
      ])
  }

  @Test func whatIsBrokenInALogIsTold() throws {
    let good = try #require(log([everyKind[4]]).split(separator: "\n").first)
    func with(_ old: String, _ new: String) -> String {
      good.replacingOccurrences(of: old, with: new)
    }
    let lines = [
      String(good), String(good.dropLast(9)), good + "}", with("\"kind\":\"reset\",", ""),
      with("0005\"", "0005x\""), with("2026-11-22", "2026-02-30"), with("-12600", "-1260000"),
      with("\"card\":\"heist:heist/roles/face#name\"", "\"card\":\"\""),
      with("\"at\":1795422307254", "\"at\":\"soon\""), with("heist:", "\\ud800"), "[1]",
      with("reset", "review"), with("reset", "lesson"), with("Anna", "An\u{7}na"), "{\"kind\"}",
    ]
    let reasons = [
      "2: the object does not end", "3: something stands behind the object",
      "4: 'kind' is missing", "5: 'id' cannot be '0192abcd-ef00-7000-8000-000000000005x'",
      "6: 'day' cannot be '2026-02-30'", "7: 'offset' cannot be '-1260000'",
      "8: 'card' is empty", "9: 'at' cannot be 'soon'",
      "10: half of a character is escaped at byte 292", "11: this is no JSON object",
      "12: 'verdict' is missing", "14: a text holds a control character at byte 128",
      "15: ':' is missing at byte 8",
    ]
    let text = lines.joined(separator: "\n")
    #expect(try problems(in: text.utf8, as: .log) == reasons)
    #expect(try read(text.utf8, as: .log)[12].entry == .unknownKind("lesson"))
  }

  @Test func whatIsBrokenInATableIsTold() throws {
    let head = "card_id,review_time,review_rating,reply\n"
    let text =
      head + """
        5,1,3,"two
        lines"
        5,1
        5,1,3,"a"b
        5,1,7,
        x,1,3,
        5,,3,
        5,1,,
        5,1,3,"open
        5,1,3,
        """
    #expect(
      try problems(in: text.utf8) == [
        "4: it has 2 cells for 4 columns", "5: something stands behind a cell's last quote",
        "6: 'review_rating' cannot be '7'", "7: 'card_id' cannot be 'x'",
        "8: 'review_time' is missing", "9: 'review_rating' is missing",
        "10: a quote is opened and not closed",
      ])
    #expect(
      try problems(
        in: Array(head.utf8) + Array("5,1,3,".utf8) + [0xFF, 0x0A] + Array("5,1,3,\n".utf8))
        == ["2: this is not UTF-8"])
  }

  @Test func aLineOfAnyLengthIsReadInBoundedMemory() throws {
    // 64 MB without a line end, piece by piece; then a line that is right.
    let piece = ArraySlice(repeating: UInt8(ascii: "x"), count: 1 << 20)
    for format in [ImportFormat.log, .reviewTable] {
      let last = format == .log ? try log([everyKind[4]]) : "5,1,3\n"
      var pieces = (0..<64).map { _ in piece } + [Array(("\n" + last).utf8)[...]]
      if format == .reviewTable {
        pieces.insert(Array("card_id,review_time,review_rating\n".utf8)[...], at: 0)
      }
      var reader = try ImportReader(
        format, from: { pieces.isEmpty ? [] : pieces.removeFirst() },
        defaults: ImportReader.Defaults(
          learner: { identifier(1) }, batch: { _ in identifier(2) }))
      let first = try #require(try reader.next())
      guard case .broken(let problem) = first.entry else {
        Issue.record("the line was taken")
        continue
      }
      #expect(problem.reason == "the line is longer than 1 MB")
      guard case .event? = try reader.next()?.entry else {
        Issue.record("the next line was not taken")
        continue
      }
    }
  }

  @Test func rowsWrittenByHandAreThoseOfTheColumns() throws {
    for format in ExportFormat.allCases {
      let rows = everyKind.prefix(2).map { event in
        guard case .review(let review) = event.content else { preconditionFailure("no review") }
        return ReviewExport.Row(
          event: event, review: review, state: review.rating == nil ? nil : .new)
      }
      #expect(try reviews(as: format) == export(ReviewExport.table, Array(rows), as: format))
    }
  }
}
