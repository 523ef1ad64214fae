import Chance
package import Foundation
import Questions

/// Options as students see them: under identifiers that say nothing, in an order of each one's own.
extension Contest {
  private static let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")

  /// The identifiers of the options of the question at a place, in the order of the question.
  package func optionIdentifiers(ofQuestionAt index: Int) -> [String] {
    optionNames[index]
  }

  /// Draws identifiers for the options of each question.
  static func optionNames(_ setup: ContestSetup) -> [[String]] {
    setup.questions.enumerated().map { index, question in
      var chance = SplitMix64(seed: seed(setup, "options", index))
      var known: Set<String> = []
      return question.prompt.options.map { _ in
        while true {
          let name = String((0..<4).map { _ in letters[chance.next(below: letters.count)] })
          if known.insert(name).inserted { return name }
        }
      }
    }
  }

  /// The order in which everybody sees the options who has no other: places of the question.
  package func optionOrder(ofQuestionAt index: Int) -> [Int] {
    shuffled(index, Self.seed(setup, "order", index))
  }

  /// The order in which a student sees the options: places of the question.
  package func optionOrder(ofQuestionAt index: Int, for player: UUID) -> [Int] {
    shuffled(index, Self.seed(setup, "order", index, player.uuidString))
  }

  /// The reply that identifiers of options mean.
  ///
  /// - Parameters:
  ///   - identifiers: The options, in the order given.
  ///   - index: The place of the question.
  /// - Returns: Their places; nil if one is no option of the question.
  package func places(of identifiers: [String], ofQuestionAt index: Int) -> [Int]? {
    let known = optionIdentifiers(ofQuestionAt: index)
    guard identifiers.count <= known.count else { return nil }
    let places = identifiers.compactMap { known.firstIndex(of: $0) }
    return places.count == identifiers.count ? places : nil
  }

  /// Numbers, and *yes* and *no*, stay in their order.
  private func shuffled(_ index: Int, _ seed: UInt64) -> [Int] {
    let question = setup.questions[index]
    let places = Array(question.prompt.options.indices)
    let isPair = [.trueFalse, .yesNo].contains(question.question.form)
    guard !isPair, !question.prompt.options.allSatisfy({ Double($0) != nil }) else { return places }
    var chance = SplitMix64(seed: seed)
    var order = chance.shuffle(places)
    // The order to be found is not to be shown.
    if case .order(_, let right) = question.prompt, right.count > 1 {
      while order == right { order = chance.shuffle(places) }
    }
    return order
  }

  private static func seed(
    _ setup: ContestSetup, _ purpose: String, _ index: Int, _ player: String = ""
  ) -> UInt64 {
    var hash = FNV1a()
    hash.combine("\(setup.seed)/\(purpose)/\(index)/\(player)")
    return hash.value
  }
}
