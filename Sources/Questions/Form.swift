/// A way of asking, as it is named in commands, settings and the log.
///
/// The names and summaries here are the ones that help, settings and documentation print.
package enum Form: String, CaseIterable, Codable, Comparable, Sendable {
  /// Shown, answered in the head, revealed, rated by the learner.
  case recall
  /// A name is typed.
  case typed
  /// One of several options is chosen.
  case choice
  /// A gap in a sentence is filled.
  case cloze
  /// The topic is chosen that something belongs to.
  case whichTopic = "which-topic"
  /// All members of a list are named, in any order.
  case listAll = "list-all"
  /// The members of an ordered list are put in order.
  case order

  /// What the form asks of a learner, in half a sentence.
  package var summary: String {
    switch self {
    case .recall: "answer in your head or by typing, see the answer, rate yourself"
    case .typed: "type the name"
    case .choice: "choose one of several answers"
    case .cloze: "fill the gap in a sentence"
    case .whichTopic: "say which topic something belongs to"
    case .listAll: "name all members of a list, in any order"
    case .order: "put the stages in order"
    }
  }

  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
