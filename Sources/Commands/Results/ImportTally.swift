import Exchange
import Foundation
import Presentation

/// What became of the lines of a file that was brought in.
struct ImportTally {
  /// The events that were not there before.
  var taken = 0
  /// The events that were there already.
  var known = 0
  /// The events of learners who were forgotten here.
  var ofForgotten = 0
  /// The learners that the file says were forgotten, and who are not yet.
  var forgotten: Set<UUID> = []
  /// What was left out and why, by line; the first few.
  private(set) var left: [(line: Int, reason: String)] = []
  /// The number of lines left out.
  private(set) var leftCount = 0

  /// The number of reasons that are told.
  private static let toldReasons = 5

  /// Whether the file changes anything.
  var brings: Bool { taken > 0 || !forgotten.isEmpty }

  /// Notes a line that is left out.
  mutating func leave(_ line: Int, _ reason: String) {
    leftCount += 1
    if left.count < Self.toldReasons { left.append((line, reason)) }
  }

  /// Tells what became of a file: the sum on standard output, what was left out on standard error.
  @MainActor
  func report(_ file: String, isPlan: Bool, to console: Console) {
    for (line, reason) in left { console.writeError("\(file):\(line): left out: \(reason)") }
    if leftCount > left.count {
      console.writeError("\(file): \(leftCount - left.count) more lines were left out")
    }
    var parts = ["\(Plural.count(taken, "event")) \(isPlan ? "to take" : "taken")"]
    parts.append("\(known) there already")
    if leftCount > 0 { parts.append("\(leftCount) left out") }
    if ofForgotten > 0 { parts.append("\(ofForgotten) of learners who were forgotten") }
    if !forgotten.isEmpty {
      parts.append(
        "\(Plural.count(forgotten.count, "learner")) \(isPlan ? "to forget" : "forgotten")")
    }
    console.write("\(file): \(parts.joined(separator: ", "))")
  }
}
