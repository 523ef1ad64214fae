import Scheduling
import Testing

/// Which lists of weights are taken, and what is said of the others.
struct WeightsTests {
  @Test func noWeightsAreTheDefaults() throws {
    #expect(try Weights([]) == .default)
    #expect(try Weights(Weights.default.values) == .default)
  }

  @Test func theDefaultsAndBothEndsOfEveryBoundAreTaken() throws {
    #expect(Weights.bounds.count == 21)
    #expect(try Weights(Weights.bounds.map(\.lowerBound))[20] == 0.1)
    #expect(try Weights(Weights.bounds.map(\.upperBound))[20] == 0.8)
  }

  @Test func seventeenWeightsAreMigratedByWayOfNineteen() throws {
    let old = [
      0.4, 0.6, 2.4, 5.8, 4.93, 0.94, 0.86, 0.01, 1.49, 0.14, 0.94, 2.18, 0.05, 0.34, 1.26, 0.29,
      2.61,
    ]
    let migrated = try Weights(old)
    #expect(abs(migrated[4] - 6.81) < 1e-12)
    #expect(abs(migrated[5] - 0.446750137) < 1e-8)
    #expect(abs(migrated[6] - 1.36) < 1e-12)
    #expect(migrated.values[17...] == [0, 0, 0, 0.5])
    #expect(try Weights(Array(migrated.values.prefix(19))) == migrated)
  }

  @Test func everyWeightOutOfBoundsIsListedWithItsBounds() {
    var values = Weights.default.values
    values[0] = 0
    values[4] = 11.5
    values[19] = -0.25
    values[20] = .nan
    let error = #expect(throws: WeightsError.self) { try Weights(values) }
    #expect(
      error?.description == """
        weights: error: 4 of 21 weights are out of bounds: w0 is 0 (0.001…100), \
        w4 is 11.5 (1…10), w19 is -0.25 (0…0.8), w20 is nan (0.1…0.8); \
        bring each within its bounds
        """)
    #expect(error?.message == error.map { String($0.description.dropFirst(16)) })
  }

  @Test func eachWeightIsCheckedAtBothEnds() {
    for (index, bounds) in Weights.bounds.enumerated() {
      for value in [bounds.lowerBound - 1e-6, bounds.upperBound + 1e-6, .infinity, -.infinity] {
        var values = Weights.default.values
        values[index] = value
        #expect(
          throws: WeightsError.outOfBounds(
            [.init(index: index, value: value, bounds: bounds)], given: 21)
        ) { try Weights(values) }
      }
    }
  }

  @Test func aMigratedWeightOutOfBoundsSaysSo() {
    var values = Array(Weights.default.values.prefix(17))
    values[4] = 9.5
    values[5] = 1
    let error = #expect(throws: WeightsError.self) { try Weights(values) }
    #expect(
      error?.description == """
        weights: error: 1 of 21 weights is out of bounds after migration from 17: \
        w4 is 11.5 (1…10); bring each within its bounds
        """)
  }

  @Test(arguments: [1, 16, 18, 20, 22, 34])
  func anotherNumberOfWeightsIsRefused(count: Int) {
    let error = #expect(throws: WeightsError.count(count)) {
      try Weights(Array(repeating: 0.5, count: count))
    }
    let noun = count == 1 ? "weight" : "weights"
    #expect(
      error?.description
        == "weights: error: \(count) \(noun) given; "
        + "give 21, 19 or 17 weights, or none for the defaults")
  }
}
