import DeckFormat
import Foundation
import Presentation
import Questions
import Scheduling
import Storage
import Study

/// What is needed to plan a learner's session: decks, memories, and how much is new today.
@MainActor
struct StudyDesk {
  let learner: Learner
  /// What holds for the learner; options of the command may be added.
  var settings: Settings
  let states: [Card.ID: CardState]
  let suspended: Set<Card.ID>
  /// The cards that are not asked before a later day than today, with these days.
  let buried: [Card.ID: Int]
  /// The cards that are not asked today: suspended or buried.
  let resting: Set<Card.ID>
  let today: Int
  /// What turns this learner's reviews into memory.
  let replay: Replay
  private let workspace: Workspace
  private let common: CommonOptions

  init(workspace: Workspace, common: CommonOptions) throws {
    self.workspace = workspace
    self.common = common
    let store = try workspace.store(common)
    learner = try workspace.learner(common)
    states = try store.states(of: learner.id)
    suspended = try store.suspended(of: learner.id)
    let today = workspace.world.now().day
    self.today = today
    buried = try store.buried(of: learner.id).filter { $0.value > today }
    resting = suspended.union(buried.keys)
    replay = try store.replay(of: learner.id)
    settings = Settings(
      stored: try store.settings(of: learner.id), config: workspace.config.values)
  }

  /// The decks of some names, ready to ask; all decks for none.
  func banks(named names: [String], tags: [String] = []) throws -> [Bank] {
    let decks = try workspace.decks(matching: names, common)
    return Bank.banks(
      of: decks.filter { deck in tags.isEmpty || !Set(tags).isDisjoint(with: deck.tags) }
        .map(settings.applied))
  }

  /// How memories of some decks' cards become intervals, by deck.
  func intervals(of banks: [Bank]) -> [String: IntervalPolicy] {
    var settings = settings
    var intervals: [String: IntervalPolicy] = [:]
    for deck in banks.map(\.deck) {
      settings.read(notesOf: deck)
      intervals[deck.id] = settings.intervals(forDeck: deck.id)
    }
    return intervals
  }

  /// What the coming days hold: cards that are asked, buried ones from their day on.
  var agenda: Agenda {
    Agenda(
      states.lazy.filter { !suspended.contains($0.key) }.map { card, state in
        buried[card].map { state.rescheduled(to: max($0, state.dueDay)) } ?? state
      }, easyDays: settings.easyDays)
  }

  /// The identifiers of the decks of which some card was reviewed.
  var begunDecks: Set<String> { Set(states.keys.compactMap { Card(id: $0)?.deck }) }

  /// The decks that were begun; where none was, the first on the shelf.
  func begunOrFirst() throws -> [Bank] {
    let all = Self.shelf(try banks(named: []))
    let ids = begunDecks
    let begun = all.filter { ids.contains($0.deck.id) }
    return begun.isEmpty ? Array(all.prefix(1)) : begun
  }

  /// Complains of a tag that no deck has.
  func checkTags(_ tags: [String]) throws {
    // Looking for tags reads every deck.
    guard !tags.isEmpty else { return }
    let known = Array(Set(try workspace.decks(common).flatMap(\.tags))).sorted()
    for tag in tags where !known.contains(tag) {
      let hint =
        EditDistance.nearest(to: tag, in: known)
        .map { "did you mean '\($0)'?" } ?? "there are \(known.joined(separator: ", "))"
      throw CommandError(
        "cardinal: error: no deck has the tag '\(tag)'; \(hint)", status: .noInput)
    }
  }

  /// The spellings this learner has had accepted.
  func accepted() throws -> [Card.ID: [String]] {
    try workspace.store(common).aliases(of: learner.id)
  }

  /// What this learner has answered instead of something else.
  func confusions() throws -> [Confusion] {
    try workspace.store(common).confusions(of: learner.id)
  }

  /// Plans a session; new facts come from decks that were never studied only where beginning is
  /// allowed.
  func plan(
    _ banks: [Bank], newLimit: Int? = nil, ahead: Int = 0, isCram: Bool = false,
    isBeginningAllowed: Bool, topics: [String] = [], forms: [Form] = []
  ) -> StudyPlan {
    // A deck's own limit holds for that deck; studied alone, it takes the place of the general one.
    let own = banks.count == 1 ? banks[0].deck.newPerDay : nil
    let limit = newLimit ?? own ?? settings.newFactsADay
    let met = (try? workspace.store(common).introduced(by: learner.id, on: today)) ?? 0
    let begun = begunDecks
    let asked = banks.filter { isBeginningAllowed || begun.contains($0.deck.id) }
    let wanted = Set(topics.map { $0.lowercased() })
    let includes = { (_: Deck, fact: Fact) in
      let isOfTopic =
        wanted.isEmpty || wanted.contains(fact.topic.lowercased())
        || wanted.contains(fact.heading.lowercased())
      // These forms ask for lists alone, which would else wait behind their members.
      let areLists = !forms.isEmpty && Set(forms).isSubset(of: [.listAll, .order])
      return isOfTopic && (!areLists || fact.kind == .list)
    }
    return StudyPlan(
      banks: asked, states: states, suspended: resting, today: today, ahead: ahead,
      newFacts: max(0, limit - met), newLimit: limit, isCram: isCram, backlog: settings.backlog,
      reviewsLeft: reviewsLeft, model: replay.model,
      includes: wanted.isEmpty && forms.isEmpty ? nil : includes)
  }

  /// The due cards that may still be asked today; nil where nothing limits them.
  var reviewsLeft: Int? { settings.reviewsADay.map { max(0, $0 - reviewedToday) } }

  /// The cards met before today that were reviewed today.
  private var reviewedToday: Int {
    states.values.count { $0.lastDay == today && $0.firstDay < today }
  }

  /// Whether a plan asks anything of a deck.
  func isAsked(_ deck: Deck, in plan: StudyPlan) -> Bool {
    plan.due.contains { $0.deck == deck.id } || plan.lessons.contains { $0.deck == deck.id }
  }

  /// The number of a deck's cards that are due today.
  func due(in bank: Bank) -> Int {
    bank.cards.count { card in
      guard let state = states[card.id] else { return false }
      return state.dueDay <= today && !resting.contains(card.id)
    }
  }

  /// What to say of new facts at the end of a session in which everything else was asked.
  ///
  /// - Parameters:
  ///   - plan: What was asked.
  ///   - limit: The new facts of the day, where all of them are met; nil where something else keeps
  ///     the others back.
  ///   - words: What followed `study`, to go on in the same way.
  /// - Returns: How many wait and how to go on; nil where none are left, none were wanted, or they
  ///   wait because too much was due.
  func newFactsLeft(_ plan: StudyPlan, limit: Int?, words: [String]) -> String? {
    if case .backlog? = plan.pause { return nil }
    guard plan.newLeft > 0, limit != 0 else { return nil }
    let left = Plural.count(plan.newLeft, "new fact")
    let wait = plan.newLeft == 1 ? "waits" : "wait"
    guard let limit else { return "\(left) \(wait) for another day" }
    return "today's \(Plural.count(limit, "new fact")) \(limit == 1 ? "was" : "were") shown, "
      + "\(Plural.grouped(plan.newLeft)) more \(wait); "
      + "'study \((words + ["--new", "\(limit + 10)"]).joined(separator: " "))' meets more"
  }

  /// What to say where there is nothing to ask.
  func nothingToStudy(_ plan: StudyPlan, banks: [Bank], named names: [String]) throws -> String {
    if banks.isEmpty {
      return names.isEmpty
        ? try Self.noDecks(in: workspace.library(common)) : "none of these decks has that tag"
    }
    if plan.dueLeft > 0, let most = settings.reviewsADay {
      return "today's \(Plural.count(most, "due card")) \(most == 1 ? "is" : "are") answered "
        + "(setting 'reviews'), \(Plural.grouped(plan.dueLeft)) more wait for another day"
    }
    if case .dayIsFull(let limit)? = plan.pause, limit > 0 {
      return "nothing is due, and today's \(limit) new facts were shown; "
        + "'study \((names + ["--new", "\(limit + 10)"]).joined(separator: " "))' meets more"
    }
    let days = banks.flatMap(\.cards).filter { !suspended.contains($0.id) }
      .compactMap { card in states[card.id].map { max($0.dueDay, buried[card.id] ?? 0) } }
    let begun = begunDecks
    let fresh = Self.shelf(banks).first { !begun.contains($0.deck.id) }
    if names.isEmpty, let fresh {
      return "nothing is due; 'study \(fresh.deck.id)' begins a new deck"
    }
    guard let next = days.filter({ $0 > today }).min() else {
      return plan.newLeft > 0
        ? "nothing is due, and \(Plural.count(plan.newLeft, "new fact")) "
          + "\(plan.newLeft == 1 ? "waits" : "wait"); "
          + "'study \((names + ["--new", "10"]).joined(separator: " "))' meets some"
        : "there is nothing to study here"
    }
    return "nothing is due; the next cards come \(DayText.distance(to: next, from: today))"
  }

  /// What to say in a library without decks.
  static func noDecks(in library: Library) -> String {
    "there are no decks yet; put notes as Markdown files into \(library.decksFolder)"
  }

  /// The decks in the order of a shelf: for everyone before for adults, short before long.
  static func shelf(_ banks: [Bank]) -> [Bank] {
    banks.sorted { left, right in
      func key(_ bank: Bank) -> (Int, Int, String) {
        (bank.deck.audience == .everyone ? 0 : 1, bank.deck.facts.count, bank.deck.id)
      }
      return key(left) < key(right)
    }
  }
}
