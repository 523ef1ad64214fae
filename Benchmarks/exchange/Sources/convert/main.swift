import Chance
import DeckFormat
import Exchange
import Foundation
import Markup
import Questions
import Study

// Writes and reads files of other programs, and damaged ones:
//   convert write FORMAT SEED DECK…       the quiz on standard output, what became of it on error
//   convert cards FORMAT DECK…            the cards as text on standard output
//   convert model SEED DECK…              the questions as JSON lines
//   convert read FILE                     the deck on standard output, what became of it on error
//   convert trial FILE…                   reads packages wholly; a line says what became of each
//   convert damage FIRST COUNT SEED FILE… reads so many damaged copies of packages or texts, a line
//                                         each; ends with 1 at the first that is read wrongly
//   convert copy NUMBER SEED FILE…        the damaged copy of a number on standard output

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

func temporaryFolder() throws -> String {
  let folder = NSTemporaryDirectory() + "convert-\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  return folder
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
case "cards" where arguments.count > 2:
  guard let format = DeckText.Format(rawValue: arguments[1]) else {
    note("convert: no such format")
    exit(2)
  }
  let banks = arguments[2...].map { Bank(Deck(parsing: text(of: $0), path: $0)) }
  try DeckText.write(banks, as: format) { FileHandle.standardOutput.write(Data($0)) }
case "trial" where arguments.count > 1:
  let trial = PackageTrial(folder: try temporaryFolder())
  defer { try? FileManager.default.removeItem(atPath: trial.folder) }
  for path in arguments[1...] { print("\(path): \(try trial.read(path))") }
case "damage" where arguments.count > 4:
  guard let first = Int(arguments[1]), let count = Int(arguments[2]),
    let seed = UInt64(arguments[3])
  else { exit(2) }
  let folder = try temporaryFolder()
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let trials = try DamageTrials(Array(arguments[4...]), seed: seed, folder: folder)
  for number in first..<first + count {
    do {
      note(try "\(number)\t\(trials.read(number))")
    } catch {
      note("\(number)\twrong: \(error)")
      exit(1)
    }
  }
case "copy" where arguments.count > 3:
  guard let number = Int(arguments[1]), let seed = UInt64(arguments[2]) else { exit(2) }
  let folder = try temporaryFolder()
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let trials = try DamageTrials(Array(arguments[3...]), seed: seed, folder: folder)
  FileHandle.standardOutput.write(Data(try trials.copy(number).bytes))
default:
  note(
    "convert write FORMAT SEED DECK… | cards FORMAT DECK… | model SEED DECK… | read FILE | "
      + "trial FILE… | damage FIRST COUNT SEED FILE… | copy NUMBER SEED FILE…")
  exit(2)
}
