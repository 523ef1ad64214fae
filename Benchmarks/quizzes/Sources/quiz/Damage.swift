import Chance
import DeckFormat
import Exchange
import Foundation

/// Reads damaged copies of files and sees to it that each is read in time, and as a deck.
struct Damage {
  private let files: [(path: String, text: String)]
  private let seed: UInt64
  private static let noise = Array(
    "\n\r\t\"'|[]:#*`<>\\-{}=&~%$_!;,.?/()@^ \u{0}\u{a0}\u{feff}•éЖ日AT0".unicodeScalars)
  private static let words = [
    "<![CDATA[", "]]>", "<!DOCTYPE q [<!ENTITY a \"b\">]>", "&a;", "&#x0;", "<question type=\"",
    "</quiz>", "<quiz>", "####", "::", "{", "}", "{}", "->", "~%50%", "ANSWER: A", "A) ",
    "{1:SHORTANSWER:=x}", "$CATEGORY: ", "//", "\\", "<file encoding=\"base64\">", "<text>",
  ]

  init(files: [(path: String, text: String)], seed: UInt64) {
    self.files = files
    self.seed = seed
  }

  /// Reads so many copies; ends the program with 1 if one is read wrongly.
  func run(_ count: Int) {
    var (cards, none, slowest) = (0, 0, 0.0)
    for number in 0..<count {
      let (path, original) = files[number % files.count]
      let damaged = damaged(original, number: number)
      let start = ContinuousClock.now
      let file = CardFile(damaged, named: (path as NSString).lastPathComponent)
      let time = (ContinuousClock.now - start).components
      let seconds = Double(time.seconds) + Double(time.attoseconds) / 1e18
      slowest = max(slowest, seconds)
      if let file { cards += file.taken } else { none += 1 }
      let allowed = 0.5 + 5 * Double(damaged.utf8.count) / 1e6
      let deck = file.map { Deck(parsing: $0.draft.text, path: "x.md") }
      if seconds > allowed || deck?.hasErrors ?? false
        || deck.map { $0.printed() } != file?.draft.text
      {
        print(
          "number \(number) of \(path): \(seconds) s, \(deck?.diagnostics.first?.description ?? "")"
        )
        print(damaged)
        exit(1)
      }
    }
    print("read \(count), \(none) as nothing known, \(cards) notes, slowest \(slowest) s")
  }

  private func damaged(_ text: String, number: Int) -> String {
    var generator = SplitMix64(seed: seed &+ UInt64(number))
    var scalars = Array(text.unicodeScalars)
    for _ in 0...generator.next(below: 8) where !scalars.isEmpty {
      let place = generator.next(below: scalars.count)
      let end = min(scalars.count, place + generator.next(below: 60))
      switch generator.next(below: 6) {
      case 0: scalars.removeSubrange(place..<end)
      case 1: scalars.insert(Self.noise[generator.next(below: Self.noise.count)], at: place)
      case 2: scalars.swapAt(place, generator.next(below: scalars.count))
      case 3:
        let word = Self.words[generator.next(below: Self.words.count)]
        scalars.insert(contentsOf: word.unicodeScalars, at: place)
      case 4:
        let piece = Array(scalars[place..<end])
        for _ in 0..<generator.next(below: 30) { scalars.insert(contentsOf: piece, at: place) }
      default: scalars[place] = Self.noise[generator.next(below: Self.noise.count)]
      }
    }
    var result = ""
    result.unicodeScalars.append(contentsOf: scalars)
    return result
  }
}
