import DeckFormat
import Foundation
import Questions

/// The decks that come with the program.
enum SampleDecks {
  /// Every deck, by file name.
  static let all: [Bank] = {
    let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Decks")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { $0.hasSuffix(".md") }.compactMap { name in
      guard let data = FileManager.default.contents(atPath: folder.appending(path: name).path)
      else {
        return nil
      }
      return Bank(Deck(parsing: String(decoding: data, as: UTF8.self), path: "Decks/" + name))
    }
  }()

  static let seeds: ClosedRange<UInt64> = 1...20
}
