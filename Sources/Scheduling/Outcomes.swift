/// One value for each rating that a review can get.
package struct Outcomes<Value> {
  /// The value for *again*.
  package var again: Value
  /// The value for *hard*.
  package var hard: Value
  /// The value for *good*.
  package var good: Value
  /// The value for *easy*.
  package var easy: Value

  /// Makes the outcomes of four values.
  package init(again: Value, hard: Value, good: Value, easy: Value) {
    self.again = again
    self.hard = hard
    self.good = good
    self.easy = easy
  }

  /// Makes the outcomes by asking for each rating in order.
  package init(_ value: (Rating) -> Value) {
    self.init(again: value(.again), hard: value(.hard), good: value(.good), easy: value(.easy))
  }

  /// The value for that rating.
  package subscript(rating: Rating) -> Value {
    get {
      switch rating {
      case .again: again
      case .hard: hard
      case .good: good
      case .easy: easy
      }
    }
    set {
      switch rating {
      case .again: again = newValue
      case .hard: hard = newValue
      case .good: good = newValue
      case .easy: easy = newValue
      }
    }
  }
}

extension Outcomes: Equatable where Value: Equatable {}
extension Outcomes: Sendable where Value: Sendable {}
