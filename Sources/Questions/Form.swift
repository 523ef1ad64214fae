/// A way of asking, as it is named in commands, settings and the log.
///
/// The names and summaries here are the ones that help, settings and documentation print; which
/// facts a form suits stands with its generator, see ``QuestionMaker/suits(of:)``.
package enum Form: String, CaseIterable, Codable, Comparable, Sendable {
  /// Shown, answered in the head, revealed, rated by the learner.
  case recall
  /// A name is typed.
  case typed
  /// One of several names, meanings or answers is chosen.
  case choice
  /// A gap in a sentence is filled.
  case cloze
  /// The topic is chosen that something belongs to.
  case whichTopic = "which-topic"
  /// The stage is chosen that follows another.
  case nextStage = "next-stage"
  /// The stage is chosen that comes before another.
  case previousStage = "previous-stage"
  /// The first or the last stage is chosen.
  case firstLast = "first-last"
  /// The stage is chosen that has a place in the order.
  case stagePosition = "stage-position"
  /// It is said how topics, or two things that were mixed up, differ.
  case contrast
  /// The item is chosen that belongs to another topic than the rest.
  case oddOneOut = "odd-one-out"
  /// A statement is called true or false.
  case trueFalse = "true-false"
  /// A question is answered with yes or no.
  case yesNo = "yes-no"
  /// Names are matched with what is said of them.
  case matching
  /// All members of a list are named, in any order.
  case listAll = "list-all"
  /// The members of an ordered list are put in order.
  case order

  /// What a right reply in a form shows of a learner's memory.
  package enum Evidence: Equatable, Sendable {
    /// That they knew it.
    case recall
    /// That they knew it, or were lucky among three or more.
    case choice
    /// Too little to schedule by: half of all guesses are right, or one reply helps another.
    case none
  }

  /// What the form asks of a learner, in half a sentence.
  package var summary: String {
    switch self {
    case .recall: "answer in your head or by typing, see the answer, rate yourself"
    case .typed: "type the name"
    case .choice: "choose one of several answers"
    case .cloze: "fill the gap in a sentence"
    case .whichTopic: "say which topic something belongs to"
    case .nextStage: "choose the stage that follows another"
    case .previousStage: "choose the stage before another"
    case .firstLast: "choose the first or the last stage"
    case .stagePosition: "choose the stage at a place in the order"
    case .contrast: "say how two things differ"
    case .oddOneOut: "choose the one that does not belong"
    case .trueFalse: "say whether a statement is true"
    case .yesNo: "answer a question with yes or no"
    case .matching: "match names with what is said of them"
    case .listAll: "name all members of a list, in any order"
    case .order: "put the stages in order"
    }
  }

  /// What a right reply shows.
  package var evidence: Evidence {
    switch self {
    case .recall, .typed, .cloze, .listAll, .order: .recall
    case .choice, .whichTopic, .nextStage, .previousStage, .firstLast, .stagePosition, .contrast:
      .choice
    case .oddOneOut, .trueFalse, .yesNo, .matching: .none
    }
  }

  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
