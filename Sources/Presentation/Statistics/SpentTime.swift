/// Spans of time that stand beside each other, all told in the unit that suits the longest one.
package struct SpentTime: Equatable, Sendable {
  /// What spans are told in.
  package enum Unit: String, Sendable {
    /// Where every span is shorter than two minutes.
    case seconds
    /// Where one is not.
    case minutes
  }

  /// The span below which all are told in seconds, in milliseconds: bars of a few seconds would
  /// otherwise be parts of a minute that nobody reads.
  private static let fewestMilliseconds = 120_000
  /// The span below which a sum is told to the second, in milliseconds.
  private static let roughMilliseconds = 600_000

  /// What the spans are told in.
  package let unit: Unit

  /// Chooses a unit for spans, in milliseconds, in any order: seconds below two minutes.
  package init(_ milliseconds: some Sequence<Int>) {
    unit = milliseconds.allSatisfy { $0 < Self.fewestMilliseconds } ? .seconds : .minutes
  }

  /// What stands above the spans: `Seconds` or `Minutes`.
  package var title: String { unit.rawValue.prefix(1).uppercased() + unit.rawValue.dropFirst() }

  /// A span in the unit, 0 or more, exactly.
  package func value(_ milliseconds: Int) -> Double {
    Double(max(0, milliseconds)) / (unit == .seconds ? 1000 : 60_000)
  }

  /// A span in the unit, to a tenth: `45`, `0.4`, `1,204.5`; any span at all is `0.1` at least.
  package func number(_ milliseconds: Int) -> String {
    let tenths = max(milliseconds > 0 ? 1 : 0, Int((value(milliseconds) * 10).rounded()))
    return Plural.grouped(tenths / 10) + (tenths % 10 == 0 ? "" : ".\(tenths % 10)")
  }

  /// A sum of such spans in words, so exact that its parts are found again in it: `less than a
  /// second`, `45 seconds`, `2 minutes 10 seconds`, and from ten minutes on as in
  /// ``Figure/duration(milliseconds:)``.
  package func words(_ milliseconds: Int) -> String {
    let seconds = (max(0, milliseconds) + 500) / 1000
    if milliseconds > 0, seconds == 0 { return "less than a second" }
    guard seconds >= 60, seconds < Self.roughMilliseconds / 1000 else {
      return Figure.duration(milliseconds: milliseconds)
    }
    let minutes = Plural.count(seconds / 60, "minute")
    return seconds % 60 == 0 ? minutes : "\(minutes) \(Plural.count(seconds % 60, "second"))"
  }
}
