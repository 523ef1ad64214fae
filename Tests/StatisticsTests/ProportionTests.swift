import Statistics
import Testing

/// Shares and their intervals.
struct ProportionTests {
  @Test func withoutTrialsThereIsNoShare() {
    #expect(Proportion(0, of: 0).share == nil)
    #expect(Proportion(0, of: 0).interval == nil)
  }

  /// Expected values: the formula in decimal numbers of 40 digits.
  @Test func intervalsAreWilsons() throws {
    let known = [
      (90, 100, 0.8256343384950865, 0.9447708629393249),
      (1, 2, 0.0945312057342307, 0.9054687942657693),
      (0, 10, 0, 0.2775327998628892), (10, 10, 0.7224672001371107, 1),
    ]
    for (successes, count, low, high) in known {
      let interval = try #require(Proportion(successes, of: count).interval)
      #expect(abs(interval.lowerBound - low) < 1e-12)
      #expect(abs(interval.upperBound - high) < 1e-12)
    }
  }

  @Test func intervalsHoldTheShareAndStayWithinZeroAndOne() throws {
    for count in 1...60 {
      for successes in 0...count {
        let proportion = Proportion(successes, of: count)
        let interval = try #require(proportion.interval)
        #expect(interval.contains(try #require(proportion.share)))
        #expect((0...1).contains(interval.lowerBound) && (0...1).contains(interval.upperBound))
      }
    }
  }
}
