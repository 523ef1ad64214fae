import Foundation

/// How well the articles of a folder are read.
struct CorpusScore {
  /// The scores by article, in order.
  private(set) var scores: [(name: String, layout: String, score: Score)] = []

  /// Reads and scores all articles of some folders.
  init(_ folders: [String], isLenient: Bool = false) throws {
    for folder in folders {
      for article in try CorpusArticle.all(in: folder) {
        let gold = try article.gold
        scores.append(
          (
            article.name, Self.group(gold.layout),
            Score(try article.facts, against: gold, isLenient: isLenient)
          ))
      }
    }
  }

  /// All articles together.
  var all: Score.Counts { scores.map(\.score.all).reduce(.init(), +) }

  /// The facts that hold lines of the page.
  var junk: [String] {
    scores.flatMap { entry in entry.score.junk.map { "\(entry.name): \($0)" } }
  }

  /// The figures by layout, as a table in Markdown.
  var table: String {
    var layouts: [String] = []
    var counts: [String: (articles: Int, counts: Score.Counts)] = [:]
    for (_, layout, score) in scores {
      if counts[layout] == nil { layouts.append(layout) }
      let before = counts[layout] ?? (0, .init())
      counts[layout] = (before.articles + 1, before.counts + score.all)
    }
    var lines = [
      "| layout | articles | found | extra | missed | precision | recall |",
      "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    func add(_ title: String, _ articles: Int, _ counts: Score.Counts) {
      lines.append(
        "| \(title) | \(articles) | \(counts.found) | \(counts.extra) | \(counts.missed) "
          + "| \(Self.figure(counts.precision)) | \(Self.figure(counts.recall)) |")
    }
    for layout in layouts.sorted() {
      guard let (articles, counts) = counts[layout] else { continue }
      add(layout, articles, counts)
    }
    add("**all**", scores.count, all)
    return lines.joined(separator: "\n")
  }

  /// What was missed and what is too much, by article.
  var faults: String {
    scores.map { name, _, score in
      ([name] + score.missed.map { "  missed \($0)" } + score.extra.map { "  extra  \($0)" })
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }

  static func figure(_ value: Double) -> String { String(format: "%.2f", value) }

  /// A layout without its number and its details.
  private static func group(_ layout: String) -> String {
    let text = layout.drop { $0.isNumber }.drop(while: \.isWhitespace)
    return String(text.split(separator: ",").first ?? text)
  }
}
