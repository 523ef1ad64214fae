import Markup

extension [Inline] {
  /// The texts set in bold, in order, as a person reads them.
  var boldTexts: [String] {
    flatMap { node -> [String] in
      switch node {
      case .strong(let nodes): [nodes.plainText]
      case .emphasis(let nodes), .strikethrough(let nodes), .link(let nodes, _): nodes.boldTexts
      default: []
      }
    }
  }

  /// The images, in order.
  var images: [Fact.Image] {
    flatMap { node -> [Fact.Image] in
      switch node {
      case .image(let alternative, let path): [Fact.Image(alternative: alternative, path: path)]
      case .strong(let nodes), .emphasis(let nodes), .strikethrough(let nodes),
        .link(let nodes, _):
        nodes.images
      default: []
      }
    }
  }

  /// The identifier of an `<!-- id: x -->` comment.
  var fixedID: String? {
    for case .html(let html) in self {
      if case .id(let id)? = QuizComment(html) { return id }
    }
    return nil
  }

  /// Whether a `<!-- quiz: off -->` comment keeps what stands here from being asked.
  var isQuizOff: Bool {
    contains { node in
      if case .html(let html) = node { QuizComment(html) == .off } else { false }
    }
  }

  /// Whether a `<!-- quiz: topic -->` comment makes a topic of a heading.
  var isTopic: Bool {
    contains { node in
      if case .html(let html) = node { QuizComment(html) == .topic } else { false }
    }
  }

  /// The nodes of each line, as the author broke them.
  var lines: [[Inline]] {
    var result: [[Inline]] = [[]]
    for node in self {
      switch node {
      case .softBreak, .lineBreak: result.append([])
      default: result[result.count - 1].append(node)
      }
    }
    return result
  }
}
