/// A model that was fitted to a log, and what the fit rests on.
package struct Fit: Equatable, Sendable {
  /// What was fitted; it depends on the number of predictions.
  package enum Extent: Equatable, Sendable {
    /// Nothing: the weights are the default ones.
    case nothing
    /// The stabilities after first reviews; the other weights are the default ones. Only of FSRS-6.
    case initialStabilities
    /// All weights.
    case everything
  }

  /// The model with the fitted weights.
  package let model: Model

  /// What was fitted.
  package let extent: Extent

  /// The number of predictions, 0 or more, that it was fitted to or would have been: those of the
  /// log without outliers and without reviews beyond the 1024th of a card.
  package let itemCount: Int

  /// Makes a fit of its parts.
  package init(model: Model, extent: Extent, itemCount: Int) {
    self.model = model
    self.extent = extent
    self.itemCount = itemCount
  }
}
