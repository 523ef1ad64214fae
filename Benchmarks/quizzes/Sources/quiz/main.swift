import Chance
import DeckFormat
import Exchange
import Foundation
import Markup
import Questions
import Study

// Writes quizzes, reads them, and reads damaged ones:
//   quiz write FORMAT SEED DECK…          the quiz on standard output, what became of it on error
//   quiz model SEED DECK…                 the questions as JSON lines
//   quiz read FILE                        the deck on standard output, what became of it on error
//   quiz damage COUNT SEED FILE…          reads so many damaged copies of the files

func text(of path: String) -> String {
  String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
}

/// The pictures of a question that lie beside its deck.
func pictures(_ images: [Fact.Image], of deck: String) -> [QuizPicture] {
  images.compactMap { image in
    let path = ((deck as NSString).deletingLastPathComponent as NSString)
      .appendingPathComponent(image.path)
    let bytes = FileManager.default.contents(atPath: path) ?? Data()
    return QuizPicture(Array(bytes), alternative: image.alternative, path: image.path)
  }
}

func sheet(seed: UInt64, decks: [String]) -> QuizSheet {
  let banks = decks.map { Bank(Deck(parsing: text(of: $0), path: $0)) }
  let names = banks.map { WrittenNames($0) }
  let questions = QuizPlan.questions(from: banks, count: .max, seed: seed)
  return QuizSheet(
    title: "Quiz", language: banks.first?.deck.language ?? "en",
    items: questions.compactMap { question in
      guard let names = names.first(where: { $0.bank.deck.id == question.card.deck }) else {
        return nil
      }
      let path = names.bank.deck.path
      return QuizItem(
        question, among: names, place: "\(path):\(question.location.line)",
        pictures: pictures(question.images, of: path))
    }, seed: seed)
}

func write(_ format: QuizFormat, _ sheet: QuizSheet) throws {
  let file = try sheet.file(format)
  FileHandle.standardOutput.write(Data(file.bytes))
  for remark in file.changed { note("changed: \(sheet.items[remark.item].id): \(remark.reason)") }
  for remark in file.left { note("left: \(sheet.items[remark.item].id): \(remark.reason)") }
  note("written \(file.written)")
}

/// What a question asks and takes, for comparison with what others read.
func model(_ item: QuizItem) throws {
  var object: [String: Any] = [
    "id": item.id, "deck": item.deck, "stem": item.stem, "kind": item.part.rawValue,
    "note": item.note ?? "", "place": item.place, "language": item.language, "pictures": item.pictures.count,
  ]
  switch item.answer {
  case .choice(let options):
    object["options"] = options.map(\.text)
    object["right"] = options.indices.filter { options[$0].isRight }
  case .truth(let isTrue): object["truth"] = isTrue
  case .text(let accepts), .gap(let accepts): object["accepts"] = accepts
  case .number(let number): object["accepts"] = [number]
  case .list(let items): object["items"] = items
  case .order(let shown, let right):
    object["shown"] = shown
    object["order"] = right
  case .matching(let left, let right, let partners):
    object["pairs"] = left.indices.map { [left[$0], right[partners[$0]]] }
    object["others"] = right.indices.filter { !partners.contains($0) }.map { right[$0] }
  }
  let data = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])
  print(String(decoding: data, as: UTF8.self))
}

func note(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

func read(_ path: String) {
  guard let file = CardFile(text(of: path), named: (path as NSString).lastPathComponent) else {
    note("\(path): no cards")
    exit(1)
  }
  print(file.draft.text, terminator: "")
  for remark in file.changed { note("\(path):\(remark.line): changed: \(remark.reason)") }
  for remark in file.left { note("\(path):\(remark.line): left: \(remark.reason)") }
  for remark in file.remarks { note("\(path): \(remark)") }
  note("\(file.format.rawValue), taken \(file.taken)")
}

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "write" where arguments.count > 3:
  guard let format = QuizFormat(rawValue: arguments[1]), let seed = UInt64(arguments[2]) else {
    note("quiz: no such format")
    exit(2)
  }
  try write(format, sheet(seed: seed, decks: Array(arguments[3...])))
case "model" where arguments.count > 2:
  guard let seed = UInt64(arguments[1]) else { exit(2) }
  for item in sheet(seed: seed, decks: Array(arguments[2...])).items { try model(item) }
case "read" where arguments.count == 2: read(arguments[1])
case "damage" where arguments.count > 3:
  guard let count = Int(arguments[1]), let seed = UInt64(arguments[2]) else { exit(2) }
  Damage(files: arguments[3...].map { ($0, text(of: $0)) }, seed: seed).run(count)
default:
  note("quiz write FORMAT SEED DECK… | model SEED DECK… | read FILE | damage COUNT SEED FILE…")
  exit(2)
}
