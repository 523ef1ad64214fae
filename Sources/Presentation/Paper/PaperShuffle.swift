import Chance
import Questions

/// Asks one question of a paper with its options, stages or pairs in another order each time.
struct PaperShuffle: Equatable {
  private let question: Question
  private var draw: OrderDraw

  /// Prepares a question.
  init(_ question: Question) {
    self.question = question
    draw =
      switch question.response {
      case .choice(let options, _): OrderDraw(count: options.count)
      case .order(let shown, _):
        // The right order of what is shown, and that from its end, are none to be put in order.
        OrderDraw(
          count: shown.count,
          except: shown.count > 2
            ? [Array(shown.indices), shown.indices.reversed()] : [Array(shown.indices)])
      case .matching(_, let right, _): OrderDraw(count: right.count)
      case .recall, .typed, .list: OrderDraw(count: 0)
      }
  }

  /// The question in its next order.
  mutating func next(using generator: inout SplitMix64) -> Question {
    var shuffled = question
    switch question.response {
    case .choice where question.form == .trueFalse: break
    case .choice(let options, let right):
      let order = draw.next(using: &generator)
      shuffled.response = .choice(
        options: order.map { options[$0] }, right: order.firstIndex(of: right) ?? 0)
    case .order(_, let right):
      shuffled.response = .order(
        shown: draw.next(using: &generator).map { right[$0] }, right: right)
    case .matching(let left, let right, let partners):
      shuffled.response = matching(left, right, partners, using: &generator)
    case .recall, .typed, .list: break
    }
    return shuffled
  }

  /// A matching whose partners do not stand side by side or crosswise, where that can be.
  private mutating func matching(
    _ left: [String], _ right: [String], _ partners: [Int], using generator: inout SplitMix64
  ) -> Question.Response {
    let columns = draw.next(using: &generator)
    var rows: [Int] = []
    var matched: [Int] = []
    for _ in 0..<100 {
      rows = generator.shuffle(Array(left.indices))
      matched = rows.map { columns.firstIndex(of: partners[$0]) ?? 0 }
      let plain = Array(left.indices)
      if left.count < 3 || (matched != plain && matched != plain.reversed()) { break }
    }
    return .matching(
      left: rows.map { left[$0] }, right: columns.map { right[$0] }, partners: matched)
  }
}
