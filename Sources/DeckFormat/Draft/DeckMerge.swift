import Markup

/// A newer copy of a source, brought into the deck that was made of an earlier one.
///
/// What the reader wrote by hand stays. The record at the end of the deck (``ImportRecord``) tells whose
/// change it is where deck and source differ; where there is none, the deck is taken to be right.
///
/// | in the deck | in the source | becomes |
/// | --- | --- | --- |
/// | as imported | says something else | what the source says, with the identifier it had |
/// | as imported | gone | gone |
/// | changed by hand | as imported | stays |
/// | changed by hand | says something else, or gone | stays, and is told |
/// | dropped by hand | there | stays dropped, and is told |
/// | not there | new | added behind what it follows in the source |
/// | added by hand | not there | stays |
package struct DeckMerge: Sendable {
  /// What became of a fact.
  package enum Outcome: String, CaseIterable, Sendable {
    /// It came with the newer copy.
    case new
    /// The source says it in other words.
    case changed
    /// The source no longer says it.
    case gone
    /// The reader changed it, and so did the source: it stays as it is.
    case kept
    /// The source no longer says it, but it stays, because the reader changed it or others depend on it.
    case keptThoughGone
    /// The reader dropped it.
    case dropped
  }

  /// What became of one fact.
  package struct Change: Equatable, Sendable {
    /// What became of it.
    package var outcome: Outcome
    /// What it says now, or said before it was gone.
    package var saying: String
    /// The source's line, from 1; nil where the source does not say it.
    package var line: Int?
  }

  /// The deck's file.
  package private(set) var text: String
  /// What became of facts that are not as they were, in the order of the source, then of the deck.
  package private(set) var changes: [Change] = []
  /// The newer copy as it was read, with the identifiers that the deck has for the same facts.
  package private(set) var named: DeckDraft
  /// The places in the draft's entries of what is new or says something else.
  package private(set) var newEntries: Set<Int> = []

  /// Brings a draft into a deck.
  ///
  /// - Parameters:
  ///   - draft: The newer copy, with what its reader dropped already taken out.
  ///   - whole: The newer copy as it was read, which is what the next import compares with; nil for
  ///     the draft.
  ///   - current: The deck's file.
  ///   - path: The deck's file, as it is named to Cardinal.
  package init(_ draft: DeckDraft, whole: DeckDraft? = nil, into current: String, path: String) {
    let record = ImportRecord(in: current)
    let old = ImportRecord.removed(from: current.replacing("\r\n", with: "\n"))
    let deck = Deck(parsing: old, path: path)
    let (named, moved) = MergeMatch.named(draft, as: deck, record: record)
    let (all, _) =
      whole.map { MergeMatch.named($0, as: deck, record: record) } ?? (named, moved)
    var editor = DeckLineEditor(old)
    let mine = DeckUnits(deck, lines: editor.lines)
    let source = DraftUnits(named, path: path)
    var isMatched: Set<Int> = []
    for (index, unit) in source.units.enumerated() {
      let line = named.entries[source.entry[index]].lines.lowerBound
      guard let place = mine.place[unit.fact.id] else {
        if record?.has(unit.fact) ?? false, !moved.contains(unit.fact.id) {
          changes.append(Change(outcome: .dropped, saying: unit.fact.saying, line: line))
        } else {
          editor.insert(source.lines(of: index), for: index, in: source, near: mine)
          newEntries.insert(source.entry[index])
          changes.append(Change(outcome: .new, saying: unit.fact.saying, line: line))
        }
        continue
      }
      isMatched.insert(place)
      editor.anchors[index] = place
      let current = mine.units[place]
      guard current.statements != unit.statements else { continue }
      if let record, current.facts.allSatisfy(record.says) {
        let lines = source.lines(of: index, isAsked: current.fact.quiz != .off)
        if editor.hasShape(of: lines, place, in: mine) {
          editor.replace(place, of: mine, with: lines)
        } else {
          // A row cannot stand where a bullet stood.
          editor.anchors[index] = nil
          editor.remove(place, of: mine)
          editor.insert(lines, for: index, in: source, near: mine)
        }
        newEntries.insert(source.entry[index])
        changes.append(Change(outcome: .changed, saying: unit.fact.saying, line: line))
      } else if !(record.map { unit.facts.allSatisfy($0.says) } ?? false) {
        changes.append(Change(outcome: .kept, saying: current.fact.saying, line: line))
      }
    }
    for (place, unit) in mine.units.enumerated() where !isMatched.contains(place) {
      guard let record, record.has(unit.fact) else { continue }
      if unit.facts.allSatisfy(record.says), unit.isRemovable {
        editor.remove(place, of: mine)
        changes.append(Change(outcome: .gone, saying: unit.fact.saying))
      } else {
        changes.append(Change(outcome: .keptThoughGone, saying: unit.fact.saying))
      }
    }
    var merged = editor.text
    if deck.printed() == old { merged = Deck(parsing: merged, path: path).printed() }
    self.named = all
    let facts = Deck(parsing: all.text, path: path).facts.filter { $0.kind != .list }
    text = ImportRecord(facts).added(to: merged)
  }
}
