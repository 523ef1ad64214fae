package import Statistics

/// What was taken for what, in words.
package struct ConfusionText: Sendable {
  private let rates: [ConfusionRate]
  private let names: LearningNames

  /// Creates the text of confusions.
  ///
  /// - Parameters:
  ///   - rates: The confusions, the most frequent first; those of cards with fewer than three answers
  ///     are not told.
  ///   - names: What their cards are called.
  package init(_ rates: [ConfusionRate], names: LearningNames = LearningNames()) {
    self.rates = rates.filter { $0.answers >= ConfusionRate.fewestAnswers }
    self.names = names
  }

  /// A sentence for each confusion, in order: `Netori is taken for Netorare 4 times in 10`.
  package var sentences: [String] { rates.map(sentence) }

  /// What was answered when a name was asked, for the names confused most.
  package var matrix: ConfusionMatrix {
    var entries: [ConfusionMatrix.Entry] = []
    var cards: Set<String> = []
    for rate in rates {
      guard let asked = name(of: rate) else { continue }
      entries.append(
        ConfusionMatrix.Entry(
          asked: asked, answered: rate.takenFor.sanitized, count: rate.count))
      guard cards.insert(rate.card).inserted else { continue }
      entries.append(ConfusionMatrix.Entry(asked: asked, answered: asked, count: rate.right))
    }
    return ConfusionMatrix(entries)
  }

  private func sentence(_ rate: ConfusionRate) -> String {
    let often =
      switch rate.count {
      case 1: "once in \(Plural.grouped(rate.answers))"
      case 2: "twice in \(Plural.grouped(rate.answers))"
      default: "\(Plural.grouped(rate.count)) times in \(Plural.grouped(rate.answers))"
      }
    let takenFor = rate.takenFor.sanitized
    guard let name = name(of: rate) else {
      return "\(names.title(of: rate.card)): answered with '\(takenFor)' \(often)"
    }
    return "\(name) is taken for \(takenFor) \(often)"
  }

  /// The name that would have been right; nil where the answer is no name.
  private func name(of rate: ConfusionRate) -> String? {
    guard let answer = names.cards[rate.card]?.answer.sanitized, !answer.isEmpty else { return nil }
    return answer
  }
}
