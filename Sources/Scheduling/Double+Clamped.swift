extension Double {
  /// The nearest value within the bounds; the lower bound for NaN.
  func clamped(to bounds: ClosedRange<Double>) -> Double {
    // Every comparison with NaN is false, so that NaN ends at the lower bound.
    self >= bounds.lowerBound ? Swift.min(self, bounds.upperBound) : bounds.lowerBound
  }
}
