import Foundation

/// What an article of the corpus states, as somebody wrote it down who read it.
struct GoldArticle: Decodable {
  /// A line that no fact may hold.
  struct Line: Decodable {
    var text: String
  }

  /// How the article is laid out, in a few words.
  var layout: String
  /// Its facts, in the order of the text.
  var facts: [GoldFact]
  /// The page's own lines, and sentences that look like facts and are none.
  var refused: [Line]

  private enum CodingKeys: String, CodingKey {
    case source, layout, facts, junk
    case mustNot = "must_not"
  }

  private struct Source: Decodable {
    var layout: String?
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    layout =
      try container.decodeIfPresent(String.self, forKey: .layout)
      ?? container.decode(Source.self, forKey: .source).layout ?? ""
    facts = try container.decode([GoldFact].self, forKey: .facts)
    refused =
      try (container.decodeIfPresent([Line].self, forKey: .junk) ?? [])
      + (container.decodeIfPresent([Line].self, forKey: .mustNot) ?? [])
  }

  /// Reads a gold file.
  init(contentsOf file: URL) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: file))
  }
}

/// One fact that an article states.
struct GoldFact: Decodable {
  var id: String
  var kind: String
  var subject: String
  var name: String
  /// Phrases of the source that the fact's text has to hold.
  var anchors: [String]
  /// `core`, or `optional`: costs nothing when missed and nothing when found.
  var importance: String
  var order: Int?
  var otherKinds: [String]
  /// An empty one says that the subject may be left out.
  var otherSubjects: [String]
  var otherNames: [String]

  var isCore: Bool { importance == "core" }

  private enum CodingKeys: String, CodingKey {
    case id, kind, subject, name, anchors, importance, order
    case otherKinds = "alt_kinds"
    case otherSubjects = "alt_subjects"
    case otherNames = "alt_names"
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    kind = try container.decode(String.self, forKey: .kind)
    subject = try container.decodeIfPresent(String.self, forKey: .subject) ?? ""
    name = try container.decodeIfPresent(String.self, forKey: .name) ?? ""
    anchors = try container.decode([String].self, forKey: .anchors)
    importance = try container.decode(String.self, forKey: .importance)
    order = try container.decodeIfPresent(Int.self, forKey: .order)
    otherKinds = try container.decodeIfPresent([String].self, forKey: .otherKinds) ?? []
    otherSubjects = try container.decodeIfPresent([String].self, forKey: .otherSubjects) ?? []
    otherNames = try container.decodeIfPresent([String].self, forKey: .otherNames) ?? []
  }
}
