import ArgumentParser
import Contest
import Foundation

/// Bounds of recall as they are typed: `0.5..0.8`.
struct RecallBand: ExpressibleByArgument, CustomStringConvertible {
  /// The bounds, within 0…1.
  let bounds: ClosedRange<Double>

  /// The band where none is named.
  static let usual = RecallBand(bounds: ClassPick.usualBand)

  private init(bounds: ClosedRange<Double>) { self.bounds = bounds }

  init?(argument: String) {
    let parts = argument.components(separatedBy: "..")
    guard parts.count == 2, let lower = Double(parts[0]), let upper = Double(parts[1]),
      (0...1).contains(lower), (0...1).contains(upper), lower <= upper
    else { return nil }
    bounds = lower...upper
  }

  /// The bounds as they are typed.
  var description: String { "\(bounds.lowerBound)..\(bounds.upperBound)" }

  var defaultValueDescription: String { description }
}
