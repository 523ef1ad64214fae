import DeckFormat

// X-S3: numbered headings that are stages.
extension FactFinder {
  /// Reads runs of headings that are stages: `Step 1: Drafting`, `Phase II – Recruiting`, or numbered headings below one that speaks of an order.
  mutating func readStageHeadings() {
    var index = 0
    while index < sections.count {
      guard sections[index].number != nil, !sections[index].heading.isEmpty else {
        index += 1
        continue
      }
      let level = sections[index].level
      var run: [Int] = []
      var next = index
      while next < sections.count, sections[next].level >= level {
        if sections[next].level == level {
          guard let number = sections[next].number,
            number == run.count + (sections[index].number ?? 1)
          else { break }
          run.append(next)
        }
        next += 1
      }
      defer { index = max(next, index + 1) }
      guard run.count >= 3, let first = run.first else { continue }
      // What announces them: the heading above, the lead-in before, or the title.
      let above = sections[first].path.last ?? (first > 0 ? first - 1 : nil)
      var announcing = [sections[first].heading]
      if let above { announcing = [sections[above].heading] }
      let isNamed = isStageNumbered(first)
      let heading = announcing[0].isEmpty ? title : announcing[0]
      guard
        isNamed || ArticleWords.listKind(of: heading) == .stages
          || titleKind == .stages
      else { continue }
      var place = surroundings(above ?? first, leadIn: "")
      place.heading = heading
      if place.topic.isEmpty { place.topic = terms.main ?? "" }
      let group = newGroup()
      for stage in run {
        let text = sections[stage].blocks.compactMap { block -> ArticleText? in
          if case .paragraph(let text) = block { text } else { nil }
        }.first
        let description =
          text.map { Sentence.sentences(of: $0).prefix(2).map(\.text).joined(separator: " ") } ?? ""
        let lines =
          [sections[stage].line...sections[stage].line, text?.lines].compactMap(\.self).hull
          ?? 1...1
        addStage(
          sections[stage].heading, text: description, in: place, lines: lines,
          rule: Rule.stageHeadings, group: group)
      }
    }
  }

  /// Whether the article writes the heading with a word such as *Step*.
  private func isStageNumbered(_ index: Int) -> Bool { sections[index].isStage }
}
