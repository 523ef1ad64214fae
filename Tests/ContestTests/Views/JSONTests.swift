import Chance
import Foundation
import Questions
import Testing

@testable import Contest

@Suite("Views as JSON")
struct JSONTests {
  /// The text of a JSON string that some text becomes.
  private func written(_ text: String) -> String {
    var json = JSONBytes(capacity: 0)
    json.text(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test("a text is escaped as JSON demands, and so that no page or script ends in it")
  func escapes() {
    let table = [
      ("", #""""#), ("Zoë 😀 한", #""Zoë 😀 한""#), (#"a"b\c"#, #""a\"b\\c""#),
      ("a\nb\rc\td", #""a\nb\rc\td""#),
      ("\u{0}\u{1f}\u{8}\u{c}\u{7f}", "\"\\u0000\\u001f\\u0008\\u000c\u{7f}\""),
      ("</script><b>a/b< /", #""<\/script><b>a/b< /""#),
      ("a\u{2028}b\u{2029}c\u{2027}¨©", "\"a\\u2028b\\u2029c\u{2027}¨©\""),
    ]
    for (text, expected) in table { #expect(written(text) == expected) }
  }

  @Test("every text is read again as it was, by both readers")
  func texts() throws {
    for scalar in 0...0x2100 as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(scalar) else { continue }
      try expectSame("<\(scalar)/\(scalar)")
    }
    for seed in 0..<400 as Range<UInt64> {
      var chance = SplitMix64(seed: seed)
      var text = ""
      for _ in 0..<chance.next(below: 30) {
        let range = [0x80, 0x800, 0x2100, 0x11_0000][chance.next(below: 4)]
        if let scalar = Unicode.Scalar(UInt32(chance.next(below: range))) {
          text.unicodeScalars.append(scalar)
        }
      }
      try expectSame(text)
    }
  }

  private func expectSame(_ text: String) throws {
    let data = Data(("[" + written(text) + "]").utf8)
    let decoded = try JSONDecoder().decode([String].self, from: data)
    try #require(decoded.map { Array($0.utf8) } == [Array(text.utf8)])
    let read = try JSONSerialization.jsonObject(with: data) as? [String]
    try #require(read.map { $0.map { Array($0.utf8) } } == [Array(text.utf8)])
  }

  /// What a reader makes of some JSON.
  private func object(_ data: Data) throws -> NSDictionary {
    try #require(try JSONSerialization.jsonObject(with: data) as? NSDictionary)
  }

  private func expectSame(_ view: some Encodable, _ bytes: [UInt8]) throws {
    let (ours, theirs) = (try object(Data(bytes)), try object(JSONEncoder().encode(view)))
    #expect(ours == theirs)
  }

  @Test("each view says the same as with the library's encoder, in every phase of every quiz")
  func views() throws {
    for settings in [
      ContestSettings(timeLimit: 20_000, leaderboard: .top3, asksConfidence: true),
      ContestSettings(scoring: .speed, leaderboard: .own, isSelfPaced: true),
      ContestSettings(usesHands: true),
    ] {
      var setup = Samples.setup(Samples.all, settings)
      setup.title = "A \"title\" </script>\u{2028}"
      setup.advisory = "For \\ adults\n"
      setup.questions[0].question.note = "\u{7}é"
      var room = try Room(setup, [Samples.ada])
      try room.join(Samples.ben, "<b>&\"'")
      while true {
        let views = Views(room.contest, at: room.now)
        try expectSame(views.state, Contest.json(views.state))
        try expectSame(views.screen, Contest.json(views.screen))
        for view in views.students.compactMap({ $0 }) {
          try expectSame(view, Contest.json(view))
        }
        var view = try #require(views.students[0])
        view.score?.rank = 3
        view.mine = StudentView.Mine(
          option: "a", options: ["b"], order: [], text: "\u{1}\u{2029}</")
        view.verdict = StudentView.Verdict(score: 1.0 / 3, said: "partly right")
        view.confidence = 2
        try expectSame(view, Contest.json(view))
        guard let command = room.contest.obvious else { break }
        if room.contest.phase == .asking {
          let index = room.contest.paces[Samples.ada]?.index ?? room.contest.flow.index
          let replies: [ContestReply] = [
            .option(1), .option(0), .options([2, 0]), .order([0, 2, 3, 1]), .order([2, 1, 0]),
            .text("a\"\u{0}"),
          ]
          if settings.isSelfPaced, index < 6 {
            let question = "q\(index + 1)-1"
            try room.take(
              .answer(Samples.ada, question: question, replies[index], confidence: 1))
            let view = try #require(room.contest.view(of: Samples.ada, at: room.now))
            try expectSame(view, Contest.json(view))
            try room.take(.advance(Samples.ada, question: question))
            continue
          }
          if index < 6 { try room.answer(Samples.ada, replies[index], confidence: 1) }
          if settings.usesHands { _ = try? room.say(.tally([3, 1])) }
        }
        try room.say(command)
      }
    }
  }

  @Test("numbers are written as they are, and what is none is null")
  func numbers() {
    func written(_ value: Double) -> String {
      var json = JSONBytes(capacity: 0)
      json.object { $0.member("a", value) }
      return String(decoding: json.bytes, as: UTF8.self)
    }
    #expect(
      [0, -0.0, 1, 4.5, 1.0 / 3, 1e16, 1e300, .infinity, .nan].map(written) == [
        #"{"a":0}"#, #"{"a":0}"#, #"{"a":1}"#, #"{"a":4.5}"#, #"{"a":0.3333333333333333}"#,
        #"{"a":1e+16}"#, #"{"a":1e+300}"#, #"{"a":null}"#, #"{"a":null}"#,
      ])
  }
}
