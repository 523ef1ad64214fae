import Foundation

/// What a collection of format 11 keeps as JSON: the note types we write, decks and settings.
enum AnkiModels {
  /// The number of a note type; always the same, so that Anki knows it again.
  static func id(of kind: PackageNote.Kind) -> Int64 { 1_700_000_000_100 + Int64(kind.rawValue) }

  /// The name of a note type.
  static func name(of kind: PackageNote.Kind) -> String {
    switch kind {
    case .basic: "Basic (Cardinal)"
    case .reversed: "Basic and reversed card (Cardinal)"
    case .cloze: "Cloze (Cardinal)"
    }
  }

  /// The names of the fields of a note type.
  static func fields(of kind: PackageNote.Kind) -> [String] {
    kind == .cloze ? ["Text", "Extra"] : ["Front", "Back", "Extra"]
  }

  private static let extra = "{{#Extra}}<br><br><i>{{Extra}}</i>{{/Extra}}"

  private static func templates(of kind: PackageNote.Kind) -> [(question: String, answer: String)] {
    func card(_ one: String, _ other: String) -> (question: String, answer: String) {
      ("{{\(one)}}", "{{FrontSide}}\n\n<hr id=answer>\n\n{{\(other)}}\(extra)")
    }
    return switch kind {
    case .basic: [card("Front", "Back")]
    case .reversed: [card("Front", "Back"), card("Back", "Front")]
    case .cloze: [("{{cloze:Text}}", "{{cloze:Text}}\(extra)")]
    }
  }

  /// The note types.
  ///
  /// - Returns: A JSON object.
  /// - Throws: What the system's encoder throws.
  static func noteTypes() throws -> String {
    var models: [String: Any] = [:]
    for kind in PackageNote.Kind.allCases {
      let templates = templates(of: kind)
      models["\(id(of: kind))"] =
        [
          "id": id(of: kind), "name": name(of: kind), "type": kind == .cloze ? 1 : 0, "mod": 0,
          "usn": 0, "sortf": 0, "did": 1,
          "flds": fields(of: kind).enumerated().map { index, name in
            [
              "name": name, "ord": index, "sticky": false, "rtl": false, "font": "Arial",
              "size": 20, "media": [String](),
            ] as [String: Any]
          },
          "tmpls": templates.enumerated().map { index, sides in
            [
              "name": "Card \(index + 1)", "ord": index, "qfmt": sides.question,
              "afmt": sides.answer, "bqfmt": "", "bafmt": "", "did": NSNull(),
            ] as [String: Any]
          },
          "css": ".card { font-family: arial; font-size: 20px; text-align: center; }",
          "latexPre": "", "latexPost": "", "tags": [String](), "vers": [String](),
          "req": templates.indices.map { [$0, "any", [$0]] as [Any] },
        ] as [String: Any]
    }
    return try text(models)
  }

  /// The decks, by number, and Anki's own, which every collection has.
  ///
  /// - Returns: A JSON object.
  /// - Throws: What the system's encoder throws.
  static func decks(_ names: [Int64: String]) throws -> String {
    var decks: [String: Any] = [:]
    for (id, name) in names.merging([1: "Default"], uniquingKeysWith: { one, _ in one }) {
      decks["\(id)"] =
        [
          "id": id, "name": name, "mod": 0, "usn": 0, "lrnToday": [0, 0], "revToday": [0, 0],
          "newToday": [0, 0], "timeToday": [0, 0], "collapsed": false, "browserCollapsed": false,
          "desc": "", "dyn": 0, "conf": 1, "extendNew": 0, "extendRev": 0,
        ] as [String: Any]
    }
    return try text(decks)
  }

  /// The settings of decks.
  ///
  /// - Returns: A JSON object.
  /// - Throws: What the system's encoder throws.
  static func deckSettings() throws -> String {
    try text([
      "1": [
        "id": 1, "mod": 0, "name": "Default", "usn": 0, "maxTaken": 60, "autoplay": true,
        "timer": 0, "replayq": true, "dyn": false,
        "new": [
          "bury": false, "delays": [1, 10], "initialFactor": 2500, "ints": [1, 4, 0], "order": 1,
          "perDay": 20,
        ] as [String: Any],
        "rev": [
          "bury": false, "ease4": 1.3, "ivlFct": 1, "maxIvl": 36_500, "perDay": 200,
          "hardFactor": 1.2,
        ] as [String: Any],
        "lapse": [
          "delays": [10], "leechAction": 1, "leechFails": 8, "minInt": 1, "mult": 0,
        ] as [String: Any],
      ] as [String: Any]
    ])
  }

  /// The settings of the collection.
  ///
  /// - Parameter minutesWest: What local time is behind UTC.
  /// - Returns: A JSON object.
  /// - Throws: What the system's encoder throws.
  static func settings(minutesWest: Int) throws -> String {
    try text([
      "schedVer": 2, "sched2021": true, "rollover": 4, "creationOffset": minutesWest,
      "localOffset": minutesWest, "curDeck": 1, "activeDecks": [1], "nextPos": 1,
      "collapseTime": 1200, "timeLim": 0, "estTimes": true, "dueCounts": true, "newSpread": 0,
      "curModel": id(of: .basic), "sortType": "noteFld", "sortBackwards": false,
      "addToCur": true, "dayLearnFirst": false,
    ])
  }

  private static func text(_ object: [String: Any]) throws -> String {
    String(
      decoding: try JSONSerialization.data(
        withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes]), as: UTF8.self)
  }
}
