/// Predictions of about the same probability, and what became of them.
package struct CalibrationBin: Equatable, Sendable {
  /// The mean predicted probability of recall, 0…1.
  package let predicted: Double
  /// The share that was known, 0…1.
  package let known: Double
  /// The number of predictions, at least 1.
  package let count: Int

  /// Makes a bin of its figures.
  package init(predicted: Double, known: Double, count: Int) {
    self.predicted = predicted
    self.known = known
    self.count = count
  }

  /// The bins, by probability, that are not empty, of that many of equal width.
  static func bins(_ recalls: [Double], known: [Bool], count: Int) -> [CalibrationBin] {
    var sums = [(predicted: Double, known: Int, count: Int)](
      repeating: (0, 0, 0), count: count)
    for (recall, known) in zip(recalls, known) {
      let bin = min(max(Int(recall * Double(count)), 0), count - 1)
      sums[bin].predicted += recall
      sums[bin].known += known ? 1 : 0
      sums[bin].count += 1
    }
    return sums.filter { $0.count > 0 }.map {
      CalibrationBin(
        predicted: $0.predicted / Double($0.count), known: Double($0.known) / Double($0.count),
        count: $0.count)
    }
  }
}
