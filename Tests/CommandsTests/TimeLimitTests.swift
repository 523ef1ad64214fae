import Testing

@testable import Commands

/// How `--time-limit` is read.
struct TimeLimitTests {
  @Test func minutesAreMeantWhereNothingIsSaid() {
    let known: [(String, Int64)] = [
      ("5", 300_000), ("90s", 90_000), ("2m30s", 150_000), ("2m", 120_000), ("1h", 3_600_000),
      ("1H30M", 5_400_000), ("1h5s", 3_605_000), ("1s", 1000), ("1440", 86_400_000),
      ("90m", 5_400_000),
    ]
    for (text, milliseconds) in known {
      #expect(TimeLimit(text)?.milliseconds == milliseconds, "\(text)")
    }
  }

  @Test func everythingElseIsRefused() {
    for text in [
      "", "0", "0s", "-5", "1.5", "m", "s30", "2m30", "30s2m", "1m1m", "5 min", "1:30", "five",
      "1441", "25h", "999999999999999999999", "٣",
    ] {
      #expect(TimeLimit(text) == nil, "\(text)")
    }
  }
}
