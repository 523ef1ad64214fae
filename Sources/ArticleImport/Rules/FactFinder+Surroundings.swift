import DeckFormat

/// What stands around a list, table or run of lines.
struct Surroundings {
  /// The section's place.
  var section: Int
  /// The line above that announces it; empty if none does.
  var leadIn: String
  /// The topic it belongs to; empty if none.
  var topic: String
  /// Whether the lead-in or a heading names the topic, not the title alone.
  var isExplicit: Bool
  /// What the lead-in, else the nearest heading that says anything, says of lists.
  var kind: ArticleWords.ListKind?
  /// What the list is called: its lead-in or heading.
  var heading: String
}

extension FactFinder {
  /// What is known about a list in a section.
  func surroundings(_ index: Int, leadIn: String) -> Surroundings {
    let named = terms.mentions(in: leadIn)
    var topic = named.count == 1 ? named[0] : named.count > 1 ? "" : self.topic(of: index)
    let isExplicit =
      named.count == 1 || (named.isEmpty && !topic.isEmpty && isNamed(topic, above: index))
    // 'Advantages of a truss bridge' names its topic, known or not.
    if named.isEmpty,
      let owner = LeadIn.owner(in: leadIn.isEmpty ? sections[index].heading : leadIn)
    {
      topic = terms.name(of: owner) ?? owner
    }
    var kind = leadIn.isEmpty ? nil : ArticleWords.listKind(of: leadIn)
    if kind == nil {
      kind = sections[index].kind
      if kind == nil, sections[index].heading.isEmpty { kind = titleKind }
    }
    let heading = leadIn.isEmpty ? sections[index].heading : leadIn
    if topic.isEmpty, named.isEmpty,
      kind == .characteristics || kind == .stages || kind == .types
    {
      topic = subject(of: index)
    }
    // In notes, what stands right above a list is its subject.
    if isNotes, named.isEmpty, kind != .roles, kind != .definitions, kind != .examples,
      let own = ownSubject(of: index, leadIn: leadIn, kind: kind)
    {
      topic = own
    }
    return Surroundings(
      section: index, leadIn: leadIn, topic: topic, isExplicit: isExplicit, kind: kind,
      heading: heading)
  }

  /// Whether a heading above a section names a topic, other than as the title does.
  private func isNamed(_ topic: String, above index: Int) -> Bool {
    ([index] + sections[index].path).contains { place in
      let heading = sections[place].heading
      return heading != title && (sections[place].level > 1 || isNotes)
        && (terms.mentions(in: heading).contains(topic)
          || sections[place].asked.flatMap { terms.name(of: $0) } == topic)
    }
  }

  /// What a lead-in or heading of notes calls the list below it: `Skydiver, in order:`; nil if it says only a kind.
  private func ownSubject(of index: Int, leadIn: String, kind: ArticleWords.ListKind?) -> String? {
    let above = leadIn.isEmpty ? sections[index].heading : leadIn
    let name =
      NameBrackets.parted(above).name.split(separator: ", in order").first.map(String.init) ?? ""
    guard !name.isEmpty, name.wordCount <= 8, terms.mentions(in: above).isEmpty,
      !ArticleWords.isKindOnly(name), !HeadingShape.isQuestion(name)
    else { return nil }
    return name.trimmed
  }
}
