import Questions
package import Statistics

/// What was taken for what, in words; the sentences and the matrix count the same answers.
package struct ConfusionText: Sendable {
  private let confusions: [ToldConfusion]
  private let names: LearningNames

  /// Creates the text of confusions.
  ///
  /// - Parameters:
  ///   - rates: The confusions; those of what has fewer than three answers are not told.
  ///   - names: What their cards are called.
  package init(_ rates: [ConfusionRate], names: LearningNames = LearningNames()) {
    self.names = names
    confusions = ToldConfusion.all(of: rates, names: names)
      .filter { $0.answers >= ConfusionRate.fewestAnswers }
  }

  /// A sentence for each confusion, the most frequent first: `Netori is taken for Netorare 4 times in
  /// 10`; the ellipsis stands for the rest of a name that is too long for a sentence.
  package func sentences(ellipsis: String = "…") -> [String] {
    confusions.map { sentence($0, ellipsis) }
  }

  /// What was answered when a name was asked, for the names confused most.
  package var matrix: ConfusionMatrix {
    var entries: [ConfusionMatrix.Entry] = []
    var rows: Set<NameBearer> = []
    for confusion in confusions {
      guard case .name(let bearer) = confusion.asked else { continue }
      let asked = names.bearers.call(bearer).sanitized
      let answered =
        switch confusion.takenFor {
        case .name(let other): names.bearers.call(other).sanitized
        case .text(let text): text.sanitized
        }
      entries.append(.init(asked: asked, answered: answered, count: confusion.count))
      guard rows.insert(bearer).inserted else { continue }
      entries.append(.init(asked: asked, answered: asked, count: confusion.right))
    }
    return ConfusionMatrix(entries)
  }

  private func sentence(_ confusion: ToldConfusion, _ ellipsis: String) -> String {
    let answers = Plural.grouped(confusion.answers)
    let often =
      switch confusion.count {
      case 1: "once in \(answers)"
      case 2: "twice in \(answers)"
      default: "\(Plural.grouped(confusion.count)) times in \(answers)"
      }
    func call(_ bearer: NameBearer) -> String {
      names.bearers.call(bearer) { $0.told(ellipsis: ellipsis) }
    }
    let takenFor =
      switch confusion.takenFor {
      case .name(let other): call(other)
      case .text(let text): text.told(ellipsis: ellipsis)
      }
    switch confusion.asked {
    case .name(let bearer): return "\(call(bearer)) is taken for \(takenFor) \(often)"
    case .card(let card):
      let quoted = takenFor.hasPrefix("'") ? takenFor : "'\(takenFor)'"
      return "\(names.title(of: card)): answered with \(quoted) \(often)"
    }
  }
}
