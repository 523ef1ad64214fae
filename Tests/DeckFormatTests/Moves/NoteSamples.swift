import Chance
import Foundation

/// Notes for the simulation.
enum NoteSamples {
  /// The decks that come with the program.
  static func shipped() throws -> [[(name: String, text: String)]] {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return try folder(root.appending(path: "Decks").path)
  }

  /// The decks of a folder, each by itself.
  static func folder(_ path: String) throws -> [[(name: String, text: String)]] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      .filter { $0.hasSuffix(".md") }
      .map { name in
        let text = try String(
          contentsOf: URL(filePath: path).appending(path: name), encoding: .utf8)
        return [(String(name.dropLast(3)), text)]
      }
  }

  /// Decks of invented words: topics with all sorts of lists, a glossary, and pairs whose texts are
  /// nearly the same.
  static func generated(seed: UInt64) -> [(name: String, text: String)] {
    var generator = SplitMix64(seed: seed)
    let syllables = ["ka", "lo", "min", "ter", "sur", "pa", "ven", "do", "rik", "sho", "al", "e"]
    let words = (0..<300).map { _ in
      (0...generator.next(below: 3)).map { _ in syllables[generator.next(below: 12)] }.joined()
    }
    // Common words are common: the smaller of two numbers.
    func word() -> String {
      words[min(generator.next(below: 300), generator.next(below: 300))]
    }
    func sentence(_ count: Int) -> String {
      (0..<count + generator.next(below: 5)).map { _ in word() }.joined(separator: " ")
    }
    func name() -> String { (word() + word()).capitalized }
    var topics = ""
    for number in 0..<5 {
      let topic = name()
      topics += "# \(topic)\n\nA **\(topic)** is \(sentence(8)).\n\nAlso: \(name())\n\n"
      topics += "## Roles\n\n"
      for _ in 0..<4 { topics += "- **\(name())**: \(sentence(6))\n" }
      topics += "\n## Characteristics\n\n"
      for _ in 0..<5 { topics += "- \(sentence(6))\n" }
      topics += "\n## Stages\n\n"
      for stage in 1...5 { topics += "\(stage). \(name())\n" }
      topics += "\n## Examples\n\n"
      for _ in 0..<3 { topics += "- \(sentence(7))\n" }
      topics += "\n"
      if number == 4 {
        topics += "# Questions\n\n"
        for _ in 0..<5 { topics += "## Why \(sentence(4))?\n\n\(sentence(12)).\n\n" }
      }
    }
    var glossary = "---\ntitle: Words\nkind: glossary\n---\n"
    for _ in 0..<4 {
      glossary += "\n## \(name())\n\n"
      for _ in 0..<12 { glossary += "- **\(name())**: \(sentence(5))\n" }
    }
    var pairs = "# \(name()) \(name())\n\n## \(name())\n\n"
    for _ in 0..<15 { pairs += "- **\(name())**: the capital of the land of \(name())\n" }
    pairs += "\n## \(name())\n\n"
    for _ in 0..<10 { pairs += "- **\(name())**: \(generator.next(below: 2000)) by \(name())\n" }
    pairs += "\n## Cards\n\n"
    for _ in 0..<10 { pairs += "What is the \(sentence(2)) of \(name())? :: \(word())\n\n" }
    return [("topics", topics), ("glossary", glossary), ("pairs", pairs)]
  }
}
