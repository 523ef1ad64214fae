import ArticleImport
import DeckFormat
import Foundation

// Reads a file's facts some times: measure FILE RUNS [facts | draft]
// Prints the seconds of each run, the facts, and the largest memory in MB.

let arguments = CommandLine.arguments
guard arguments.count > 2, let runs = Int(arguments[2]),
  let data = FileManager.default.contents(atPath: arguments[1])
else {
  print("measure FILE RUNS [facts | draft]")
  exit(2)
}
let bytes = Array(data)
var facts = 0
for _ in 0..<runs {
  let start = ContinuousClock.now
  let article =
    switch arguments[1].split(separator: ".").last {
    case "html": Article(html: bytes)
    case "md": Article(markdown: String(decoding: bytes, as: UTF8.self))
    default: Article(plainText: String(decoding: bytes, as: UTF8.self))
    }
  let reading = ArticleReading(article)
  facts = reading.facts.count
  if arguments.last == "draft" {
    let draft = DeckDraft(reading, title: "Large", origin: nil)
    facts = draft.deck(path: "large.txt", source: "").factCount
  }
  let time = (ContinuousClock.now - start).components
  print(String(format: "%.4f", Double(time.seconds) + Double(time.attoseconds) / 1e18))
}
print("facts \(facts)")
