import DeckFormat

// X-R1, X-D3, X-S1, X-L1: items with labels, by what announces them.
extension FactFinder {
  /// The kind of labelled items.
  private func kind(ofLabelled items: [ArticleItem], isNumbered: Bool, in place: Surroundings) -> (
    Fact.Kind, String
  ) {
    switch place.kind {
    case .roles?: (.role, Rule.roles)
    case .definitions?: (.definition, isNumbered ? Rule.numbered : Rule.label)
    case .stages? where isNumbered || ArticleWords.saysStages(place.heading): (.stage, Rule.stages)
    default: (.labelled, Rule.labelled)
    }
  }

  /// Whether what announces a list speaks of an order in plain words.
  func isOrdered(_ place: Surroundings) -> Bool {
    ArticleWords.listKind(of: place.heading) == .stages
  }

  mutating func readLabelled(
    _ items: [ArticleItem], _ labels: [ArticleLabel?], isNumbered: Bool, in place: Surroundings
  ) {
    let group = newGroup()
    var (kind, rule) = kind(ofLabelled: items, isNumbered: isNumbered, in: place)
    // 'term = meaning' is how people write vocabulary, whatever the heading says.
    let equals = labels.count { $0?.separator == .equals || $0?.separator == .leader }
    if kind == .labelled,
      equals * 2 > items.count || DefinitionShape.areDefinitions(labels.compactMap { $0?.text })
    {
      (kind, rule) = (.definition, Rule.label)
    }
    for (item, label) in zip(items, labels) {
      guard let lines = [item].lines else { continue }
      guard let label else {
        if kind == .stage {
          addStage(
            item.text.flowing.plain.trimmed, text: "", in: place, lines: lines, rule: rule,
            group: group)
        } else {
          readItemAsSentence(item, in: place)
        }
        continue
      }
      guard !Reminder.isTime(label.text), !Reminder.isReminder(label.name + ":") else { continue }
      let text = label.text.isEmpty ? item.blocks.innerText : label.text
      if kind == .stage {
        addStage(
          label.name + (label.qualifier.map { " (\($0))" } ?? ""), text: text, in: place,
          lines: lines, rule: rule, group: group)
        continue
      }
      guard !text.isEmpty else { continue }
      if HeadingShape.isQuestion(label.name) {
        addQuestion(label.name, answer: text, lines: lines, group: group, heading: place.heading)
        continue
      }
      if readSides(label, lines: lines, in: place, group: group) { continue }
      addNamed(
        kind, name: label.name, aliases: label.aliases, qualifier: label.qualifier, text: text,
        in: place, lines: lines,
        rule: rule, group: group)
    }
  }
}
