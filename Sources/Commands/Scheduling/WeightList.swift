import ArgumentParser
import Scheduling

/// Weights as they are typed: numbers with commas or spaces between them.
struct WeightList: ExpressibleByArgument {
  /// The numbers, in order; at least one.
  let values: [Double]

  init?(argument: String) {
    let words = argument.split { $0 == "," || $0.isWhitespace || $0 == "[" || $0 == "]" }
    let values = words.compactMap { Double($0) }
    guard !words.isEmpty, values.count == words.count else { return nil }
    self.values = values
  }

  var defaultValueDescription: String { values.map { "\($0)" }.joined(separator: ",") }

  /// The model with these weights: the one that is named, else the one that has as many.
  ///
  /// - Parameters:
  ///   - weights: The weights; nil for the default ones.
  ///   - kind: The model that was named; nil if none was.
  ///   - command: The command, for what is told.
  /// - Returns: The model.
  /// - Throws: A ``CommandError`` with every weight that is out of its bounds.
  static func model(
    _ weights: WeightList?, _ kind: ModelKind?, command: String
  ) throws -> Model {
    let kind = kind ?? (weights?.values.count == 34 ? .fsrs7 : .fsrs6)
    do throws(WeightsError) {
      return try Model(kind, weights: weights?.values ?? [])
    } catch {
      throw CommandError("\(command): error: \(error.message)", status: .usage)
    }
  }
}
