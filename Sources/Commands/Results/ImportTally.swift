import Exchange
import Foundation
import Presentation
import Storage

/// What became of the lines of a file that was brought in, or would become.
struct ImportTally {
  /// The events that were not there before.
  var taken = 0
  /// The events that were there already, and count.
  var known = 0
  /// The events of learners who were forgotten here.
  var ofForgotten = 0
  /// The events that are there already and were taken back, by the event or batch whose retraction
  /// did it.
  var takenBack: [UUID: Int] = [:]
  /// The events and batches that the file itself takes back.
  var retracted: Set<UUID> = []
  /// The learners that the file says were forgotten, and who are not yet.
  var forgotten: Set<UUID> = []
  /// Who did something in the file, by the identifiers it has.
  var learners: Set<UUID> = []
  /// What the file calls its learners.
  var names: [UUID: String] = [:]
  /// The learners of the file whose answers are brought in with a batch of this import.
  var learnersOfImport: Set<UUID> = []
  /// Whether the file has events that keep the batch they were written with.
  var hasOwnBatches = false
  /// The learners who come along, and what they are called here.
  var arrivals: [LearnerArrivals.Arrival] = []
  /// What was left out and why, by line; the first few.
  private(set) var left: [(line: Int, reason: String)] = []
  /// The number of lines left out.
  private(set) var leftCount = 0

  /// The number of reasons that are told.
  private static let toldReasons = 5

  /// Whether the file adds anything.
  var brings: Bool { taken > 0 || !forgotten.isEmpty }

  /// The events that were taken back here, and not in the file.
  private var takenBackHere: Int {
    takenBack.filter { !retracted.contains($0.key) }.values.reduce(0, +)
  }

  /// Notes a line that is left out.
  mutating func leave(_ line: Int, _ reason: String) {
    leftCount += 1
    if left.count < Self.toldReasons { left.append((line, reason)) }
  }

  /// Takes over how many events were written.
  ///
  /// - Parameter count: The events that were not there before.
  mutating func write(_ count: Int) {
    known += taken - count
    taken = count
    // What holds for everybody is taken of those who were forgotten too, if it is about something
    // that was there by then.
    if known < 0 {
      ofForgotten = max(0, ofForgotten + known)
      known = 0
    }
  }

  /// Tells what became of a file: the sum on standard output, the rest on standard error.
  @MainActor
  func report(_ file: String, isPlan: Bool, to console: Console) {
    for (line, reason) in left { console.writeError("\(file):\(line): left out: \(reason)") }
    if leftCount > left.count {
      console.writeError("\(file): \(leftCount - left.count) more lines were left out")
    }
    for arrival in arrivals {
      if let text = ArrivalText.sentence(arrival, in: file, isPlan: isPlan) {
        console.writeError(text)
      }
    }
    let here = takenBackHere
    var parts = ["\(Plural.count(taken, "event")) \(isPlan ? "to take" : "taken")"]
    parts.append("\(known + takenBack.values.reduce(0, +) - here) there already")
    if leftCount > 0 { parts.append("\(leftCount) left out") }
    if ofForgotten > 0 { parts.append("\(ofForgotten) of learners who were forgotten") }
    if !forgotten.isEmpty {
      parts.append(
        "\(Plural.count(forgotten.count, "learner")) \(isPlan ? "to forget" : "forgotten")")
    }
    if here > 0 {
      parts.append("\(here) taken back here before; \(here == 1 ? "it stays" : "they stay") so")
    }
    console.write("\(file): \(parts.joined(separator: ", "))")
  }
}
