/// How much longer a student has than the others, which nobody but the teacher sees.
package enum ExtraTime: String, CaseIterable, Codable, Sendable {
  /// As long as everybody.
  case none = "1"
  /// Half as long again.
  case half = "1.5"
  /// Twice as long.
  case double = "2"
  /// As long as the question is open.
  case unlimited = "none"

  /// The time a student has of a time that everybody has.
  ///
  /// - Parameter milliseconds: Everybody's time.
  /// - Returns: The student's, in milliseconds; nil for no limit.
  package func time(of milliseconds: Int64) -> Int64? {
    switch self {
    case .none: milliseconds
    case .half: milliseconds + milliseconds / 2
    case .double: milliseconds.multipliedReportingOverflow(by: 2).partialValue
    case .unlimited: nil
    }
  }
}
