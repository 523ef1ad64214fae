/// The packs of one chunk; the sums of a chunk are the same on any number of cores.
private let chunk = 256

extension GradientKernel {
  /// The loss over some packs.
  ///
  /// - Parameters:
  ///   - packs: All packs, with weights.
  ///   - chosen: Which packs count.
  ///   - hasCurvature: Whether the curvature is computed, too.
  ///   - isParallel: Whether all cores may be used; it does not change the result.
  /// - Returns: The sums over those packs.
  func objective(
    _ packs: CardPacks, _ chosen: [Int32], hasCurvature: Bool, isParallel: Bool
  ) -> Objective {
    let chunks = (chosen.count + chunk - 1) / chunk
    let parts = concurrentMap(count: chunks, isParallel: isParallel) { index in
      let end = min(chosen.count, (index + 1) * chunk)
      return partialObjective(packs, chosen[(index * chunk)..<end], hasCurvature)
    }
    var total = Objective(weightCount: Self.weightCount, hasCurvature: hasCurvature)
    for part in parts { total.add(part) }
    return total
  }

  private func partialObjective(
    _ packs: CardPacks, _ chosen: ArraySlice<Int32>, _ hasCurvature: Bool
  ) -> Objective {
    let count = Self.weightCount
    let longest = chosen.reduce(0) { max($0, packs.rows(of: Int($1)).count) }
    var steps = [Step](repeating: Step(), count: longest)
    var gradient = [Lanes](repeating: Lanes(), count: count)
    var sums = [Lanes](repeating: Lanes(), count: count)
    var products = [Lanes](repeating: Lanes(), count: hasCurvature ? count * (count + 1) / 2 : 0)
    var loss = Lanes()
    for pack in chosen {
      var stepSpan = steps.mutableSpan
      var gradientSpan = gradient.mutableSpan
      loss += self.gradient(of: Int(pack), in: packs, steps: &stepSpan, result: &gradientSpan)
      var sumSpan = sums.mutableSpan
      for index in 0..<count { sumSpan[index] += gradientSpan[index] }
      guard hasCurvature else { continue }
      var productSpan = products.mutableSpan
      var place = 0
      for row in 0..<count {
        let left = gradientSpan[row]
        for column in 0...row {
          productSpan[place] += left * gradientSpan[column]
          place += 1
        }
      }
    }
    var result = Objective(weightCount: Self.weightCount, hasCurvature: hasCurvature)
    result.loss = Double(total(loss)) * Double(lnOf2)
    for index in 0..<count { result.gradient[index] = Double(total(sums[index])) }
    for index in products.indices { result.curvature[index] = Double(total(products[index])) }
    return result
  }

  private func total(_ lanes: Lanes) -> Float {
    var total: Float = 0
    for lane in 0..<Lanes.scalarCount { total += lanes[lane] }
    return total
  }
}
