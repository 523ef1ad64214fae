/// What the rules know of the forms that questions come in, by the name that JSON lines use.
///
/// Written down here on its own, so that a form which the program misnames is noticed.
enum AskedForm: String, CaseIterable {
  case definitionToTerm = "definition_to_term"
  case termToDefinition = "term_to_definition"
  case descriptionToRole = "description_to_role"
  case roleToDescription = "role_to_description"
  case descriptionToLabel = "description_to_label"
  case labelToDescription = "label_to_description"
  case whichSubject = "which_subject"
  case nextStage = "next_stage"
  case stagePosition = "stage_position"
  case oddOneOut = "odd_one_out"
  case contrast
  case faq
  case cloze
  case listAll = "list_all"
  case orderStages = "order_stages"
  case trueFalse = "true_false"
  case matching
  case recall

  /// Whether one answer is chosen among options or typed.
  var isSingleAnswer: Bool {
    switch self {
    case .listAll, .orderStages, .trueFalse, .matching, .recall: false
    default: true
    }
  }

  /// Whether options are descriptions, which can be cut to one length, and not names.
  var answerIsText: Bool {
    switch self {
    case .termToDefinition, .roleToDescription, .labelToDescription, .faq, .contrast: true
    default: false
    }
  }

  /// Whether the topic is what is asked for, so that the stem must not name it.
  var hidesTopic: Bool { self == .whichSubject || self == .definitionToTerm }

  /// Whether two options are enough.
  var allowsTwoOptions: Bool { hidesTopic || self == .contrast }

  /// Whether the stem must say which topic it speaks of.
  var needsTopic: Bool {
    switch self {
    case .descriptionToRole, .listAll, .orderStages, .nextStage, .stagePosition: true
    default: false
    }
  }

  /// Whether the stem shows a description and asks what it belongs to.
  var showsDescription: Bool {
    switch self {
    case .definitionToTerm, .descriptionToRole, .descriptionToLabel, .whichSubject: true
    default: false
    }
  }

  /// Whether the stem shows a description of the fact and the answer is the fact's name.
  var asksName: Bool { showsDescription && self != .whichSubject }

  /// Whether a shared word between stem and answer says nothing about the answer.
  var isExemptFromLeaks: Bool {
    switch self {
    case .trueFalse, .matching, .orderStages, .oddOneOut: true
    default: false
    }
  }
}
