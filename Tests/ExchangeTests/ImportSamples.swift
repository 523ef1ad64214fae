import Exchange
import Foundation
import Questions
import Scheduling
import Study

/// Events of every kind, with replies that are hard to write and read.
let everyKind: [Event] = {
  let card = "heist:heist/roles/face#name"
  var hard = review(.hard, card: card)
  hard.overriddenFrom = .again
  hard.options = 4
  hard.reply = "the \"driver\", I\r\nthink\t\u{1}\u{1F} \\ é 😀 ,"
  hard.takenFor = "Driver, the"
  hard.hints = 2
  hard.milliseconds = 4210
  hard.seed = .max
  hard.source = .classroom
  hard.model = "fsrs-6"
  hard.retrievability = 0.1 + 0.2
  hard.interval = 3
  let contents: [Event.Content] = [
    .review(hard), .review(review(nil)), .retraction(of: identifier(3)),
    .move(from: "heist:a", to: "con:b"), .reset(card: card), .bury(card: card, until: 20_800),
    .flag(card: card, isFlagged: true), .setting(key: "new", value: "5", deck: "heist"),
    .setting(key: "new", value: nil, deck: nil), .suspension(card: card, isSuspended: false),
    .alias(card: card, spelling: "the “face”", isAccepted: true),
    .report(
      Report(card: card, form: .choice, seed: 7, stem: "Which,\nif any?", fault: .tooEasy)),
    .quiz(
      QuizResult(
        items: [
          QuizResult.Item(card: card, form: .typed, score: 1 / 3),
          QuizResult.Item(card: card, form: .listAll, score: nil),
        ], seed: .max, milliseconds: 61_000, isRecorded: true, ending: .timeUp)),
  ]
  return contents.enumerated().map { index, content in
    Event(
      id: identifier(UInt8(index + 1)), learner: identifier(index % 2 == 0 ? 101 : 102),
      at: Moment(milliseconds: 1_795_422_307_250 + Int64(index), utcOffset: -12_600, day: 20_779),
      batch: identifier(200), content: content)
  }
}()

/// Reads a text in pieces of some bytes, as what it says it is.
func read(
  _ text: some Collection<UInt8>, as format: ImportFormat? = nil, piece: Int = 7
) throws -> [(line: Int, entry: ImportReader.Entry)] {
  let bytes = Array(text)
  var rest = bytes[...]
  guard let format = format ?? ImportFormat(of: bytes) else { return [] }
  var reader = try ImportReader(
    format,
    from: {
      defer { rest = rest.dropFirst(piece) }
      return rest.prefix(piece)
    },
    defaults: ImportReader.Defaults(
      learner: { identifier(1) }, batch: { _ in identifier(2) },
      card: { $0 == 5 ? "deck:five#name" : nil }))
  var entries: [(line: Int, entry: ImportReader.Entry)] = []
  while let entry = try reader.next() { entries.append(entry) }
  return entries
}

/// What is wrong with each line of a text, with the line; nothing of lines that are right.
func problems(in text: some Collection<UInt8>, as format: ImportFormat? = nil) throws -> [String] {
  try read(text, as: format).compactMap { line, entry in
    if case .broken(let problem) = entry { "\(line): \(problem.reason)" } else { nil }
  }
}
