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

  init(_ plan: StudyPlan) {
    due = plan.due[...]
    lessons = plan.lessons
  }

  /// The due cards that were not asked yet.
  var dueCards: [Card] { held + due }

  /// The number of due cards that were not asked yet.
  var dueCount: Int { held.count + due.count }

  /// Whether nothing is left.
  var isEmpty: Bool {
    dueCount == 0 && lessons.isEmpty && returning.isEmpty && skipped.isEmpty
  }

  /// Takes out what comes next.
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
    return takeFarthest()
  }

  /// Puts the facts of a lesson that was shown into the queue.
  mutating func add(_ lesson: StudyPlan.Lesson, distance: Int = SessionQueue.distance) {
    for card in lesson.cards {
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
    let index = returning.firstIndex { suits($0, asked) && gap(before: $0.card) == Self.distance }
    return index.map { ask(returning.remove(at: $0)) }
  }

  /// The next new fact that was shown and is ready; where none waits, the next lesson.
  private mutating func takeNew() -> Next? {
    if let next = takeReturning(where: { $0.isNew && $0.readyAt <= $1 }) { return next }
    guard !returning.contains(where: \.isNew), let lesson = lessons.first else { return nil }
    lessons.removeFirst()
    dueSinceNew = 0
    return .lesson(lesson)
  }

  private mutating func takeDue() -> Next? {
    var found = held.firstIndex { gap(before: $0) == Self.distance }.map { held.remove(at: $0) }
    while found == nil, let card = due.popFirst() {
      if gap(before: card) == Self.distance { found = card } else { held.append(card) }
    }
    guard let found else { return nil }
    dueSinceNew += 1
    return ask(Entry(card: found))
  }

  private mutating func takeSkipped() -> Next? {
    let index = skipped.firstIndex { gap(before: $0.card) == Self.distance }
    return index.map { ask(skipped.remove(at: $0)) }
  }

  /// The card whose kin was asked the longest time ago, where all that is left has some.
  private mutating func takeFarthest() -> Next {
    let waiting = held.map { Entry(card: $0) } + returning + skipped
    var best: (entry: Entry, gap: Int)?
    for entry in waiting {
      let gap = gap(before: entry.card)
      if gap > best?.gap ?? -1 { best = (entry, gap) }
    }
    guard let entry = best?.entry else { return .nothing }
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
    if entry.isNew { dueSinceNew = 0 }
    asked += 1
    recent.append(entry.card)
    if recent.count > Self.distance { recent.removeFirst() }
    return .card(entry)
  }

  /// The number of questions between a card and its kin asked last; at most ``distance``.
  private func gap(before card: Card) -> Int {
    guard let index = recent.lastIndex(where: { $0.isKin(of: card) }) else { return Self.distance }
    return recent.count - 1 - index
  }
}
