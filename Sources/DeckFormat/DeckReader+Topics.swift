import Markup

extension DeckReader {
  /// Finds every topic below a heading, so that tables may name them in any order.
  mutating func findTopics(in section: Section) {
    if let name = topicName(of: section), let heading = section.heading {
      let id = HeadingText(heading).id ?? Slug.of(name)
      var topic = Topic(id: id, name: name, location: section.location)
      for block in section.body {
        guard case .paragraph(let inlines) = block.content else { continue }
        for line in inlines.nodes.lines {
          if case .names(let names)? = Remark(line, keywords: keywords) { topic.aliases += names }
        }
      }
      for key in [name] + topic.aliases where topicsByName[keywords.plainName(key)] == nil {
        topicsByName[keywords.plainName(key)] = topic
      }
    }
    for child in section.children { findTopics(in: child) }
  }

  /// The name of the topic a heading defines in its first paragraph; nil if it defines none.
  func topicName(of section: Section) -> String? {
    guard let heading = section.heading else { return nil }
    if heading.nodes.isTopic { return HeadingText(heading).name }
    guard let paragraph = section.firstParagraph else { return nil }
    let name = HeadingText(heading).name
    if name.isQuestion {
      guard let asked = termAsked(in: name) else { return nil }
      return Definition.isDefinition(paragraph, of: asked, keywords: keywords) ? asked : nil
    }
    return Definition.isDefinition(paragraph, of: name, keywords: keywords) ? name : nil
  }

  /// What a heading such as *What is a heist?* asks about.
  private func termAsked(in heading: String) -> String? {
    let lowered = heading.lowercased()
    for opening in keywords.whatIs where lowered.hasPrefix(opening) {
      var rest = heading.dropFirst(opening.count).dropLast()
      if let space = rest.firstIndex(of: " "),
        keywords.articles.contains(rest[..<space].lowercased())
      {
        rest = rest[rest.index(after: space)...]
      }
      guard !rest.isEmpty else { return nil }
      // A name has a capital as other headings do, unless it has capitals of its own: *pH*.
      let first = rest.prefix { !$0.isWhitespace }
      return first.allSatisfy({ $0.isLowercase })
        ? rest.prefix(1).uppercased() + rest.dropFirst() : String(rest)
    }
    return nil
  }

  /// Reads a heading and everything below it.
  mutating func read(_ section: Section, in outer: Context) {
    var context = outer
    if let heading = section.heading {
      let text = HeadingText(heading)
      context.heading = text.name
      context.headingID = text.id ?? Slug.of(text.name)
      if let name = topicName(of: section), let topic = topicsByName[keywords.plainName(name)] {
        if topic.location == section.location {
          readTopic(topic, section, in: outer)
          context.topic = topic
          for child in section.children { read(child, in: context) }
          return
        }
        if !text.name.isQuestion {
          report(
            .error, "duplicate",
            "'\(name)' is already a topic of this deck on line \(topic.location.line); "
              + "give one of them another name",
            at: section.location)
          return
        }
      }
      if text.name.isQuestion, readQuestion(text, section, in: outer) {
        for child in section.children { read(child, in: outer) }
        return
      }
      if !keywords.isKind(text.name) { context.subject = text.name }
      // The deck's own title says nothing about a place in it.
      if section.location == titleLocation { context = outer }
    }
    readBody(section.body, in: context)
    for child in section.children { read(child, in: context) }
  }

  /// Reads a topic's own paragraphs: its definition, other names and literal meanings.
  private mutating func readTopic(_ topic: Topic, _ section: Section, in outer: Context) {
    var rest: [Block] = []
    var definition: Fact?
    var names: [Fact] = []
    for block in section.body {
      switch block.content {
      case .paragraph(let inlines) where !isCard(inlines):
        var prose: [[Inline]] = []
        for line in inlines.nodes.lines {
          if let remark = Remark(line, keywords: keywords) {
            deck.remarkPlaces.insert(block.location)
            names += facts(from: remark, of: topic.name, id: topic.id, at: block)
          } else {
            prose.append(line)
          }
        }
        guard !prose.isEmpty else { continue }
        if definition == nil, !(section.heading?.nodes.isTopic ?? false) {
          let nodes = Array(prose.joined(separator: [.softBreak]))
          definition = self.definition(of: topic, nodes, block, in: outer)
        } else {
          report(
            .note, "prose", "this paragraph is kept, but nothing is asked from it",
            at: block.location)
        }
      case .quote(let blocks) where rest.isEmpty: definition?.note = blocks.plainText
      case .html(let html) where definition == nil: readComment(html, at: block.location)
      default: rest.append(block)
      }
    }
    if let definition { add(definition) }
    for name in names { add(name) }
    deck.topics.append(topic)
    readBody(rest, in: Context(topic: topic, heading: topic.name, headingID: ""))
  }

  private mutating func definition(
    of topic: Topic, _ nodes: [Inline], _ block: Block, in outer: Context
  ) -> Fact {
    Fact(
      id: topic.id, kind: .definition, topic: topic.name,
      heading: outer.topic?.name ?? outer.heading, name: topic.name, text: nodes.plainText,
      aliases: topic.aliases, images: nodes.images,
      quiz: nodes.isQuizOff ? .off : takeQuiz(), location: topic.location, endLine: block.endLine,
      rule: "deck.topic")
  }
}

extension Section {
  /// The first paragraph below the heading; nil if something else comes first.
  var firstParagraph: Inlines? {
    for block in body {
      switch block.content {
      case .paragraph(let inlines): return inlines
      case .html: continue
      default: return nil
      }
    }
    return nil
  }
}
