import Foundation

/// The acceptance vectors of `Fixtures/grading-cases.json`.
struct GradingCases: Decodable {
  struct Typed: Decodable {
    var expected: String
    var typed: String
    var accept: [String]
    var others: [String]
    var verdict: String
    var language: String?
  }

  struct Order: Decodable {
    var right: [String]
    var given: [String]
    var tau: Double
    var score: Double
    var longestOrdered: Int
    var adjacentPairs: Int
  }

  struct List: Decodable {
    var expected: [String]
    var typed: [String]
    var hits: Int
    var precision: Double
    var recall: Double
    var score: Double
  }

  struct Split: Decodable {
    var text: String
    var items: [String]
    var pieces: [String]
  }

  var typed: [Typed]
  var order: [Order]
  var list: [List]
  var split: [Split]

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/grading-cases.json")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(Self.self, from: Data(contentsOf: file))
  }
}
