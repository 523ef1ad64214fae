import DeckFormat

extension Asking {
  /// The stage before this one; nil for the first.
  var previousStage: Int? { stage(at: -1) }

  /// The stage after this one; nil for the last.
  var nextStage: Int? { stage(at: 1) }

  /// Whether the stage is the last of its list; one before a stage that could not be read is not.
  var isLastStage: Bool {
    let order = fact.order ?? 0
    return !bank.siblings(of: index).contains { bank.deck.facts[$0].order ?? 0 > order }
  }

  private func stage(at distance: Int) -> Int? {
    guard let order = fact.order else { return nil }
    return bank.siblings(of: index).first { bank.deck.facts[$0].order == order + distance }
  }

  /// Refuses stages whose name repeats, or whose place nothing settles.
  func checkStage() throws(Refusal) {
    guard fact.order == 1 || previousStage != nil else {
      throw Refusal("A01", "the stage before it is not asked")
    }
    let own = bank.name(at: index).form
    let namesakes = (bank.siblings(of: index) + bank.cousins(of: index)).filter {
      bank.name(at: $0).form == own
    }
    if bank.lists.count(of: .stage, in: fact.topic, below: fact.heading) > 1 {
      throw Refusal("A05", "two lists of stages stand below this heading")
    }
    if bank.siblings(of: index).isEmpty { throw Refusal("O01", "the list has one stage") }
    if !namesakes.isEmpty { throw Refusal("A03", "the stage's name repeats") }
    if fact.topic.isEmpty, fact.heading.isEmpty {
      throw Refusal("A05", "nothing says which order is meant")
    }
    try checkPlaces()
  }

  /// Refuses orders in which the stages say themselves where they stand.
  func checkPlaces() throws(Refusal) {
    let places = fact.kind == .list ? fact.members.compactMap(bank.index) : stagesOfList
    var ordinals = 0
    for place in places {
      let phrase = bank.name(at: place)
      let name = phrase.text
      let words = phrase.words.map(\.text)
      guard let first = words.first else { continue }
      let isNumbered =
        first.allSatisfy(\.isNumber)
        && name.dropFirst(first.count).first.map { ".):".contains($0) } == true
      let isCounted = zip(words, words.dropFirst()).contains {
        Self.ordinals.contains($0) && Self.steps.contains($1)
      }
      if isNumbered || isCounted || Self.counters.contains(first) {
        throw Refusal("O14", "'\(name)' says where it stands")
      }
      if words.contains(where: { Self.ordinals.contains($0) }) || first.first?.isNumber == true {
        ordinals += 1
      }
    }
    if ordinals > 1 { throw Refusal("O14", "the names say where they stand") }
  }

  /// Whether the order goes round, so that no stage is the first one.
  var isCycle: Bool {
    let words = bank.lexicon.words(in: fact.heading + " " + fact.topic).map(\.text)
    return words.contains { Self.cycles.contains($0) || $0.hasSuffix("kreislauf") }
  }

  /// Whether the stage is only the first one because some stage must be.
  var isFirstOfCycle: Bool { fact.order == 1 && isCycle }

  /// Whether the order is one in space, with two ends to begin at.
  var isSpatial: Bool {
    bank.lexicon.words(in: fact.heading + " " + fact.topic).contains {
      Self.layers.contains($0.text)
    }
  }

  private static let layers: Set<String> = [
    "layer", "layers", "level", "levels", "schicht", "schichten", "ebene", "ebenen",
  ]
  private static let cycles: Set<String> = ["cycle", "cycles", "zyklus"]

  /// Refuses to ask for the place of a stage whose name has a word such as *initial*.
  func checkOrdinal() throws(Refusal) {
    if saysItsPlace(index) { throw Refusal("O14", "'\(fact.name)' says where it stands") }
  }

  /// Whether the name of a stage has a word such as *initial* or *aftermath*.
  private func saysItsPlace(_ place: Int) -> Bool {
    bank.name(at: place).words.contains {
      Self.ordinals.contains($0.text) || Self.ends.contains($0.text)
    }
  }

  private var stagesOfList: [Int] { bank.siblings(of: index) + [index] }

  private static let ordinals: Set<String> = [
    "first", "second", "third", "fourth", "fifth", "final", "last", "initial", "firstly",
    "secondly", "lastly", "finally", "zuerst", "zuletzt", "erster", "zweiter", "dritter", "letzter",
    "erste", "zweite", "dritte", "letzte", "vierte", "fünfte",
  ]
  /// Words that tell the first or the last stage.
  private static let ends: Set<String> = [
    "start", "starting", "begin", "beginning", "opening", "introduction", "prologue", "onset",
    "end", "ending", "closing", "conclusion", "finale", "epilogue", "resolution", "outcome",
    "after", "aftermath", "anfang", "beginn", "einleitung", "vorspiel", "ende", "schluss",
    "abschluss", "ausgang", "nachspiel", "auflösung",
  ]
  /// Words that a name opens with only to say its place.
  private static let counters: Set<String> = [
    "first", "second", "third", "firstly", "secondly", "thirdly", "lastly", "finally", "zuerst",
    "zuletzt", "erstens", "zweitens", "drittens",
  ]
  private static let steps: Set<String> = ["stage", "step", "phase", "schritt", "stufe"]

  /// The names that may stand beside a stage: the others of its list, but never the stage that the
  /// stem names nor one that says its place, which could be struck out.
  ///
  /// Stages of other topics are no options: the stem says whose stages all of them are.
  func stagePools(without named: Int?) -> [[Phrase]] {
    [
      bank.siblings(of: index).filter { $0 != named && !saysItsPlace($0) }
        .map { bank.name(at: $0) }
    ]
  }

  /// How a question for a stage by its neighbor is classed: wordings other than English say so by
  /// place.
  func stagePattern(hasNeighbor: Bool) -> Pattern {
    hasNeighbor && language.lowercased().hasPrefix("en") ? .nextStage : .stagePosition
  }
}
