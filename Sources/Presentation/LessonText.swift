import DeckFormat
import Questions

/// A new fact as it is shown before it is asked.
struct LessonText {
  private let fact: Fact
  private let topic: String
  private let isItem: Bool

  /// A fact of a lesson; `isItem` for one that is shown below its list.
  init(_ fact: Fact, topic: String, isItem: Bool = false) {
    self.fact = fact
    self.topic = topic
    self.isItem = isItem
  }

  /// The lines, each fact beginning at the margin.
  func lines(width: Int) -> [String] {
    var lines = Wrapping.lines(
      text.sanitized, width: width, indent: isItem ? "    - " : "  ",
      hanging: isItem ? "      " : "    ")
    for image in fact.images {
      lines += Wrapping.lines(
        "picture: \(image.alternative) (\(image.path))".sanitized, width: width, indent: "    ")
    }
    if let note = fact.note {
      lines += Wrapping.lines(note.sanitized, width: width, indent: "    ")
    }
    return lines
  }

  private var text: String {
    let kind =
      fact.heading.isEmpty || fact.heading == topic || isItem ? "" : "\(fact.heading): "
    switch fact.kind {
    case .definition where fact.name == topic: return fact.text
    case .definition: return "\(fact.name): \(fact.text)"
    case .role, .labelled: return "\(kind)\(fact.name): \(fact.text)"
    case .characteristic, .example: return kind + fact.text
    case .stage:
      let number = fact.order.map { "\($0). " } ?? ""
      let remark = fact.qualifier.map { " (\($0))" } ?? ""
      let text = fact.text.isEmpty ? "" : ": \(fact.text)"
      return kind + number + fact.name + remark + text
    case .alias: return "\(fact.topic) is also called \(fact.name)"
    case .gloss: return "\(fact.topic) literally means '\(fact.name)'"
    case .contrast:
      let sides = fact.sides.map { "\($0.term): \($0.value)" }.joined(separator: "; ")
      return fact.name.isEmpty ? sides : "\(fact.name). \(sides)"
    case .faq, .authored: return fact.saying
    case .list:
      return "\(fact.heading): \(fact.members.count) in all"
        + (fact.memberKind == .stage ? ", to be known in order" : "")
    }
  }
}
