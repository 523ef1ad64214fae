import DeckFormat

extension FactFinder {
  /// Adds something with a name, and its other names as facts of their own.
  mutating func addNamed(
    _ kind: Fact.Kind, name: String, aliases: [String], qualifier: String? = nil, text: String,
    in place: Surroundings, lines: ClosedRange<Int>, rule: String, group: Int,
    tier: FoundFact.Tier = .structure
  ) {
    // 'Grog: see chamotte' gives another name, and 'Comb: see drawn comb' nothing.
    if text.lowercased().hasPrefix("see "), text.wordCount <= 5 {
      let owner = text.dropFirst(4).description.trimmingEnd(".")
      guard terms.name(of: owner) != nil || kind == .definition, !owner.contains(",") else {
        return
      }
      addAlias(
        AliasPattern.Found(name: name, isLiteral: false, start: 0), of: owner, lines: lines,
        group: group)
      return
    }
    let subject = kind == .definition || (kind == .labelled && !place.isExplicit) ? "" : place.topic
    // Another script is shown beside the name; nobody types it as an answer.
    let scripts = aliases.filter { NameBrackets.isOtherScript($0, than: name) }
    var aliases = aliases.filter { !scripts.contains($0) }
    var qualifier = qualifier
    if !scripts.isEmpty, kind == .definition || kind == .role || kind == .labelled {
      qualifier = (scripts + [qualifier].compactMap(\.self)).joined(separator: ", ")
    }
    if scripts.isEmpty, let remark = qualifier, kind == .definition || kind == .role,
      NameBrackets.isSecondName(remark, of: name)
    {
      aliases.append(remark)
      qualifier = nil
    }
    let isSubjectItself = TextWords.key(subject) == TextWords.key(name)
    let isAdded = add(
      FoundFact(
        kind: kind, subject: isSubjectItself ? "" : subject, heading: place.heading, name: name,
        text: text,
        isSentence: false, aliases: aliases, qualifier: qualifier, lines: lines, rule: rule,
        tier: tier, group: group))
    guard isAdded, [.definition, .labelled, .role].contains(kind) else { return }
    terms.add(name)
    for alias in aliases where !NameBrackets.isQuoted(alias) { terms.add(alias: alias, of: name) }
    for alias in aliases where NameBrackets.isQuoted(alias) {
      addAlias(
        AliasPattern.Found(name: HeadingTerms.unquoted(alias), isLiteral: true, start: 0), of: name,
        lines: lines, group: group)
    }
    for alias in aliases
    where !NameBrackets.isQuoted(alias) && TextWords.key(alias) != TextWords.key(name) {
      add(
        FoundFact(
          kind: .alias, subject: name, name: alias, lines: lines,
          rule: Rule.alias,
          tier: .structure, group: group))
    }
    for found in AliasPattern.aliases(in: text) where found.start < 4 {
      addAlias(found, of: name, lines: lines, group: group)
    }
  }
}
