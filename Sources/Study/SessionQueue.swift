import Questions

/// What a session has still to ask, and in what order.
///
/// A copy is cheap whatever the number of due cards, so that one is kept for each answer that may be
/// taken back.
struct SessionQueue: Equatable, Sendable {
  /// A card that waits for its question.
  struct Entry: Equatable, Sendable {
    var card: Card
    /// The number of questions that must have been asked before.
    var readyAt = 0
    /// Whether only recall counts.
    var mustRecall = false
    /// Whether it is a fact shown in this session that was never answered.
    var isNew = false
    /// The number of hints that were given before it was skipped.
    var hints = 0
  }

  /// What comes next.
  enum Next: Equatable {
    /// A card is asked.
    case card(Entry)
    /// New facts are shown.
    case lesson(StudyPlan.Lesson)
    /// Nothing is left.
    case nothing
  }

  /// The questions that must lie between a miss and its return, and between kin.
  static let distance = 3

  /// The due cards that were passed over because of their kin; they go before the others.
  private var held: [Card] = []
  private var due: ArraySlice<Card>
  private(set) var lessons: [StudyPlan.Lesson]
  /// The cards that come back after a miss or a step, and the new facts that were just shown.
  private(set) var returning: [Entry] = []
  private(set) var skipped: [Entry] = []
  /// The cards asked last, the latest last; at most ``distance``.
  private var recent: [Card] = []
  /// The number of questions asked.
  private(set) var asked = 0
  private var dueSinceNew = 0
  /// The topics that could answer a new card that asks for one, see ``StudyPlan/rivals``.
  private let rivals: [Card.ID: Set<String>]
  /// The topics of which something was shown or asked, by the first part of the identifiers, of each
  /// deck.
  private var met: [String: Set<String>] = [:]
  /// Whether a new fact was asked that did not have to be held back.
  private var hasAskedNew = false

  init(_ plan: StudyPlan) {
    due = plan.due[...]
    lessons = plan.lessons
    rivals = plan.rivals
  }

  /// The due cards that were not asked yet.
  var dueCards: [Card] { held + due }

  /// The number of due cards that were not asked yet.
  var dueCount: Int { held.count + due.count }

  /// Whether nothing is left, but for what waits for another day.
  var isEmpty: Bool {
    guard lessons.isEmpty, skipped.isEmpty else { return false }
    guard dueCount > 0 || !returning.isEmpty else { return true }
    return leavesGiven && due.allSatisfy(isGiven) && held.allSatisfy(isGiven)
      && returning.allSatisfy(isGiven)
  }

  /// Takes out what comes next.
  ///
  /// A new card that asks for a topic is held back while its own topic is the only one of those it
  /// could be that was met in this session: the answer was just on screen. If no other one comes, it
  /// is asked at the end, or left for another day where the session is about that topic alone.
  mutating func next() -> Next {
    if let next = takeReturning(where: { !$0.isNew && $0.readyAt <= $1 }) { return next }
    let isNewTurn = dueCount == 0 || dueSinceNew >= 3
    if isNewTurn, let next = takeNew() { return next }
    if let next = takeDue() { return next }
    // Kin of what was just asked is all that is due.
    if let next = takeNew() { return next }
    // What is not ready yet comes early rather than never.
    if let next = takeReturning(where: { entry, _ in entry.isNew }) { return next }
    if let next = takeSkipped() { return next }
    if let next = takeFarthest(includingGiven: false) { return next }
    if leavesGiven { leaveRest() }
    return takeFarthest(includingGiven: true) ?? .nothing
  }

  /// Puts the facts of a lesson that was shown into the queue.
  mutating func add(_ lesson: StudyPlan.Lesson, distance: Int = SessionQueue.distance) {
    for card in lesson.cards {
      met[card.deck, default: []].insert(card.root)
      returning.append(Entry(card: card, readyAt: asked + distance, isNew: true))
    }
  }

  /// Brings a card back after at least three other questions.
  mutating func bringBack(_ card: Card, mustRecall: Bool) {
    returning.append(Entry(card: card, readyAt: asked + Self.distance, mustRecall: mustRecall))
  }

  /// Takes back that a card comes back.
  mutating func removeReturning(_ card: Card) { returning.removeAll { $0.card == card } }

  /// Puts a card at the end.
  mutating func skip(_ entry: Entry) { skipped.append(entry) }

  /// Takes a card out wherever it waits.
  mutating func remove(_ card: Card) {
    if due.contains(card) { due = due.filter { $0 != card }[...] }
    held.removeAll { $0 == card }
    returning.removeAll { $0.card == card }
    skipped.removeAll { $0.card == card }
  }
}

extension SessionQueue {
  /// The first card that comes back, suits (by itself and the number of questions asked) and is no
  /// kin of those asked last.
  private mutating func takeReturning(where suits: (Entry, Int) -> Bool) -> Next? {
    let index = returning.firstIndex {
      suits($0, asked) && gap(before: $0.card) == Self.distance && !isGiven($0)
    }
    return index.map { ask(returning.remove(at: $0)) }
  }

  /// The next new fact that was shown and is ready; where none waits, the next lesson.
  private mutating func takeNew() -> Next? {
    if let next = takeReturning(where: { $0.isNew && $0.readyAt <= $1 }) { return next }
    guard !returning.contains(where: { $0.isNew && !isGiven($0) }), let lesson = lessons.first
    else { return nil }
    lessons.removeFirst()
    dueSinceNew = 0
    return .lesson(lesson)
  }

  private mutating func takeDue() -> Next? {
    var found = held.firstIndex(where: isTimely).map { held.remove(at: $0) }
    while found == nil, let card = due.popFirst() {
      if isTimely(card) { found = card } else { held.append(card) }
    }
    guard let found else { return nil }
    dueSinceNew += 1
    return ask(Entry(card: found))
  }

  private mutating func takeSkipped() -> Next? {
    let index = skipped.firstIndex { gap(before: $0.card) == Self.distance }
    return index.map { ask(skipped.remove(at: $0)) }
  }

  /// Whether a due card may be asked now.
  private func isTimely(_ card: Card) -> Bool {
    gap(before: card) == Self.distance && !isGiven(card)
  }

  /// The card whose kin was asked the longest time ago, where all that is left has some; nil if
  /// nothing is left, or only what is held back and not included.
  private mutating func takeFarthest(includingGiven: Bool) -> Next? {
    let waiting =
      held.filter { includingGiven || !isGiven($0) }.map { Entry(card: $0) }
      + returning.filter { includingGiven || !isGiven($0) } + skipped
    var best: (entry: Entry, gap: Int)?
    for entry in waiting {
      let gap = gap(before: entry.card)
      if gap > best?.gap ?? -1 { best = (entry, gap) }
    }
    guard let entry = best?.entry else { return nil }
    if let index = held.firstIndex(of: entry.card) {
      held.remove(at: index)
    } else if let index = returning.firstIndex(of: entry) {
      returning.remove(at: index)
    } else if let index = skipped.firstIndex(of: entry) {
      skipped.remove(at: index)
    }
    return ask(entry)
  }

  private mutating func ask(_ entry: Entry) -> Next {
    if entry.isNew {
      dueSinceNew = 0
      hasAskedNew = hasAskedNew || !isGiven(entry.card)
    }
    met[entry.card.deck, default: []].insert(entry.card.root)
    asked += 1
    recent.append(entry.card)
    if recent.count > Self.distance { recent.removeFirst() }
    return .card(entry)
  }

  /// Whether the answer of a new card is what the session has been about so far.
  private func isGiven(_ card: Card) -> Bool {
    guard card.direction == .topic, !rivals.isEmpty, let rivals = rivals[card.id] else {
      return false
    }
    return !(met[card.deck] ?? []).contains { $0 != card.root && rivals.contains($0) }
  }

  /// The same for a card that waits; one that was asked in this session already is not held back.
  private func isGiven(_ entry: Entry) -> Bool { entry.isNew && isGiven(entry.card) }

  /// Whether what is held back may stay new: the session is about one topic, and there was something
  /// else to learn of it, so that another day begins with something else.
  private var leavesGiven: Bool {
    hasAskedNew && met.values.reduce(0) { $0 + $1.count } == 1
  }

  /// Leaves what is held back for another day.
  private mutating func leaveRest() {
    due.removeAll(where: isGiven)
    held.removeAll(where: isGiven)
    returning.removeAll(where: isGiven)
  }

  /// The number of questions between a card and its kin asked last; at most ``distance``.
  private func gap(before card: Card) -> Int {
    guard let index = recent.lastIndex(where: { $0.isKin(of: card) }) else { return Self.distance }
    return recent.count - 1 - index
  }
}
