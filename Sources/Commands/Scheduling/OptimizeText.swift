import Presentation
import Scheduling

/// What a fit to a table of reviews gave, in words.
enum OptimizeText {
  /// The lines: what was read, how well it is predicted, and the weights as `replay` takes them.
  static func lines(_ fitted: FittedModel, _ style: Style) -> [String] {
    let items = fitted.metrics.count
    let read =
      "\(Plural.count(fitted.reviews, "review")) of \(Plural.count(fitted.cards, "card")); "
      + "\(Plural.grouped(items)) can be predicted"
    let name = fitted.model.kind.rawValue
    let isFitted = fitted.extent != .nothing
    let seconds = "fitted in \(Figure.decimals(fitted.seconds, 3)) s"
    let fit =
      switch fitted.extent {
      case .nothing: "too few of them to fit \(name): the weights are the default ones"
      case .initialStabilities: "\(seconds): how long first answers last; too few for more"
      case .everything: seconds
      }
    let rows =
      (isFitted ? [(name: "\(name), fitted", metrics: fitted.metrics)] : [])
      + [(name: "\(name), default weights", metrics: fitted.usual)]
    let weights = fitted.model.weights.map { Figure.decimals($0, 4) }.joined(separator: ", ")
    return [read, fit] + (items == 0 ? [] : [""] + MetricsText(rows).lines("predicted by", style))
      + ["", style.painted("Weights", .heading)]
      + Wrapping.lines(weights, width: style.width)
  }
}
