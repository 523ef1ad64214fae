/// What a form becomes for one kind of fact: what is given and what is asked for.
///
/// The raw values are the `form` of `questions --json`.
package enum Pattern: String, CaseIterable, Codable, Sendable {
  case definitionToTerm = "definition_to_term"
  case termToDefinition = "term_to_definition"
  case descriptionToRole = "description_to_role"
  case roleToDescription = "role_to_description"
  case descriptionToLabel = "description_to_label"
  case labelToDescription = "label_to_description"
  case whichSubject = "which_subject"
  case listAll = "list_all"
  case orderStages = "order_stages"
  case nextStage = "next_stage"
  case stagePosition = "stage_position"
  case trueFalse = "true_false"
  case oddOneOut = "odd_one_out"
  case matching
  case cloze
  case contrast
  case faq
  case recall
}
